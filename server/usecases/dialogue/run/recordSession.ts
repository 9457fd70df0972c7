import type { Actor } from "~/domain/access/actor";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";

/** Audit row of something done to a session. */
export async function recordSession(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  actor: Actor | null,
  session: SessionRecord,
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { id: objectId, areaCode } = session;
  await record(tx, deps, actor, { action: `dialogue.${action}`, objectKind: "dialogue", objectId, areaCode, detail });
}
