import type { Actor } from "~/domain/access/actor";
import type { Tx } from "../../db/client";
import { editorsBetween, insertVersion, latestVersion, type NewVersion } from "../../db/versions";
import type { Deps } from "../deps";
import type { Gate } from "./keepVersion";
import type { VersionState } from "./versionState";

/** What is kept before an edit of the whole document: before a restore of a version, or at a gate. */
export type BeforeReason = { kind: "BEFORE_RESTORE"; restores: number } | { kind: "GATE"; gate: Gate };

/**
 * Keeps the state that an edit met, in the transaction of that edit (see CollabService.edit): `seq` is the sequence of
 * the edit's log row, so the state is that of the row before. Returns the version's number.
 */
export async function keepBefore(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  place: { room: string; areaCode: string },
  met: { state: VersionState; seq: bigint },
  reason: BeforeReason,
  actor: Actor,
): Promise<number> {
  const headSeq = met.seq - 1n;
  const last = await latestVersion(tx, place.room);
  const version: NewVersion = {
    ...place,
    ...met.state,
    headSeq,
    kind: reason.kind,
    gate: reason.kind === "GATE" ? reason.gate : null,
    name: "",
    editors: await editorsBetween(tx, place.room, last?.headSeq ?? 0n, headSeq),
    restores: reason.kind === "GATE" ? null : reason.restores,
    createdBy: actor.userId,
    createdAt: deps.clock.now(),
  };
  return insertVersion(tx, version);
}
