import { describe, expect, test } from "vitest";
import { isRanking, tallyBorda } from "./borda";
import { isConsent, tallyConsents } from "./consent";
import { mergedOrder } from "./mergedOrder";
import { isDotChoice, tallyDots } from "./dotVote";
import { areRules, DEFAULT_RULES } from "./votingRules";

/** Numbers of a seeded generator, so that a failure can be repeated. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const items = ["a", "b", "c"];

describe("dots", () => {
  test("a choice keeps to the dots there are, to known items and to whole dots", () => {
    const rules = { ...DEFAULT_RULES, dots: 3, dotsPerItem: 2 };
    expect(isDotChoice({ a: 2, b: 1 }, items, rules)).toBe(true);
    expect(isDotChoice({}, items, rules)).toBe(true);
    for (const wrong of [{ a: 3 }, { a: 2, b: 2 }, { x: 1 }, { a: -1 }, { a: 0.5 }])
      expect(isDotChoice(wrong as unknown as Record<string, number>, items, rules)).toBe(false);
  });

  test("an organisation with four people weighs as much as one with one, people are counted as well", () => {
    const crowd = [1, 2, 3, 4].map(() => ({ orgKey: "roads", sector: "FUNCTION" as const, choice: { a: 2, b: 1 } }));
    const lines = tallyDots([...crowd, { orgKey: "tao", sector: "LOCAL" as const, choice: { b: 2, c: 1 } }], items);
    expect(lines.map(({ itemId, persons, organizations }) => [itemId, persons, organizations])).toEqual([
      ["a", 8, 2000],
      ["b", 6, 3000],
      ["c", 1, 1000],
    ]);
    expect(lines[1]?.sectors).toEqual({ FUNCTION: 4, LOCAL: 2 });
  });

  test("every dot is counted once, whatever the ballots", () => {
    const next = seeded(7);
    for (let round = 0; round < 50; round++) {
      const ballots = Array.from({ length: next(40) }, () => ({
        orgKey: `o${next(6)}`,
        sector: "LOCAL" as const,
        choice: { a: next(3), b: next(2) },
      }));
      const cast = ballots.reduce((sum, { choice }) => sum + choice.a + choice.b, 0);
      expect(tallyDots(ballots, items).reduce((sum, { persons }) => sum + persons, 0)).toBe(cast);
    }
  });
});

describe("Borda", () => {
  test("a ranking names every item once", () => {
    expect(isRanking(["b", "a", "c"], items)).toBe(true);
    for (const wrong of [["a", "b"], ["a", "b", "b"], ["a", "b", "x"], []]) expect(isRanking(wrong, items)).toBe(false);
  });

  test("points, places and spread of a small vote", () => {
    const lines = tallyBorda(
      [
        { orgKey: "x", ranking: ["a", "b", "c"] },
        { orgKey: "x", ranking: ["a", "c", "b"] },
        { orgKey: "y", ranking: ["b", "a", "c"] },
      ],
      items,
    );
    expect(lines.map(({ itemId, place, points, organizations }) => [itemId, place, points, organizations])).toEqual([
      ["a", 1, 5, 3000],
      ["b", 2, 3, 2500],
      ["c", 3, 1, 500],
    ]);
    expect(lines[1]).toMatchObject({ best: 1, worst: 3, quartiles: [1, 3], tied: false });
  });

  test("a tie of people is broken by organisations; one that stays is marked", () => {
    const tied = tallyBorda(
      [
        { orgKey: "x", ranking: ["a", "b"] },
        { orgKey: "y", ranking: ["b", "a"] },
      ],
      ["a", "b"],
    );
    expect(tied.map((line) => line.tied)).toEqual([true, true]);
    expect(tallyBorda([], items).every((line) => line.tied && line.points === 0)).toBe(true);
  });

  test("the points of all items add up to n(n−1)/2 a ballot, and nobody outside the ballots has any", () => {
    const next = seeded(11);
    for (let round = 0; round < 40; round++) {
      const ids = Array.from({ length: 1 + next(12) }, (_, index) => `i${index}`);
      const ballots = Array.from({ length: next(30) }, () => ({
        orgKey: `o${next(5)}`,
        ranking: [...ids]
          .map((id) => ({ id, at: next(1000) }))
          .sort((p, q) => p.at - q.at)
          .map(({ id }) => id),
      }));
      const lines = tallyBorda(ballots, ids);
      const sum = lines.reduce((all, { points }) => all + points, 0);
      expect(sum).toBe((ballots.length * ids.length * (ids.length - 1)) / 2);
      expect(lines.map(({ place }) => place)).toEqual(ids.map((_, index) => index + 1));
    }
  });

  test("the item that everybody puts first is first", () => {
    const next = seeded(3);
    for (let round = 0; round < 30; round++) {
      const rest = ["b", "c", "d"].sort(() => next(3) - 1);
      const lines = tallyBorda(
        [
          { orgKey: "x", ranking: ["a", ...rest] },
          { orgKey: "y", ranking: ["a", ...rest.reverse()] },
        ],
        ["d", "c", "b", "a"],
      );
      expect(lines[0]).toMatchObject({ itemId: "a", best: 1, worst: 1 });
    }
  });
});

describe("consent and rules", () => {
  test("a concern and an objection need a reason", () => {
    expect(isConsent("AGREE", "")).toBe(true);
    expect(isConsent("CONCERN", " ")).toBe(false);
    expect(isConsent("OBJECT", "น้ำท่วมทุกปี")).toBe(true);
  });

  test("one objection stops an item, silence does not carry it", () => {
    const word = (itemId: string, choice: "AGREE" | "CONCERN" | "OBJECT") => ({
      itemId,
      orgName: "x",
      choice,
      reason: "r",
    });
    const [a, b, c] = tallyConsents(
      [word("a", "AGREE"), word("a", "CONCERN"), word("b", "AGREE"), word("b", "OBJECT")],
      items,
    );
    expect([a?.carried, b?.carried, c?.carried]).toEqual([true, false, false]);
    expect(a?.voiced).toEqual([{ orgName: "x", choice: "CONCERN", reason: "r" }]);
  });

  test("rules outside their limits are refused", () => {
    expect(areRules(DEFAULT_RULES)).toBe(true);
    for (const wrong of [{ dots: 0 }, { dots: 11 }, { dotsPerItem: 4 }, { cards: 1.5 }, { quorum: { LOCAL: -1 } }])
      expect(areRules({ ...DEFAULT_RULES, ...wrong })).toBe(false);
  });
});

test("a vote on some projects moves those among themselves and no other", () => {
  expect(mergedOrder(["a", "b", "c", "d", "e"], ["d", "x", "b"])).toEqual(["a", "d", "c", "b", "e"]);
  expect(mergedOrder(["a", "b"], [])).toEqual(["a", "b"]);
  expect(mergedOrder(["a", "b", "c"], ["c", "b", "a"])).toEqual(["c", "b", "a"]);
});
