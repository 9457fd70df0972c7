import { expect, test } from "vitest";
import { sources } from "./sources";

const files = sources().filter(({ file }) => !file.startsWith("tests/architecture/"));
const product = files.filter(({ file }) => /^(app|server|templates)\//.test(file) && !/\.test\.tsx?$/.test(file));

/** `file:line` of every line that matches. */
function places(found: readonly { file: string; text: string }[], pattern: RegExp): string[] {
  return found.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );
}

test("no file or folder is named for being a leftover", () => {
  const vague = /(^|\/)(utils?|misc|helpers?|common|managers?|v2|stuff)(\.|\/|$)/i;
  expect(files.map(({ file }) => file).filter((file) => vague.test(file))).toEqual([]);
});

test("nothing is left half: no TODO, FIXME or XXX", () => {
  expect(places(files, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
});

test("no check is switched off in a comment", () => {
  expect(places(files, /@ts-(ignore|nocheck)|eslint-disable/)).toEqual([]);
});

test("no test is skipped or singled out", () => {
  const tests = files.filter(({ file }) => /\.(test|spec)\.tsx?$/.test(file));
  expect(places(tests, /\b(test|it|describe)\.(only|skip|todo|fixme)\b/)).toEqual([]);
});

test("no barrel files", () => {
  const barrels = product.filter(({ file }) => /\/index\.tsx?$/.test(file) && file !== "server/index.ts");
  expect(barrels.map(({ file }) => file)).toEqual([]);
});

test("every exported function says what it does", () => {
  const silent = product
    .filter(({ file }) => !/^app\/(routes|entry|root)/.test(file))
    .flatMap(({ file, text }) => {
      const lines = text.split("\n");
      return lines.flatMap((line, at) => {
        if (!/^export (async )?function /.test(line)) return [];
        const before = lines[at - 1]?.trim() ?? "";
        return before.endsWith("*/") || /^export .*function .*;$/.test(before) ? [] : [`${file}:${at + 1}`];
      });
    });
  expect(silent).toEqual([]);
});
