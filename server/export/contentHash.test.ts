import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash, contentHashInTurns } from "./contentHash";

/** The way content was hashed before long documents were written in pieces: hashes that are stored must stay valid. */
function firstHash(value: unknown): string {
  const canonical = (one: unknown): unknown => {
    if (typeof one === "bigint") return `${one}n`;
    if (Array.isArray(one)) return one.map(canonical);
    if (one === null || typeof one !== "object") return one;
    const entries = Object.entries(one as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
  };
  return createHash("sha256")
    .update(JSON.stringify(canonical(value)))
    .digest("hex");
}

const leaf = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.bigInt(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined),
);
const key = fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom("01", "-1", "4294967295", "4294967294", "1e3"));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie("value")), fc.dictionary(key, tie("value"))),
}));

test("the hash of any content is the one that was stored before, at once and in turns", async () => {
  const property = fc.asyncProperty(fc.record({ kind: fc.string(), value }), async (view) => {
    const before = firstHash(view);
    expect(contentHash(view)).toBe(before);
    expect(await contentHashInTurns(view)).toBe(before);
  });
  await fc.assert(property, { numRuns: 300 });
});

test("a long document is hashed in turns: others are let in meanwhile", async () => {
  const long = { projects: Array.from({ length: 3_000 }, (_, at) => ({ title: `โครงการที่ ${at} `.repeat(8), at })) };
  let others = 0;
  const beat = () => {
    others += 1;
    if (others < 1_000) again = setImmediate(beat);
  };
  let again = setImmediate(beat);
  expect(await contentHashInTurns(long)).toBe(firstHash(long));
  clearImmediate(again);
  expect(others).toBeGreaterThanOrEqual(3);
});
