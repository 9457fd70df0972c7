import { describe, expect, test } from "vitest";
import { moveInOrder, sameMembers } from "./rankOrder";

describe("[R2] moving in an order of ranks", () => {
  test.each([
    [["a"], 1, "abcd"],
    [["d"], 1, "dabc"],
    [["a"], 4, "bcda"],
    [["a"], 99, "bcda"],
    [["b"], 3, "acbd"],
    [["c"], 2, "acbd"],
    [["d", "b"], 1, "bdac"],
    [["a", "b"], 3, "cdab"],
    [["x"], 1, "abcd"],
    [["a", "b", "c", "d"], 3, "abcd"],
  ])("%j to place %i gives %s", (moved, to, expected) => {
    expect(moveInOrder([..."abcd"], moved, to).join("")).toBe(expected);
  });

  test.each([0, -1, 1.5, Number.NaN])("place %d is refused", (to) => {
    expect(() => moveInOrder([..."abcd"], ["a"], to)).toThrow(RangeError);
  });

  test("the same members, each once", () => {
    expect(sameMembers(["a", "b"], ["b", "a"])).toBe(true);
    expect(sameMembers(["a", "b"], ["a", "a"])).toBe(false);
    expect(sameMembers(["a", "a"], ["a", "a"])).toBe(false);
    expect(sameMembers(["a"], ["a", "b"])).toBe(false);
  });
});
