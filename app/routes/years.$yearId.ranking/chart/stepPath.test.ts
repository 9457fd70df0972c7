import { expect, test } from "vitest";
import { PLOT, stepPath, xOf, yOf } from "./stepPath";

test("each project is one step as wide as the others and as high as its amount", () => {
  const rows = [50n, 150n, 200n].map((cumulativeSatang) => ({ cumulativeSatang }));
  expect(stepPath(rows, 200n)).toBe("M0 320V240.0H333.3V80.0H666.7V0.0H1000.0");
});

test("nothing to draw is a line of no length; sums beyond the end stay at the top", () => {
  expect(stepPath([], 0n)).toBe(`M0 ${PLOT.height}`);
  expect([yOf(0n, 100n), yOf(100n, 100n), yOf(300n, 100n)]).toEqual([PLOT.height, 0, 0]);
  expect(xOf(0, 0)).toBe(0);
});
