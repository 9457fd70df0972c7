import { expect, test } from "vitest";
import { spread } from "./spread";

test("things that do not touch stay where they want to be", () => {
  expect(spread([0, 50, 200], 10)).toEqual([0, 50, 200]);
});
test("things that would overlap share the push, in their order", () => {
  expect(spread([100, 100], 10)).toEqual([95, 105]);
  expect(spread([100, 90], 10)).toEqual([90, 100]);
  expect(spread([0, 100, 100, 100, 300], 10)).toEqual([0, 90, 100, 110, 300]);
});
test("who wants nothing follows the one before and pushes nobody", () => {
  const [first, free, second] = spread([50, null, 60], 10);
  expect(first).toBeCloseTo(45, 3);
  expect(free).toBeCloseTo(55, 3);
  expect(second).toBeCloseTo(65, 3);
  expect(spread([null, null], 10)).toEqual([10, 20]);
});
test("no two are ever nearer than a step", () => {
  const wanted = Array.from({ length: 200 }, (_, at) => (at % 7 === 0 ? null : (at * 37) % 500));
  const places = spread(wanted, 10);
  for (let at = 1; at < places.length; at += 1)
    expect((places[at] ?? 0) - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
});
