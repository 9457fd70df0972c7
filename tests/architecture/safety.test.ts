import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync("docs/safety.md", "utf8");

/** Rows of the tables: id → what stands in the column of tests. */
const rows = new Map(
  [...text.matchAll(/^\|\s*([SG]\d{1,2})\s*\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(([, id = "", , tests = ""]) => [
    id,
    tests,
  ]),
);

const range = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => letter + String(from + n).padStart(letter === "S" ? 2 : 1, "0"));

/** What must hold, each with a test of its own. */
const REQUIRED = [
  ...range("S", 1, 37),
  "S43",
  ...range("S", 48, 55),
  ...range("S", 57, 60),
  ...range("S", 63, 75),
  "S91",
  "S92",
  ...range("G", 1, 11),
];

/** Named, but what it protects is not built yet. */
const TO_COME = new Map<string, string>();

/** `file · "beginning of a test's name"` in a cell. */
const named = (cell: string) =>
  [...cell.matchAll(/([\w./-]+\.(?:test|spec)\.tsx?) · "([^"]+)"/g)].map(([, file = "", name = ""]) => ({
    file,
    name,
  }));

test("docs/safety.md has a row for every id that must hold", () => {
  expect(REQUIRED.filter((id) => !rows.has(id))).toEqual([]);
});

test("every row names a test, and every test it names exists", () => {
  const wrong: string[] = [];
  for (const [id, cell] of rows) {
    const tests = named(cell);
    if (tests.length === 0 && TO_COME.get(id) !== cell.trim()) wrong.push(`${id} names no test`);
    for (const { file, name } of tests)
      if (!existsSync(file) || !readFileSync(file, "utf8").includes(name))
        wrong.push(`${id}: ${file} has no "${name}"`);
  }
  expect(wrong).toEqual([]);
});
