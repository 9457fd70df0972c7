import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceWeights } from "./balance";
import { CRITERIA, WEIGHTS_2568, type Weights } from "./criteria";
import { weightSum } from "./weightSum";

const sumOf = (weights: Weights) => weightSum(CRITERIA.map((criterion) => weights[criterion]));

describe("weights", () => {
  test.each<[string[], unknown]>([
    [["20", "20", "5", "10", "25", "10", "10"], { text: "100", isHundred: true, missing: "0", tooMuch: false }],
    [["99.99"], { text: "99.99", isHundred: false, missing: "0.01", tooMuch: false }],
    [["100.01"], { text: "100.01", isHundred: false, missing: "0.01", tooMuch: true }],
    [["0.1", "0.2", "99.7"], { text: "100", isHundred: true, missing: "0", tooMuch: false }],
    [["๑๐๐"], { text: "100", isHundred: true, missing: "0", tooMuch: false }],
    [["-1", "101"], undefined],
    [["", "100"], undefined],
  ])("[R5] %j", (weights, expected) => expect(weightSum(weights)).toEqual(expected));

  test("[R5] the others keep their proportions when one is moved", () => {
    expect(balanceWeights({ ...WEIGHTS_2568, equal: "60" }, "equal")).toEqual({
      ...{ equal: "60", population: "10", area: "2.5", poor: "5", income: "12.5", gpp: "5", efficiency: "5" },
    });
  });
  test("[R5] others that are all 0 share evenly; more than 100 becomes 100", () => {
    const zero = Object.fromEntries(CRITERIA.map((criterion) => [criterion, "0"])) as Weights;
    expect(balanceWeights({ ...zero, gpp: "40" }, "gpp")).toMatchObject({ gpp: "40", equal: "10", income: "10" });
    expect(balanceWeights({ ...WEIGHTS_2568, gpp: "140" }, "gpp")).toEqual({ ...zero, gpp: "100" });
  });
  test("[R5] always exactly 100", () => {
    const weight = fc.integer({ min: 0, max: 12_000 }).map((hundredths) => String(hundredths / 100));
    fc.assert(
      fc.property(fc.array(weight, { minLength: 7, maxLength: 7 }), fc.constantFrom(...CRITERIA), (list, kept) => {
        const weights = Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, list[at]])) as Weights;
        expect(sumOf(balanceWeights(weights, kept))?.isHundred).toBe(true);
      }),
    );
  });
});
