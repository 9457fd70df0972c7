import { expect, test } from "vitest";
import { rowPlace, type BriefRows } from "./rowPlace";

const rows: BriefRows = {
  indicators: [{ id: "k1" }, { id: "k2" }],
  activities: [{ id: "a1" }, { id: "a2" }],
  costItems: [
    { id: "c1", activityId: "a2" },
    { id: "c2", activityId: "a1" },
    { id: "c3", activityId: "a2" },
  ],
  funding: [
    { id: "f1", activityId: "a1", source: "PROVINCE" },
    { id: "f2", activityId: "a2", source: "FUNCTION" },
    { id: "f3", activityId: "a1", source: "LOCAL" },
  ],
};

test("a row is counted as the form shows it: lines of money within their activity", () => {
  expect(rowPlace(rows, "k2")).toEqual({ kind: "indicator", number: 2 });
  expect(rowPlace(rows, "a2")).toEqual({ kind: "activity", number: 2 });
  expect(rowPlace(rows, "c3")).toEqual({ kind: "cost", row: 2, number: 2 });
  expect(rowPlace(rows, "f3")).toEqual({ kind: "funding", row: 2, number: 1, source: "LOCAL" });
});

test("a row that is gone has no place", () => {
  expect(rowPlace(rows, "f9")).toBeNull();
});
