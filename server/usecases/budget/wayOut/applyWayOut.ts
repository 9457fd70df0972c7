import type * as Y from "yjs";
import { setAmount } from "~/collab/brief/editRows";
import { newRowId } from "~/collab/brief/rowId";
import { readBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import { cutLines, linesVersion, type LineCut } from "~/domain/budget/straddler/cutLines";
import type { MoneyWay } from "~/domain/budget/straddler/triedCuts";
import { laterPhase } from "~/domain/budget/straddler/laterPhase";
import { ownSource } from "~/domain/budget/ownMoney";
import { fiscalYear, isFiscalYear, type FiscalYear } from "~/domain/calendar/fiscalYear";
import { groupedBaht } from "~/domain/money/bahtText";
import { parseBaht } from "~/domain/money/parseBaht";
import { storedAmount } from "~/domain/money/storedAmount";
import { isApproved } from "../../../db/lifecycle/approvals";
import { loadArea } from "../../../db/areas";
import { record } from "../../../db/audit";
import { loadBriefProject, type BriefProject } from "../../../db/briefs";
import type { Tx } from "../../../db/client";
import { insertWayOut } from "../../../db/budget/wayOuts";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { insertProject } from "../../project/insertProject";
import { officeOf } from "../../project/setRanks";
import { demandDivisible } from "./demandDivisible";

/**
 * A way out of the cut line that changes money: by how much (baht as typed), from which funding lines (null = all, in
 * proportion), and what the lines said when it was looked at.
 */
export type WayOutInput = {
  briefId: string;
  way: MoneyWay;
  reduce: string;
  chosen: readonly string[] | null;
  seen: string;
};

/** {@link WayOutInput} with its amount read, in satang. */
export type WayOutCut = Omit<WayOutInput, "reduce"> & { reduceSatang: bigint };

/** Applied: the row that takes it back, and the code of the later phase. */
export type WayOutDone = { id: string; laterCode: string | null };

/** An amount of a way out as typed in baht, in satang. Throws amountInvalid. */
export function reduceOf(text: string): bigint {
  const amount = parseBaht(text);
  if (amount === undefined || amount === 0) throw new AppError("amountInvalid");
  return BigInt(amount);
}

/** The cuts of what the document says at this moment. Throws stale, reduceTooMuch. */
function cutsOf(content: BriefContent, fy: FiscalYear, source: string, input: WayOutCut): LineCut[] {
  const lines = content.funding
    .filter((line) => line.source === source && (line.amounts[fy] ?? 0) > 0)
    .map((line) => ({ lineId: line.id, amountSatang: BigInt(line.amounts[fy] ?? 0) }));
  if (linesVersion(lines) !== input.seen) throw new AppError("stale");
  const cuts = cutLines(lines, input.reduceSatang, input.chosen && new Set(input.chosen));
  if (!cuts) throw new AppError("reduceTooMuch");
  return cuts;
}

async function insertLater(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  project: BriefProject,
  given: { content: BriefContent; cuts: readonly LineCut[]; toYear: FiscalYear },
): Promise<{ projectId: string; code: string }> {
  const { areaCode, code, kind, leadOrgId, partners } = project;
  const { toYear: fy } = given;
  const fromYear = fiscalYear(project.fy);
  // the later year appears in everybody's list, without a frame until one is announced
  await tx.budgetFrame.createMany({
    data: [{ areaCode, fy, amountSatang: 0n, origin: "NOT_ANNOUNCED", setBy: actor.userId, setAt: deps.clock.now() }],
    skipDuplicates: true,
  });
  const content = laterPhase({ ...given, code, fromYear, newId: newRowId });
  const partnerOrgIds = partners.map(({ orgId }) => orgId);
  return insertProject(tx, deps, actor, { areaCode, fy, kind, leadOrgId, partnerOrgIds, content });
}

async function writeRows(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  project: BriefProject,
  given: { way: MoneyWay; content: BriefContent; cuts: LineCut[] },
): Promise<WayOutDone> {
  const { projectId, areaCode, fy, code } = project;
  const { way, cuts } = given;
  if (await isApproved(tx, areaCode, fy)) throw new AppError("orderApproved");
  const later =
    way === "PHASE" ? await insertLater(tx, deps, actor, project, { ...given, toYear: fiscalYear(fy + 1) }) : null;
  const reducedSatang = cuts.reduce((sum, { beforeSatang, afterSatang }) => sum + beforeSatang - afterSatang, 0n);
  const laterProjectId = later?.projectId ?? null;
  const place = { areaCode, fy, projectId, byUserId: actor.userId, at: deps.clock.now() };
  const id = await insertWayOut(tx, { ...place, way, reducedSatang, lines: cuts, laterProjectId });
  const lines = cuts.map((cut) => ({ ...cut, beforeSatang: `${cut.beforeSatang}`, afterSatang: `${cut.afterSatang}` }));
  await record(tx, deps, actor, {
    action: "wayOut.applied",
    objectKind: "project",
    objectId: projectId,
    areaCode,
    detail: { wayOutId: id, way, code, fy, reducedSatang: `${reducedSatang}`, lines, laterCode: later?.code ?? null },
  });
  return { id, laterCode: later?.code ?? null };
}

function tell(deps: Deps, actor: Actor, { areaCode, fy, code }: BriefProject, cuts: LineCut[], done: WayOutDone): void {
  const who = officeOf(actor, areaCode);
  const reduced = groupedBaht(cuts.reduce((sum, cut) => sum + cut.beforeSatang - cut.afterSatang, 0n));
  const cause = done.laterCode
    ? {
        th: `${who} แบ่ง ${code} ${reduced} บาท ไปเป็น ${done.laterCode}`,
        en: `${who} moved ${reduced} baht of ${code} to ${done.laterCode}`,
      }
    : { th: `${who} ลดวงเงิน ${code} ${reduced} บาท`, en: `${who} cut ${code} by ${reduced} baht` };
  const at = deps.clock.now().toISOString();
  deps.bus.emit("window", { areaCode, fy, cause, at });
  if (done.laterCode) deps.bus.emit("window", { areaCode, fy: fy + 1, cause, at });
  deps.bus.emit("plan", { areaCode });
}

/**
 * [R2] Lets the straddler in by taking money out of its year: REDUCE cuts its funding lines, PHASE makes a project of the
 * next year of what is cut, linked with it. One update of the brief through its doors; the later project, the row that
 * takes it back and the audit row are written in the same transaction. Throws notFound, forbidden, frozen, orderApproved,
 * reduceTooMuch, stale (the lines are no longer those that were seen), badInput (no later year), and what `alongside`
 * throws, which writes in the same transaction.
 */
export async function takeWayOut(
  deps: Deps,
  actor: Actor,
  input: WayOutCut,
  alongside?: (tx: Tx) => Promise<void>,
): Promise<WayOutDone> {
  const { prisma } = deps.db;
  const project = demandDivisible(actor, await loadBriefProject(prisma, input.briefId));
  const area = await loadArea(prisma, project.areaCode);
  if (!area) throw new AppError("notFound");
  const fy = fiscalYear(project.fy);
  if (input.way === "PHASE" && !isFiscalYear(fy + 1)) throw new AppError("badInput", { field: "budgetYear" });
  let met: { content: BriefContent; cuts: LineCut[] } | undefined;
  let done: WayOutDone | undefined;
  const change = (doc: Y.Doc) => {
    const { content } = readBrief(doc);
    const cuts = cutsOf(content, fy, ownSource(area.kind), input);
    for (const { lineId, afterSatang } of cuts) setAmount(doc, lineId, fy, storedAmount(afterSatang));
    met = { content, cuts };
  };
  await deps.collab.edit(briefRoom(input.briefId), actor, change, async (tx) => {
    if (!met) throw new Error("a way out without its cuts");
    // the right may have been lost since the page was opened
    demandDivisible(actor, await loadBriefProject(tx, input.briefId));
    done = await writeRows(tx, deps, actor, project, { way: input.way, ...met });
    await alongside?.(tx);
  });
  if (!met || !done) throw new Error("a way out was not written");
  tell(deps, actor, project, met.cuts, done);
  return done;
}

/** {@link takeWayOut} with the amount as it was typed. Throws amountInvalid beside what that throws. */
export async function applyWayOut(deps: Deps, actor: Actor, { reduce, ...rest }: WayOutInput): Promise<WayOutDone> {
  return takeWayOut(deps, actor, { ...rest, reduceSatang: reduceOf(reduce) });
}
