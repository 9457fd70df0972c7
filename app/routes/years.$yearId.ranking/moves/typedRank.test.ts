import { expect, test } from "vitest";
import { typedRank } from "./typedRank";

test.each([
  ["1", 1],
  [" 4 ", 4],
  ["๑๒", 12],
  ["999999999", 999_999_999],
  ["", null],
  ["0", null],
  ["๐", null],
  ["-1", null],
  ["1.5", null],
  ["1e2", null],
  ["abc", null],
  ["9999999999", null],
])("[R2] the typed rank %j is %s", (text, rank) => expect(typedRank(text)).toBe(rank));
