import { expect, test } from "vitest";
import { entryFields, movedOrder } from "./entryFields";

test("an entry is asked only for what its level has", () => {
  expect(entryFields("PROGRAMME", [2568])).toEqual(["code", "titleTh", "titleEn"]);
  expect(entryFields("GOAL", [2568]).slice(3)).toEqual(["step0", "step1", "step2", "step3"]);
  expect(entryFields("INDICATOR", [2568]).slice(3)).toEqual(["unit", "baseline", "step0", "step1", "step2", "step3"]);
  expect(entryFields("ISSUE_INDICATOR", [2566, 2567]).slice(3)).toEqual(["unit", "baseline", "y2566", "y2567"]);
});

test("an entry moves one place, and stays where there is none", () => {
  expect(movedOrder(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(movedOrder(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(movedOrder(["a", "b"], "a", -1)).toEqual(["a", "b"]);
  expect(movedOrder(["a", "b"], "x", 1)).toEqual(["a", "b"]);
});
