import { writeBrief } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { loadBriefProject } from "../../db/briefs";
import { loadVersion } from "../../db/versions";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { keepAutomatic } from "./keepAutomatic";
import { keepBefore } from "./keepBefore";
import { stateOf, type VersionState } from "./versionState";

/** What a restore left behind: the version that holds the state before it; null when the brief said that already. */
export type Restored = { before: number | null };

/**
 * Makes a brief say again what a version says: one update by this person through the doors of the document, which
 * everybody sees live. The state before it is kept as a version, with the audit row, in the transaction of that update, so
 * a restore is undone by restoring that version. Rank, kind, partners and frame are rows and stay as they are.
 * Throws notFound (brief or version), forbidden (not lead or strategy office), frozen.
 */
export async function restoreVersion(deps: Deps, actor: Actor, briefId: string, number: number): Promise<Restored> {
  const { prisma } = deps.db;
  const { areaCode } = demandBrief(actor, "brief.restore", await loadBriefProject(prisma, briefId));
  const room = briefRoom(briefId);
  const wanted = await loadVersion(prisma, room, number);
  if (!wanted) throw new AppError("notFound");
  await deps.collab.flushed(room);
  await keepAutomatic(deps, room);
  let state: VersionState | undefined;
  let before: number | null = null;
  await deps.collab.edit(
    room,
    actor,
    (doc) => {
      state = stateOf(doc);
      writeBrief(doc, wanted.content, deps.clock.now().getTime());
    },
    async (tx, seq) => {
      if (!state) throw new Error("restored without a state before");
      // the right may have been lost since the page was opened
      demandBrief(actor, "brief.restore", await loadBriefProject(tx, briefId));
      const reason = { kind: "BEFORE_RESTORE", restores: number } as const;
      before = await keepBefore(tx, deps, { room, areaCode }, { state, seq }, reason, actor);
      await record(tx, deps, actor, {
        action: "brief.restored",
        objectKind: "brief",
        objectId: briefId,
        areaCode,
        detail: { version: number, before, hash: wanted.hash },
      });
    },
  );
  deps.bus.emit("touched", { topic: `brief/${briefId}` });
  return { before };
}
