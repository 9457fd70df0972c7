import { describe, expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "./policyCycle";
import { evaluateWindow } from "./window";
import { decodeWindowMessage, encodeWindowMessage } from "./windowMessage";
import { summarizeWindow } from "./windowSummary";

const where = { areaCode: "93", fy: 2568, orderVersion: "v", asOf: "2026-01-01T00:00:00.000Z" };
const proposal = (id: string, rank: number, amountSatang: bigint, kind: "KEY" | "OTHER" | "UNDECIDED" = "KEY") => ({
  id,
  code: id,
  rank,
  kind,
  amountSatang,
});

describe("summary of a window", () => {
  test("[R2] names the straddler and the sum that is considered", () => {
    const result = evaluateWindow({
      frameSatang: 100n,
      proposals: [proposal("a", 1, 120n), proposal("b", 2, 60n, "UNDECIDED"), proposal("c", 3, 30n, "OTHER")],
      policy: POLICY_CYCLE_2568,
    });
    const summary = summarizeWindow(result, where);
    expect(summary).toMatchObject({ consideredSatang: 180n, undecidedSatang: 60n, undecided: 1, verdict: "ABOVE_MAX" });
    expect(summary.straddler).toEqual({ projectId: "c", code: "c", rank: 3, shrinkSatang: 10n });
  });

  test("[R2] nothing is considered while ranks are not valid", () => {
    const proposals = [proposal("a", 1, 120n), proposal("b", 1, 60n)];
    const result = evaluateWindow({ frameSatang: 100n, proposals, policy: POLICY_CYCLE_2568 });
    expect(summarizeWindow(result, where).consideredSatang).toBeNull();
  });

  test("a message survives the way over the wire, beyond 2^53 as well", () => {
    const proposals = [proposal("a", 1, 2n ** 60n)];
    const result = evaluateWindow({ frameSatang: 2n ** 59n, proposals, policy: POLICY_CYCLE_2568 });
    const message = { type: "window" as const, summary: summarizeWindow(result, where), causes: [] };
    expect(decodeWindowMessage(encodeWindowMessage(message))).toEqual(message);
    expect(decodeWindowMessage("{not json")).toBeUndefined();
    expect(decodeWindowMessage("null")).toBeUndefined();
  });
});
