import { isIndicator, type NodeKind } from "../planGraph";

/**
 * Fields of an entry in the order in which they are asked: words for all, the four five-year steps of goals and their
 * indicators, unit and baseline of indicators, and a target for each of `years` (B.E.) of the plan, named y<year>, for
 * indicators below the goals.
 */
export function entryFields(kind: NodeKind, years: readonly number[]): string[] {
  const steps = kind === "GOAL" || kind === "INDICATOR" ? ["step0", "step1", "step2", "step3"] : [];
  const measured = isIndicator(kind) ? ["unit", "baseline"] : [];
  const yearly = isIndicator(kind) && kind !== "INDICATOR" ? years.map((year) => `y${year}`) : [];
  return ["code", "titleTh", "titleEn", ...measured, ...steps, ...yearly];
}

/** Places of two neighbours after one of `ids` moved one place up or down; the same list when it stands at the end. */
export function movedOrder(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  const order = [...ids];
  order.splice(at, 1);
  order.splice(to, 0, id);
  return order;
}
