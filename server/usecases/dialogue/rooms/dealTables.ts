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

/**
 * Tables for `count` people who come late, each at the one with the fewest people then; empty while there are no tables.
 */
export async function emptiestTables(tx: Tx, sessionId: string, count: number): Promise<number[]> {
  const tables = await loadTables(tx, sessionId);
  if (tables.length === 0) return [];
  const taken = await tx.dialogueSeat.groupBy({ by: ["tableNumber"], where: { sessionId }, _count: true });
  const people = new Map(
    tables.map(({ number }) => [number, taken.find(({ tableNumber }) => tableNumber === number)?._count ?? 0]),
  );
  // tables that an earlier, fuller room left empty stay so
  const used = [...people].filter(([, n]) => n > 0).map(([number]) => number);
  const choice = used.length > 0 ? used : [...people.keys()];
  return Array.from({ length: count }, () => {
    const number = choice.reduce((best, one) => ((people.get(one) ?? 0) < (people.get(best) ?? 0) ? one : best));
    people.set(number, (people.get(number) ?? 0) + 1);
    return number;
  });
}
