import { expect, test } from "vitest";
import { POLICY_CYCLE_2568 } from "../policyCycle";
import { evaluateWindow } from "../window";
import { compareOrders, differencesOf } from "./compareOrders";

const rows = (order: string, frameSatang = 100n) =>
  evaluateWindow({
    frameSatang,
    policy: POLICY_CYCLE_2568,
    proposals: [...order].map((id, index) => ({
      id,
      code: id,
      rank: index + 1,
      kind: "KEY" as const,
      amountSatang: 80n,
    })),
  }).rows;
const codes = (list: { code: string | null }[]) => list.map(({ code }) => code).join("");

test("[R2] names what enters and leaves the window, and how many ranks differ", () => {
  const { enters, leaves, moved } = compareOrders(rows("cab"), rows("abc"));
  expect([codes(enters), codes(leaves), moved]).toEqual(["c", "b", 3]);
  const same = compareOrders(rows("abc"), rows("abc"));
  expect([same.enters, same.leaves, same.moved]).toEqual([[], [], 0]);
});

test("[R2] a smaller frame makes projects leave without another rank", () => {
  const { enters, leaves, moved } = compareOrders(rows("abc", 50n), rows("abc"));
  expect([codes(enters), codes(leaves), moved]).toEqual(["", "b", 0]);
});

test("[R2] differences name every project with another rank, band or amount, and those that only one side knows", () => {
  const here = rows("cab");
  const say = (list: ReturnType<typeof differencesOf>) =>
    list.map(({ here: one, there }) => `${one?.code ?? "-"}${one?.rank ?? ""}/${there?.rank ?? "-"}`);
  expect(say(differencesOf(here, rows("abc")))).toEqual(["c1/3", "a2/1", "b3/2"]);
  expect(differencesOf(here, rows("cab"))).toEqual([]);
  expect(say(differencesOf(here, rows("ca")))).toEqual(["b3/-"]);
  expect(say(differencesOf(rows("ca"), here))).toEqual(["-/3"]);
  expect(say(differencesOf(rows("ab", 50n), rows("ab")))).toEqual(["a1/1", "b2/2"]);
});
