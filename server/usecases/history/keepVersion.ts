import { parseRoomName } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { loadBriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { editorsBetween, insertVersion, latestVersion, lockVersions, readDurable } from "../../db/versions";
import type { Deps } from "../deps";
import { docOf, stateOf } from "./versionState";

/** Gates at which a version is kept for ever. */
export type Gate =
  | "IMPORTED"
  | "BEFORE_IMPORT"
  | "MOU_DRAFTED"
  | "BEFORE_SESSION"
  | "AFTER_SESSION"
  | "READY"
  | "APPROVED"
  | "SUBMITTED";

/** Why a version is kept: a person named it, or the document passed a gate. */
export type KeepReason = { kind: "NAMED"; name: string } | { kind: "GATE"; gate: Gate };

/**
 * Keeps what is durable of a brief as a version, inside the caller's transaction and as that transaction sees it: after
 * `freeze` in the same transaction it is exactly the frozen state. Returns the version's number, null when there is no
 * such document.
 */
export async function keepVersion(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  room: string,
  reason: KeepReason,
  actor: Actor | null,
): Promise<number | null> {
  const name = parseRoomName(room);
  const project = name?.kind === "brief" ? await loadBriefProject(tx, name.id) : null;
  if (!name || !project) return null;
  await lockVersions(tx, room);
  const durable = await readDurable(tx, room);
  if (!durable) return null;
  const last = await latestVersion(tx, room);
  const doc = docOf(name, durable);
  try {
    return await insertVersion(tx, {
      room,
      areaCode: project.areaCode,
      ...stateOf(doc),
      headSeq: durable.head,
      kind: reason.kind,
      gate: reason.kind === "GATE" ? reason.gate : null,
      name: reason.kind === "NAMED" ? reason.name : "",
      editors: await editorsBetween(tx, room, last?.headSeq ?? 0n, durable.head),
      restores: null,
      createdBy: actor?.userId ?? null,
      createdAt: deps.clock.now(),
    });
  } finally {
    doc.destroy();
  }
}
