import type { WindowRow } from "~/domain/budget/windowResult";

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
