import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { makeImportReader, type ImportReader } from "../../../server/import/importReader";
import { makeLogger } from "../../../server/log";
import { bundleWorkers } from "../../support/bundleWorkers";

const TABLE = readFileSync(new URL("../../fixtures/phatthalung-2567.tsv", import.meta.url));
const fy = fiscalYear(2567);
const log = makeLogger("silent");
const readers: ImportReader[] = [];
let workerDir: string;

beforeAll(async () => {
  workerDir = await bundleWorkers("import/importWorker");
});
afterAll(() => Promise.all(readers.map((reader) => reader.close())));

function reader(bounds?: { heapMb: number; readMs: number }): ImportReader {
  const made = makeImportReader({ workerDir, log, bounds });
  readers.push(made);
  return made;
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => "read",
    (error: unknown) => {
      const { code, details } = error as { code: string; details: { reason?: string } };
      return `${code} ${details.reason ?? ""}`.trim();
    },
  );

test("a table is read in the worker, answers included", async () => {
  const { rows, lines } = await reader().read(TABLE, fy, new Map([["58:6", "q4"]]));
  expect(lines.project).toBe(25);
  expect(rows.find(({ key }) => key === "P14")?.figures).toMatchObject({ q3: null, q4: 281_470_000 });
});

test("[S71] a reading that takes too long is ended and said", async () => {
  expect(await failure(reader({ heapMb: 512, readMs: 1 }).read(TABLE, fy))).toBe("fileTooLarge time");
});

test("[S71] a reading that needs too much memory ends only itself", async () => {
  const many = new TextEncoder().encode(`ที่\tโครงการ\tงบประมาณ\n${"1\tก\t5\n".repeat(19_000)}`);
  expect(await failure(reader({ heapMb: 12, readMs: 20_000 }).read(many, fy))).toMatch(/^file(TooLarge|Broken)/);
  expect(await failure(reader().read(TABLE, fy))).toBe("read");
});

test("[S71] more uploads at once than may wait are told to come back; the others are all read", async () => {
  const one = reader();
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => failure(one.read(TABLE, fy))));
  expect(outcomes.filter((outcome) => outcome === "busy")).toHaveLength(2);
  expect(outcomes.filter((outcome) => outcome === "read")).toHaveLength(10);
});
