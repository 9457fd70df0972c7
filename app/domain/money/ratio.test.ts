import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mulQuantity } from "./quantity";
import { atLeast, atMost, ceilTimes, compareRatio, floorTimes, percentOf, ratio, ratioOf } from "./ratio";
import { satang } from "./satang";
import { splitLargestRemainder } from "./split";

describe("ratios", () => {
  test.each([
    ["1.5", 3n, 2n],
    ["2", 2n, 1n],
    ["2.0", 2n, 1n],
    ["0.6", 3n, 5n],
    ["0.60", 3n, 5n],
    ["0", 0n, 1n],
    ["1.333333333333", 1333333333333n, 1000000000000n],
  ])("%s is an exact fraction", (text, num, den) => expect(ratioOf(text)).toEqual({ num, den }));

  test.each(["", "-1", "1.", ".5", "1e3", "1,5", "NaN", "๑.๕"])("%s is refused", (text) =>
    expect(() => ratioOf(text)).toThrow(RangeError),
  );

  test("compares without dividing", () => {
    expect(compareRatio(ratio(1n, 3n), ratio(333_333_333n, 1_000_000_000n))).toBe(1);
    expect(compareRatio(ratio(2n, 4n), ratio(1n, 2n))).toBe(0);
    expect(compareRatio(ratio(1n, 3n), ratio(1n, 2n))).toBe(-1);
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
  });

  test("floor and ceiling are the sharp bounds of the cross multiplication", () => {
    const whole = fc.bigInt({ min: 0n, max: 2n ** 70n });
    const policy = fc.tuple(fc.bigInt({ min: 0n, max: 5000n }), fc.bigInt({ min: 1n, max: 1000n }));
    fc.assert(
      fc.property(whole, policy, (base, [num, den]) => {
        const times = ratio(num, den);
        const least = ceilTimes(base, times);
        const most = floorTimes(base, times);
        expect(atLeast(least, times, base) && !atLeast(least - 1n, times, base)).toBe(true);
        expect(atMost(most, times, base) && !atMost(most + 1n, times, base)).toBe(true);
      }),
    );
  });

  test("a share in percent is exact, and absent without a whole", () => {
    expect(percentOf(2_871_959n, 219_548_900n)).toEqual(ratio(287_195_900n, 219_548_900n));
    expect(percentOf(1n, 0n)).toBeUndefined();
  });
});

describe("splitLargestRemainder", () => {
  test.each([
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [1n, [1n, 1n], [1n, 0n]],
    [0n, [3n, 4n], [0n, 0n]],
    [10n, [0n, 5n, 0n], [0n, 10n, 0n]],
    [7n, [20n, 20n, 5n, 10n, 25n, 10n, 10n], [1n, 1n, 0n, 1n, 2n, 1n, 1n]],
  ])("%s by %s", (total, weights, parts) => expect(splitLargestRemainder(total, weights)).toEqual(parts));

  test("parts add up to the total and lie within one unit of the exact share", () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 2n ** 60n }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 60n }), weights, (total, given) => {
        const sum = given.reduce((a, b) => a + b, 0n);
        fc.pre(sum > 0n);
        const parts = splitLargestRemainder(total, given);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
        parts.forEach((part, index) => {
          const distance = part * sum - total * (given[index] ?? 0n);
          expect(distance < sum && distance > -sum).toBe(true);
        });
      }),
    );
  });

  test.each([
    [1n, []],
    [1n, [0n, 0n]],
    [1n, [2n, -1n]],
    [-1n, [1n]],
  ])("%s by %s is refused", (total, weights) =>
    expect(() => splitLargestRemainder(total, weights)).toThrow(RangeError),
  );
});

describe("mulQuantity", () => {
  test.each([
    [10_050, "12", 120_600],
    [10_050, "1.5", 15_075],
    [3_333, "0.5", undefined],
    [10, "0.1", 1],
    [100, "๑,๐๐๐", 100_000],
    [100, "0", 0],
    [100, "", undefined],
    [100, "สอง", undefined],
    [100, "-1", undefined],
    [2 ** 50, "2", undefined],
    [2 ** 50, "1", 2 ** 50],
  ])("%i satang × %s", (price, quantity, product) => expect(mulQuantity(satang(price), quantity)).toBe(product));
});
