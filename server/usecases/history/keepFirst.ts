import * as Y from "yjs";
import { defineBriefRoots } from "~/collab/brief/roots";
import type { Actor } from "~/domain/access/actor";
import type { Tx } from "../../db/client";
import { insertFirstVersions, type NewVersion } from "../../db/versions";
import type { Deps } from "../deps";
import type { Gate } from "./keepVersion";
import { stateOf } from "./versionState";

/**
 * Keeps the first content of briefs that were just made in the caller's transaction as their version 1: many at once,
 * because a table may bring thousands.
 */
export async function keepFirst(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  areaCode: string,
  gate: Gate,
  actor: Actor,
  made: readonly { room: string; seed: Uint8Array }[],
): Promise<void> {
  const at = { createdBy: actor.userId, createdAt: deps.clock.now() };
  const kept = { headSeq: 1n, kind: "GATE", gate, name: "", editors: [actor.userId], restores: null } as const;
  const version = ({ room, seed }: { room: string; seed: Uint8Array }): NewVersion => {
    const doc = new Y.Doc();
    defineBriefRoots(doc);
    Y.applyUpdate(doc, seed);
    const state = stateOf(doc);
    doc.destroy();
    return { room, areaCode, ...state, ...kept, editors: [actor.userId], ...at };
  };
  await insertFirstVersions(tx, made.map(version));
}
