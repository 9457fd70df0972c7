import { describe, expect, test } from "vitest";
import { shareEqual } from "./shareEqual";

describe("shareEqual", () => {
  test("equal data keeps its identity", () => {
    const before = { title: "ก", rows: [{ id: "a", amounts: { 2568: 1 } }] };
    expect(shareEqual(before, structuredClone(before))).toBe(before);
  });

  test("only the changed row is new", () => {
    const before = {
      rows: [
        { id: "a", n: 1 },
        { id: "b", n: 2 },
      ],
    };
    const after = shareEqual(before, {
      rows: [
        { id: "a", n: 1 },
        { id: "b", n: 3 },
      ],
    });
    expect(after).not.toBe(before);
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).toEqual({ id: "b", n: 3 });
  });

  test("a row put in front leaves the others as they are", () => {
    const before = [{ id: "a" }, { id: "b" }];
    const after = shareEqual(before, [{ id: "n" }, { id: "a" }, { id: "b" }]);
    expect(after[1]).toBe(before[0]);
    expect(after[2]).toBe(before[1]);
  });

  test("a key that disappears is seen", () => {
    const before: Record<string, number> = { 2568: 1, 2569: 2 };
    expect(shareEqual(before, { 2568: 1 })).toEqual({ 2568: 1 });
    expect(shareEqual<unknown>({ a: undefined }, {})).toEqual({});
  });

  test("null, text and lists change kind without harm", () => {
    expect(shareEqual<unknown>(null, { a: 1 })).toEqual({ a: 1 });
    expect(shareEqual<unknown>({ a: [1] }, { a: "x" })).toEqual({ a: "x" });
    expect(shareEqual<unknown>([1, 2], [1])).toEqual([1]);
  });
});
