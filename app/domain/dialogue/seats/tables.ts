import type { Sector } from "./sector";
import { byGroup } from "../voting/votes";

/** People of one table: fewer do not talk across sectors, more do not all speak (domain §5.2: rooms of 4–8). */
export const TABLE_SIZE = { least: 4, most: 8 } as const;

/** How many tables a meeting needs: none up to 12 people, then as few as keep to 8 each. */
export function tableCount(people: number): number {
  return people <= 12 ? 0 : Math.max(3, Math.ceil(people / TABLE_SIZE.most));
}

/**
 * Spreads people over `count` tables so that every table mixes sectors: people are dealt like cards, sector by sector and
 * within it organisation by organisation. Table sizes differ by at most one. Returns the table (from 1) by seat.
 */
export function assignTables(
  seats: readonly { seatId: string; sector: Sector; orgKey: string }[],
  count: number,
): Map<string, number> {
  const dealt = [...byGroup(seats, ({ sector }) => sector).values()].flatMap((ofSector) =>
    [...byGroup(ofSector, ({ orgKey }) => orgKey).values()].flat(),
  );
  return new Map(count < 1 ? [] : dealt.map(({ seatId }, index) => [seatId, (index % count) + 1]));
}
