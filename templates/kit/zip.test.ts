import { randomBytes } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pack } from "./zip";

test("parts given whole, in pieces or as bytes come out as they were, also far beyond one piece", () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => `<row r="${at}">โครงการที่ ${at}</row>`);
  const noise = new Uint8Array(randomBytes(300_000));
  const parts = [
    { path: "whole.xml", data: rows.join("") },
    { path: "pieces.xml", data: rows },
    { path: "noise.bin", data: noise },
    { path: "empty.xml", data: "" },
  ];
  const files = unzipSync(pack(parts));
  expect(strFromU8(files["whole.xml"] ?? new Uint8Array())).toBe(rows.join(""));
  expect(strFromU8(files["pieces.xml"] ?? new Uint8Array())).toBe(rows.join(""));
  expect(Buffer.compare(files["noise.bin"] ?? new Uint8Array(), noise)).toBe(0);
  expect(files["empty.xml"]).toHaveLength(0);
  expect(Buffer.compare(pack(parts), pack(parts))).toBe(0);
});

test("any texts are read back", () => {
  const property = fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
    const [file] = Object.values(unzipSync(pack([{ path: "a.xml", data: texts }])));
    expect(strFromU8(file ?? new Uint8Array())).toBe(texts.join(""));
  });
  fc.assert(property, { numRuns: 100 });
});
