import { expect, test } from "vitest";
import { thaiDateTime } from "./thaiDateTime";

test("a moment is told in Bangkok time, Buddhist year in Thai, Gregorian in English", () => {
  const newYear = new Date("2025-12-31T17:05:00Z");
  expect(thaiDateTime(newYear)).toBe("1 ม.ค. 2569 00:05");
  expect(thaiDateTime(newYear, "en")).toBe("1 Jan 2026 00:05");
  expect(thaiDateTime(new Date("2025-12-31T16:59:00Z"))).toBe("31 ธ.ค. 2568 23:59");
  expect(thaiDateTime(null)).toBe("");
});
