import { briefRoom } from "~/collab/roomName";
import { openTables } from "../../../db/dialogue/tables";
import type { Deps } from "../../deps";

/**
 * Resolves when everything that the tables of a session have typed so far is durable, or was refused. A room that gives up
 * meanwhile (somebody's card came too late and its whole batch went with it) must not hold the session: pages still have what
 * was not confirmed, and offer it again.
 */
export async function settleNotes(deps: Pick<Deps, "collab" | "db" | "log">, sessionId: string): Promise<void> {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return;
  const tables = await openTables(deps.db.prisma, sessionId);
  const rooms = tables.map(({ briefId }) => briefRoom(briefId));
  const settled = await Promise.allSettled(rooms.map((room) => deps.collab.flushed(room)));
  for (const [index, one] of settled.entries())
    if (one.status === "rejected")
      deps.log.warn({ err: one.reason as unknown, room: rooms[index] }, "note was given up");
}
