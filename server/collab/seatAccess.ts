import type { RoomName } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { currentPhase } from "~/domain/dialogue/phases/phaseMachine";
import { isOpen } from "~/domain/dialogue/sessionState";
import { loadSeatOfToken } from "../db/dialogue/seats";
import { loadSession } from "../db/dialogue/sessions";
import { tableOfBrief } from "../db/dialogue/tables";
import type { Deps } from "../usecases/deps";
import { seatTokenHash } from "../usecases/dialogue/join/seatCookie";
import { authorOf } from "../usecases/dialogue/rooms/editNote";
import type { Access } from "./authorize";
import { NOTE_RIGHTS } from "./check/rights";

/** A seat that may write in a room. */
export type SeatAccess = { actor: Actor; access: Access; org: string };

/**
 * The seat that a Cookie header holds, when it may write in this room now: the room is the concept note of its own table,
 * the seat is verified and not freed, the session is open and its rooms run. Null in every other case: nobody learns more
 * than that there is nothing for them.
 */
export async function seatAccess(
  { db, env, secret }: Pick<Deps, "db" | "env" | "secret">,
  room: RoomName,
  cookie: string | undefined,
  address: string,
): Promise<SeatAccess | null> {
  if (room.kind !== "brief" || !cookie?.includes("seat-")) return null;
  const table = await tableOfBrief(db.prisma, room.id);
  const hash = table && seatTokenHash({ env, secret }, cookie, table.sessionId);
  if (!table || hash === null) return null;
  const [seat, session] = await Promise.all([
    loadSeatOfToken(db.prisma, table.sessionId, hash),
    loadSession(db.prisma, table.sessionId),
  ]);
  if (!seat || !session || !seat.verified || seat.tableNumber !== table.number || !isOpen(session.state)) return null;
  const phase = currentPhase(session);
  if (phase?.kind !== "ROOMS" || phase.endedAt !== null) return null;
  return { actor: authorOf(seat, address), access: { rights: NOTE_RIGHTS }, org: seat.orgName };
}
