import { describe, expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "../budget/policyCycle";
import { evaluateWindow } from "../budget/window";
import type { WindowInput } from "../budget/windowResult";
import { parseBahtDetailed } from "../money/parseBaht";
import { isSatang, satang } from "../money/satang";

const window = (change: Partial<WindowInput>, ranks: (number | null)[] = [1, 2]) =>
  evaluateWindow({
    frameSatang: 100n,
    proposals: ranks.map((rank, at) => ({ id: `p${at}`, kind: "KEY", rank, amountSatang: 80n })),
    policy: POLICY_CYCLE_2568,
    ...change,
  });

describe("bad input is a finding with a sentence, never NaN", () => {
  test.each<[string, Partial<WindowInput>, (number | null)[], string]>([
    ["[R1] no frame", { frameSatang: null }, [1, 2], "FRAME_UNKNOWN"],
    ["[R1] a frame of zero", { frameSatang: 0n }, [1, 2], "FRAME_UNKNOWN"],
    ["[R1] a frame below zero", { frameSatang: -5n }, [1, 2], "FRAME_UNKNOWN"],
    ["[R2] a tie", {}, [1, 1], "RANK_INVALID"],
    ["[R2] no rank", {}, [1, null], "RANK_INVALID"],
    ["[R2] half a rank", {}, [1, 1.5], "RANK_INVALID"],
    ["[R2] rank NaN", {}, [1, NaN], "RANK_INVALID"],
    ["[R2] a gap", {}, [1, 3], "RANK_GAP"],
  ])("%s", (_, change, ranks, code) => {
    const result = window(change, ranks);
    const finding = result.findings.find((one) => one.code === code);
    expect(finding?.message.th.length).toBeGreaterThan(10);
    expect(finding?.message.en.length).toBeGreaterThan(10);
    for (const { message } of result.findings) expect(message.th + message.en).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("[R1] a negative amount is refused", () => {
    expect(() => window({ proposals: [{ id: "p", kind: "KEY", rank: 1, amountSatang: -1n }] })).toThrow(RangeError);
  });

  test.each([
    ["1.005", "tooManyDecimals"],
    ["๑,๐๐๐.๑๒๓", "tooManyDecimals"],
    ["11258999068426.25", "tooLarge"],
    ["-1", "negative"],
    ["NaN", "notANumber"],
    ["1e9", "notANumber"],
  ])("[R6] %s baht is no amount: %s", (text, fault) => expect(parseBahtDetailed(text)).toEqual({ ok: false, fault }));

  test("[R6] 2^50 satang is an amount, one more is none", () => {
    expect(isSatang(2 ** 50)).toBe(true);
    expect(isSatang(2 ** 50 + 1)).toBe(false);
    expect([NaN, Infinity, 1.5, -1].map(isSatang)).toEqual([false, false, false, false]);
    expect(() => satang(NaN)).toThrow(RangeError);
  });
});
