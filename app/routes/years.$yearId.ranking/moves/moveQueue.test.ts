import { describe, expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "~/domain/budget/policyCycle";
import { evaluateWindow } from "~/domain/budget/window";
import { moveInOrder } from "~/domain/budget/rankOrder";
import { dropPlace, orderAfter, windowAfter } from "./moveQueue";

const order = [..."abcde"];

describe("[R2] dropping rows", () => {
  test.each([
    ["a", "c", "bcade"],
    ["c", "a", "cabde"],
    ["a", "e", "bcdea"],
    ["e", "a", "eabcd"],
    ["b", "b", "abcde"],
    ["b", "c", "acbde"],
  ])("%s onto %s gives %s", (active, over, expected) => {
    expect(moveInOrder(order, [active], dropPlace(order, [active], active, over)).join("")).toBe(expected);
  });

  test.each([
    [["a", "b"], "a", "d", "cdabe"],
    [["a", "d"], "d", "b", "adbce"],
    [["d", "e"], "e", "a", "deabc"],
    [["b", "c"], "b", "c", "abcde"],
  ])("%j picked at %s onto %s gives %s", (moved, active, over, expected) => {
    expect(moveInOrder(order, moved, dropPlace(order, moved, active, over)).join("")).toBe(expected);
  });
});

describe("moves that are not answered yet", () => {
  const result = evaluateWindow({
    frameSatang: 100n,
    policy: POLICY_CYCLE_2568,
    proposals: [80n, 80n, 80n].map((amountSatang, index) => ({
      id: "abc"[index] ?? "",
      code: "abc"[index] ?? "",
      rank: index + 1,
      kind: "KEY" as const,
      amountSatang,
    })),
  });

  test("are shown in turn, with bands as the server will compute them", () => {
    expect(
      orderAfter(
        [..."abc"],
        [
          { ids: ["c"], to: 1 },
          { ids: ["a"], to: 3 },
        ],
      ).join(""),
    ).toBe("cba");
    const after = windowAfter(result, [{ ids: ["c"], to: 1 }]);
    expect(after.rows.map(({ code, rank, band }) => `${code}${rank}${band}`)).toEqual([
      "c1IN_FRAME",
      "a2IN_WINDOW",
      "b3STRADDLES",
    ]);
    expect(windowAfter(result, [])).toBe(result);
  });
});
