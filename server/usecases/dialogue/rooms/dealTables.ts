import { assignTables, tableCount } from "~/domain/dialogue/seats/tables";
import type { Tx } from "../../../db/client";
import { loadTables } from "../../../db/dialogue/tables";
import { loadSeats } from "../../../db/dialogue/seats";

/**
 * Deals the people in the room to tables, mixed by sector, in the caller's transaction; returns how many there are. Up to
 * twelve people sit at one.
 */
export async function dealTables(tx: Tx, sessionId: string): Promise<number> {
  const seats = (await loadSeats(tx, sessionId)).filter(({ releasedAt }) => releasedAt === null);
  const count = Math.max(tableCount(seats.length), 1);
  const tables = assignTables(
    seats.map(({ id, sector, orgKey }) => ({ seatId: id, sector, orgKey })),
    count,
  );
  for (let number = 1; number <= count; number++) {
    const where = { sessionId_number: { sessionId, number } };
    await tx.dialogueTable.upsert({ where, create: { sessionId, number }, update: {} });
    const ids = [...tables].filter(([, table]) => table === number).map(([id]) => id);
    await tx.dialogueSeat.updateMany({ where: { id: { in: ids } }, data: { tableNumber: number } });
  }
  return count;
}

/** The table with the fewest people, for somebody who comes late; null while there are no tables. */
export async function emptiestTable(tx: Tx, sessionId: string): Promise<number | null> {
  const tables = await loadTables(tx, sessionId);
  const seats = await loadSeats(tx, sessionId);
  const people = ({ number }: { number: number }) => seats.filter(({ tableNumber }) => tableNumber === number).length;
  // tables that an earlier, fuller room left empty stay so
  const used = tables.filter((table) => people(table) > 0);
  const [first] = [...(used.length > 0 ? used : tables)].sort((a, b) => people(a) - people(b) || a.number - b.number);
  return first?.number ?? null;
}
