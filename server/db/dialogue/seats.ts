import type { OrganizationType } from "~/domain/area/organization";
import { sectorOf, type Sector } from "~/domain/dialogue/seats/sector";
import type { Tx } from "../client";

/** A seat as it is stored. */
export type SeatRecord = {
  id: string;
  sessionId: string;
  name: string;
  position: string;
  orgId: string | null;
  orgName: string;
  orgKey: string;
  sector: Sector;
  userId: string | null;
  verified: boolean;
  tableNumber: number | null;
  joinedAt: Date;
  acknowledgedAt: Date | null;
  lastSeenAt: Date;
  releasedAt: Date | null;
};

type Row = Omit<SeatRecord, "sector"> & { orgType: string };

const toSeat = ({ orgType, ...row }: Row): SeatRecord => ({ ...row, sector: sectorOf(orgType as OrganizationType) });

/** Seats of a session in the order in which they were taken; at most 500. */
export async function loadSeats(tx: Tx, sessionId: string): Promise<SeatRecord[]> {
  const rows = await tx.dialogueSeat.findMany({
    where: { sessionId },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map(toSeat);
}

/** The seat of a cookie's token (its hash) in a session; null for another session, a freed seat, or none. */
export async function loadSeatOfToken(tx: Tx, sessionId: string, tokenHash: string): Promise<SeatRecord | null> {
  const row = await tx.dialogueSeat.findUnique({ where: { tokenHash } });
  return row && row.sessionId === sessionId && row.releasedAt === null ? toSeat(row) : null;
}

/** The id of a token's seat while its session is not closed; null otherwise. One question: every socket of a phone asks it. */
export async function openSeatOfToken(tx: Tx, sessionId: string, tokenHash: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select t.id::text as id from dialogue_seat t join dialogue_session s on s.id = t.session_id
    where t.token_hash = ${tokenHash} and s.id = ${sessionId}::uuid and t.released_at is null
      and s.removed_at is null and s.state not in ('CLOSED', 'MINUTES_SIGNED')`;
  return rows[0]?.id ?? null;
}

/** A phone is there while it asked something within this time, milliseconds. */
export const HERE_MS = 60_000;
/** `lastSeenAt` is written at most this often, milliseconds. */
const TOUCH_MS = 20_000;

/** True when it was not written for a while that the seat is there. */
export function isStaleSeat(seat: SeatRecord, now: Date): boolean {
  return now.getTime() - seat.lastSeenAt.getTime() >= TOUCH_MS;
}

/** Notes that a seat is there. */
export async function touchSeat(tx: Tx, seat: SeatRecord, now: Date): Promise<void> {
  if (!isStaleSeat(seat, now)) return;
  await tx.dialogueSeat.updateMany({ where: { id: seat.id, releasedAt: null }, data: { lastSeenAt: now } });
}

/** Notes that many seats are there, in one statement; a seat that somebody else writes at the moment is left out. */
export async function touchSeats(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.$executeRaw`
    update dialogue_seat set last_seen_at = ${now}
    where id in (
      select id from dialogue_seat where id = any(${[...ids]}::uuid[]) and released_at is null
      order by id for update skip locked)`;
}
