import { describe, expect, test } from "vitest";
import { exactDecimal, fractionText, onCommonScale } from "./exactDecimal";

describe("exact decimals", () => {
  test.each([
    ["12.10", 1210n, 2],
    ["-3", -3n, 0],
    ["1,200.5", 12005n, 1],
    ["๒๕", 25n, 0],
    ["1e-7", 1n, 7],
    ["1.5E3", 1500n, 0],
    ["0", 0n, 0],
  ])("%s", (text, units, decimals) => expect(exactDecimal(text)).toEqual({ units, decimals }));

  test.each(["", "x", "1,20", "1.", ".5", "1.2.3", "1e99", "NaN", "Infinity", "9".repeat(41)])("%s is none", (text) =>
    expect(exactDecimal(text)).toBeUndefined(),
  );

  test("figures come to one power of ten", () => {
    expect(
      onCommonScale([
        { units: 15n, decimals: 1 },
        { units: 2n, decimals: 0 },
      ]),
    ).toEqual({ units: [15n, 20n], decimals: 1 });
  });

  test.each([
    [1n, 3n, 4, "0.3333"],
    [2n, 3n, 4, "0.6667"],
    [1n, 2n, 0, "1"],
    [1n, 200n, 2, "0.01"],
    [0n, 7n, 2, "0.00"],
    [2n ** 60n, 1n, 1, "1152921504606846976.0"],
  ])("%s ÷ %s to %i places is %s", (num, den, places, text) => expect(fractionText(num, den, places)).toBe(text));
});
