import { briefRoom } from "~/collab/roomName";
import { openTables } from "../../../db/dialogue/tables";
import type { Deps } from "../../deps";

/** Has every socket at the concept notes of a session judged again, after who may write there has changed. */
export async function tellRooms(deps: Pick<Deps, "bus" | "db">, sessionId: string): Promise<void> {
  for (const { briefId } of await openTables(deps.db.prisma, sessionId))
    deps.bus.emit("access", { room: briefRoom(briefId) });
}
