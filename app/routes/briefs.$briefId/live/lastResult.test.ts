import { expect, test } from "vitest";
import { lastResult } from "./lastResult";

test("computes once for the same argument, anew for another", () => {
  let computed = 0;
  const length = lastResult((list: number[]) => {
    computed += 1;
    return list.length;
  });
  const list = [1, 2];
  expect([length(list), length(list), computed]).toEqual([2, 2, 1]);
  expect([length([1]), computed]).toEqual([1, 2]);
});
