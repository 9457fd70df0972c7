import { briefRoom } from "~/collab/roomName";
import { openTables } from "../../../db/dialogue/tables";
import type { Deps } from "../../deps";

/** Resolves when everything that the tables of a session have typed so far is durable. */
export async function settleNotes(deps: Pick<Deps, "collab" | "db">, sessionId: string): Promise<void> {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return;
  const tables = await openTables(deps.db.prisma, sessionId);
  await Promise.all(tables.map(({ briefId }) => deps.collab.flushed(briefRoom(briefId))));
}
