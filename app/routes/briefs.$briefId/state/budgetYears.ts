/** Budget years (B.E.) that the money matrix shows: the brief's own and the two after it. */
export function budgetYears(fy: number): number[] {
  return [fy, fy + 1, fy + 2];
}
