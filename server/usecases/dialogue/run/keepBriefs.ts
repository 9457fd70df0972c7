import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import type { Deps } from "../../deps";
import { keepVersion } from "../../history/keepVersion";

/** Keeps the briefs that a session discusses as versions, in the caller's transaction: what it began with, what it ended with. */
export async function keepBriefs(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  session: SessionRecord,
  gate: "BEFORE_SESSION" | "AFTER_SESSION",
): Promise<void> {
  const items = await tx.dialogueItem.findMany({ where: { sessionId: session.id }, select: { projectId: true } });
  const projectIds = items.flatMap(({ projectId }) => projectId ?? []);
  const briefs = await tx.brief.findMany({
    where: { projectId: { in: projectIds } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of briefs) await keepVersion(tx, deps, briefRoom(id), { kind: "GATE", gate }, actor);
}
