import { describe, expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import { evaluateWindow } from "~/domain/budget/window";
import { summarizeWindow } from "~/domain/budget/windowSummary";
import { loadedState, nextLiveState, type LiveState } from "./liveState";

const summary = (amountSatang: bigint, second: number, fy = 2568) =>
  summarizeWindow(
    evaluateWindow({
      frameSatang: 100n,
      proposals: [{ id: "a", rank: 1, kind: "KEY", amountSatang }],
      policy: POLICY_CYCLE_2568,
    }),
    { areaCode: "93", fy, orderVersion: "v", asOf: `2026-01-01T00:00:0${second}.000Z` },
  );
const cause = (text: string) => ({ text: { th: text, en: text }, at: "2026-01-01T00:00:00.000Z" });
const tell = (state: LiveState, amount: bigint, second: number, ...causes: string[]) =>
  nextLiveState(state, {
    type: "figures",
    message: { type: "window", summary: summary(amount, second), causes: causes.map(cause) },
  });

describe("figures of a page", () => {
  test("newer ones replace, older ones are left aside, whichever way they come", () => {
    const fresh = tell(loadedState(summary(150n, 1)), 160n, 5);
    expect(fresh.summary.proposedSatang).toBe(160n);
    expect(tell(fresh, 150n, 4).summary.proposedSatang).toBe(160n);
    expect(nextLiveState(fresh, { type: "loaded", summary: summary(150n, 4) }).summary.proposedSatang).toBe(160n);
    expect(nextLiveState(fresh, { type: "loaded", summary: summary(170n, 6) }).summary.proposedSatang).toBe(170n);
  });

  test("another year starts anew", () => {
    const state = tell(loadedState(summary(150n, 5)), 160n, 6, "x");
    const other = nextLiveState(state, { type: "loaded", summary: summary(10n, 1, 2567) });
    expect(other).toEqual(loadedState(summary(10n, 1, 2567)));
  });

  test("the strip keeps the newest six causes, newest first", () => {
    let state = loadedState(summary(150n, 0));
    for (let index = 1; index <= 4; index += 1) state = tell(state, 150n, index, `a${index}`, `b${index}`);
    expect(state.causes.map(({ text }) => text.th)).toEqual(["b4", "a4", "b3", "a3", "b2", "a2"]);
  });

  test("crossing a line is kept with its cause until dismissed, and forgotten when it is undone", () => {
    const over = tell(loadedState(summary(200n, 1)), 201n, 2, "อบต. +1");
    expect(over.crossing).toMatchObject({ from: "WITHIN", to: "ABOVE_MAX" });
    const later = tell(over, 202n, 3, "เกษตร +1");
    expect(later.crossing?.cause?.text.th).toBe("อบต. +1");
    expect(nextLiveState(later, { type: "dismissed" }).crossing).toBeNull();
    expect(tell(later, 199n, 4, "x").crossing).toBeNull();
    const dismissed = nextLiveState(later, { type: "dismissed" });
    expect(tell(dismissed, 203n, 4, "y").crossing).toBeNull();
  });
});
