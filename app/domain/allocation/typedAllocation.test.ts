import { describe, expect, test } from "vitest";
import { allocationFinding } from "./allocationFault";
import { WEIGHTS_2568 } from "./criteria";
import { allocateTyped } from "./typedAllocation";

const FIGURES = { population: "1", areaKm2: "1", poorRate: "1", householdIncome: "1", gpp: "1", efficiency: "1" };
const PROVINCES = [
  { code: "90", ...FIGURES },
  { code: "93", ...FIGURES, population: "3" },
];
const tried = (total: string, unit = "100") =>
  allocateTyped({ total, unit, weights: WEIGHTS_2568, incomeMode: "HARMONIC", provinces: PROVINCES });

describe("an allocation as typed", () => {
  test.each([
    ["three decimals", "100.123", "AMOUNT_INVALID totalSatang"],
    ["beyond 2^50 satang", "11,258,999,068,426.25", "AMOUNT_INVALID totalSatang"],
    ["below 0", "-1", "AMOUNT_INVALID totalSatang"],
    ["words", "พันล้าน", "AMOUNT_INVALID totalSatang"],
    ["NaN", "NaN", "AMOUNT_INVALID totalSatang"],
    ["nothing", "", "TOTAL_INVALID totalSatang"],
    ["zero", "0", "TOTAL_INVALID totalSatang"],
  ])("[R5] %s is refused with a sentence that names it", (_, total, fault) => {
    const result = tried(total);
    expect(result.ok ? [] : result.faults.map(({ code, field }) => `${code} ${field}`)).toEqual([fault]);
    for (const one of result.ok ? [] : result.faults) {
      const { th, en } = allocationFinding(one).message;
      expect([th.length > 20, en.length > 20, /undefined/.test(th + en)]).toEqual([true, true, false]);
      if (total !== "" && total !== "0") expect(th).toContain(`“${total}”`);
    }
  });

  test("[R5] a unit that is no amount, or none, is refused as well", () => {
    for (const [unit, code] of [
      ["1.005", "AMOUNT_INVALID"],
      ["", "UNIT_INVALID"],
      ["0", "UNIT_INVALID"],
    ] as const) {
      const result = tried("100", unit);
      expect(result.ok ? [] : result.faults.map((one) => `${one.code} ${one.field}`)).toEqual([`${code} roundTo`]);
    }
  });

  test("[R5] the largest amount, Thai digits: parts of each frame add up to it, frames to the total", () => {
    const result = tried("๑๑,๒๕๘,๙๙๙,๐๖๘,๔๒๖.๒๔");
    const frames = result.ok ? result.frames : [];
    for (const { made, frameSatang } of frames)
      expect(made.wholeUnits + made.leftOver + made.belowUnit).toBe(frameSatang);
    expect(frames.reduce((sum, { frameSatang }) => sum + frameSatang, 0n)).toBe(2n ** 50n);
  });
});
