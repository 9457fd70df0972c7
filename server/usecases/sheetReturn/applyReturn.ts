import type * as Y from "yjs";
import { TooManyRows } from "~/collab/brief/editRows";
import { readBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { keepResult, type SheetReturn } from "../../db/document/sheetReturns";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { keepBefore } from "../history/keepBefore";
import { stateOf, type VersionState } from "../history/versionState";
import { officeOf } from "../project/setRanks";
import { chosenOf, type Chosen, type Choice } from "./chosen";
import { demandReturn } from "./demandReturn";
import { readReference } from "./readReference";
import { takeInto, type Taken } from "./takeInto";

const BEFORE_IMPORT = { kind: "GATE", gate: "BEFORE_IMPORT" } as const;

/** What was taken over, and what was not: cells that say something else meanwhile, briefs that could not be written. */
type ReturnDone = { cells: number; added: number; stale: number; refused: string[] };

async function writeAlongside(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  sheet: SheetReturn,
  { chosen, taken }: { chosen: Chosen; taken: Taken },
): Promise<void> {
  const { result } = await demandReturn(tx, actor, sheet.id, true);
  // a second click: these rows are main activities already
  if (taken.added.some((at) => result.added.includes(at))) throw new AppError("importAnswered");
  const added = [...result.added, ...taken.added];
  const cells = result.cells + taken.cells.length;
  await keepResult(tx, sheet.id, { userId: actor.userId, at: deps.clock.now(), result: { added, cells } });
  await record(tx, deps, actor, {
    ...{ action: "sheet.taken", objectKind: "brief", objectId: chosen.briefId, areaCode: sheet.areaCode },
    detail: { returnId: sheet.id, code: chosen.code, cells: taken.cells, addedRows: taken.added },
  });
}

async function takeBrief(deps: Deps, actor: Actor, sheet: SheetReturn, chosen: Chosen): Promise<Taken> {
  const room = briefRoom(chosen.briefId);
  let taken: Taken = { cells: [], added: [], stale: 0 };
  let state: VersionState | undefined;
  const change = (doc: Y.Doc) => {
    state = stateOf(doc);
    taken = takeInto(doc, chosen, readBrief(doc).content);
  };
  await deps.collab.edit(room, actor, change, async (tx, seq) => {
    if (state) await keepBefore(tx, deps, { room, areaCode: sheet.areaCode }, { state, seq }, BEFORE_IMPORT, actor);
    await writeAlongside(tx, deps, actor, sheet, { chosen, taken });
  });
  return taken;
}

function tell(deps: Deps, actor: Actor, { areaCode, fy, fileName }: SheetReturn): void {
  const who = officeOf(actor, areaCode);
  const cause = { th: `${who} นำ ${fileName} กลับเข้า`, en: `${who} took over ${fileName}` };
  deps.bus.emit("window", { areaCode, fy, cause, at: deps.clock.now().toISOString() });
  deps.bus.emit("plan", { areaCode });
}

/**
 * Takes over exactly the cells and rows that a person chose, each brief in one update through its doors, with a version of
 * what it said before and its audit row in the same transaction. A cell that no longer says what the person saw is left
 * alone and counted; a brief that is frozen meanwhile is named. Throws notFound, forbidden.
 */
export async function applyReturn(
  deps: Deps,
  actor: Actor,
  id: string,
  choices: readonly Choice[],
): Promise<ReturnDone> {
  const sheet = await demandReturn(deps.db.prisma, actor, id);
  const reference = await readReference(deps, actor, sheet, sheet.table.mark);
  const { briefs, stale } = chosenOf(sheet, reference, choices);
  const done: ReturnDone = { cells: 0, added: 0, stale, refused: [] };
  for (const chosen of briefs) {
    try {
      const taken = await takeBrief(deps, actor, sheet, chosen);
      done.cells += taken.cells.length;
      done.added += taken.added.length;
      done.stale += taken.stale;
      deps.bus.emit("touched", { topic: `brief/${chosen.briefId}` });
    } catch (error) {
      if (!(error instanceof AppError) && !(error instanceof TooManyRows)) throw error;
      done.refused.push(chosen.code);
    }
  }
  if (done.cells + done.added > 0) tell(deps, actor, sheet);
  return done;
}
