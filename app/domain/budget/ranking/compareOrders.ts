import type { WindowRow } from "../windowResult";

/** How a tried order differs from the official one. */
export type OrderComparison = {
  /** Inside twice the frame here, not there. */
  enters: WindowRow[];
  /** Inside there, not here. */
  leaves: WindowRow[];
  /** How many projects have another rank. */
  moved: number;
};

const isInside = ({ band }: WindowRow) => band === "IN_FRAME" || band === "IN_WINDOW";

/** [R2] Compares two results over the same projects; a project that only one of them knows counts on its side alone. */
export function compareOrders(tried: readonly WindowRow[], official: readonly WindowRow[]): OrderComparison {
  const there = new Map(official.map((row) => [row.projectId, row]));
  const here = new Map(tried.map((row) => [row.projectId, row]));
  return {
    enters: tried.filter((row) => {
      const before = there.get(row.projectId);
      return isInside(row) && !(before && isInside(before));
    }),
    leaves: official.filter((row) => {
      const now = here.get(row.projectId);
      return isInside(row) && !(now && isInside(now));
    }),
    moved: tried.filter(({ projectId, rank }) => there.has(projectId) && there.get(projectId)?.rank !== rank).length,
  };
}

/** A project that lies elsewhere, or is of another amount, in one of two orders; null = that one does not know it. */
export type OrderDifference = { projectId: string; here: WindowRow | null; there: WindowRow | null };

/** [R2] Projects whose rank, band or amount differs between two results, in the order of the first, then of the second. */
export function differencesOf(here: readonly WindowRow[], there: readonly WindowRow[]): OrderDifference[] {
  const other = new Map(there.map((row) => [row.projectId, row]));
  const known = new Set(here.map(({ projectId }) => projectId));
  const same = (a: WindowRow, b: WindowRow | undefined) =>
    a.rank === b?.rank && a.band === b.band && a.amountSatang === b.amountSatang;
  return [
    ...here
      .filter((row) => !same(row, other.get(row.projectId)))
      .map((row) => ({ projectId: row.projectId, here: row, there: other.get(row.projectId) ?? null })),
    ...there
      .filter(({ projectId }) => !known.has(projectId))
      .map((row) => ({ projectId: row.projectId, here: null, there: row })),
  ];
}
