import { expect, test } from "vitest";
import { bangkokDay } from "./bangkokDay";

test.each([
  ["2025-03-10T16:59:59.999Z", "2025-03-10"],
  ["2025-03-10T17:00:00Z", "2025-03-11"],
  ["2025-12-31T17:00:00Z", "2026-01-01"],
])("%s is %s in Bangkok", (instant, day) => {
  expect(bangkokDay(instant)).toBe(day);
  expect(bangkokDay(new Date(instant))).toBe(day);
});
