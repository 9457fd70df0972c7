import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { sources } from "./sources";

const WARN_LINES = 200;
const FAIL_LINES = 400;
const WARN_FILES = 12;
const FAIL_FILES = 40;

/** Files that may be longer, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

/** Words and data are as long as they are; so are suites of cases. */
const isList = (file: string) => /^(app\/i18n\/|prisma\/seed\/)|\.test\.tsx?$|\.spec\.ts$|[wW]ords\.ts$/.test(file);

const files = sources().map(({ file, text }) => ({ file, lines: text.trimEnd().split("\n").length }));
const warnings: string[] = [];
afterAll(() => {
  if (warnings.length > 0) process.stdout.write(`${warnings.join("\n")}\n`);
});

test("no source file is longer than 400 lines without a reason", () => {
  const long = files.filter(({ lines }) => lines > FAIL_LINES).map(({ file }) => file);
  expect(long.filter((file) => !(file in EXCEPTIONS))).toEqual([]);
  for (const { file, lines } of files)
    if (lines > WARN_LINES && !isList(file)) warnings.push(`long: ${file} has ${lines} lines (aim at 40–150)`);
});

test("every exception is still needed and says why", () => {
  for (const [file, reason] of Object.entries(EXCEPTIONS)) {
    expect(reason.length).toBeGreaterThan(20);
    expect(files.find((found) => found.file === file)?.lines).toBeGreaterThan(FAIL_LINES);
  }
});

test("folders stay small enough to be read at a glance", () => {
  const folders = countByFolder();
  for (const [folder, count] of folders)
    if (count > WARN_FILES) warnings.push(`crowded: ${folder}/ has ${count} files (split by noun above ${WARN_FILES})`);
  expect(Math.max(...folders.values())).toBeLessThanOrEqual(FAIL_FILES);
});

function countByFolder(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of files) {
    if (/\.test\.tsx?$/.test(file) || isList(file)) continue;
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}
