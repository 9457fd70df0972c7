import type * as Y from "yjs";
import { readBrief, writeBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import { mergeBrief } from "~/domain/progress/batch/mergeBrief";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { keepBefore } from "../../history/keepBefore";
import { stateOf, type VersionState } from "../../history/versionState";
import type { ChangedRef, ImportedRef } from "../importResult";
import { placesAfter } from "../planImport";

const BEFORE_IMPORT = { kind: "GATE", gate: "BEFORE_IMPORT" } as const;

/** A confirmed change: the project and the brief that the table would give it. */
export type ConfirmedChange = { ref: ImportedRef; imported: BriefContent };

/**
 * Takes tables over into briefs that exist, each through its live document and its own transaction, so that people who
 * have it open see it at once; what it said before is kept as a version in that transaction. A brief that was frozen or removed meanwhile is left as it is and named.
 */
export async function applyChanges(
  deps: Deps,
  actor: Actor,
  { areaCode, fy }: { areaCode: string; fy: FiscalYear },
  changes: readonly ConfirmedChange[],
): Promise<{ changed: ChangedRef[]; notChanged: ImportedRef[] }> {
  const changed: ChangedRef[] = [];
  const notChanged: ImportedRef[] = [];
  for (const { ref, imported } of changes) {
    let merged: { before: BriefContent; after: BriefContent } | undefined;
    let state: VersionState | undefined;
    const room = briefRoom(ref.briefId);
    const change = (doc: Y.Doc) => {
      state = stateOf(doc);
      const before = state.content;
      const after = mergeBrief(before, imported, fy, placesAfter);
      writeBrief(doc, after, deps.clock.now().getTime());
      // as it reads now: undo gives the old content back only where nobody wrote since
      merged = { before, after: readBrief(doc).content };
    };
    try {
      await deps.collab.edit(room, actor, change, async (tx, seq) => {
        if (state) await keepBefore(tx, deps, { room, areaCode }, { state, seq }, BEFORE_IMPORT, actor);
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      notChanged.push(ref);
      continue;
    }
    if (merged) changed.push({ ...ref, ...merged });
  }
  return { changed, notChanged };
}
