import { expect, test } from "vitest";
import { sheetFigure } from "./sheetFigure";

test.each([
  ["1234.5", "1234.5"],
  ["0.30000000000000004", "0.3"],
  ["1234.567", "1234.567"],
  ["10109011068587.01", "10109011068587.01"],
  ["1e-7", "0.0000001"],
  ["1e6", "1000000"],
  ["-12", "-12"],
  ["ห้า", "ห้า"],
  ["", ""],
])("%s is shown as %s", (stored, shown) => {
  expect(sheetFigure(stored)).toBe(shown);
});
