import { expect, test } from "vitest";
import { samePage } from "./PlacePicker";

test.each([
  ["/years/93-2568", "/years/S-G-2569"],
  ["/years/93-2568/ranking", "/years/S-G-2569/ranking"],
  ["/briefs/0d9f7a52-6f0e-4c11-9a54-0c6f3c1b7a01", "/years/S-G-2569"],
  ["/imports/1", "/years/S-G-2569"],
  ["/years/93-2568/plan/x", "/years/S-G-2569"],
])("from %s the way leads to %s", (from, to) => {
  expect(samePage(from, { areaCode: "S-G", fy: 2569 })).toBe(to);
});
