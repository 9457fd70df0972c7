import { expect, test, vi } from "vitest";
import { AppError } from "../../server/errors";
import { contentHash } from "../../server/export/contentHash";
import { makeExportQueue } from "../../server/export/exportQueue";
import { FileCache } from "../../server/export/fileCache";
import { EXPORT_LIMITS } from "../../server/export/limits";
import { SharedWork } from "../../server/export/sharedWork";
import { Turn } from "../../server/export/turn";
import { makeLogger } from "../../server/log";
import { mouSample } from "../../templates/mou/sample";
import { planJ2Sample } from "../../templates/planJ2/sample";
import type { J2Project, PlanJ2View } from "../../templates/planJ2/view";
import { projectBriefSample } from "../../templates/projectBrief/sample";
import { writeDocx, writeXlsx } from "../../templates/registry";
import { bundleWorkers } from "../support/bundleWorkers";
import { demandOffice } from "../support/pdf";

// LibreOffice and the validator are slow on a busy machine
vi.setConfig({ testTimeout: 120_000 });

const workerDir = await bundleWorkers("export/exportWorker");
const log = makeLogger("silent");

/** The sample plan with so many projects, all different. */
function planOf(projects: number): PlanJ2View {
  const all = Array.from({ length: projects }, (_, at): J2Project => {
    const like = planJ2Sample.projects[at % planJ2Sample.projects.length] as J2Project;
    return { ...like, id: `${like.id}-${at}`, code: `93-2568-${at}`, title: `${like.title} ${at}`, rank: at + 1 };
  });
  return { ...planJ2Sample, projects: all };
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

test("the worker writes the same bytes as the form does here; type and name follow the format", async () => {
  const queue = makeExportQueue({ workerDir, log });
  const docx = await queue.render(planJ2Sample, "docx");
  expect(Buffer.compare(docx.bytes, await writeDocx(planJ2Sample, docx.fingerprint))).toBe(0);
  expect(docx.fileName).toBe("จ.2 จังหวัดพัทลุง ปี 2568 (ร่าง).docx");
  expect(docx.mime).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  const xlsx = await queue.render(planJ2Sample, "xlsx");
  expect(Buffer.compare(xlsx.bytes, writeXlsx(planJ2Sample, xlsx.fingerprint))).toBe(0);
  expect(xlsx.fingerprint).toBe(docx.fingerprint);
  expect(await codeOf(queue.render(mouSample, "xlsx"))).toBe("notFound");
  await queue.close();
});

test("PDF: LibreOffice prints our own file; the same content is printed once", async () => {
  demandOffice();
  const queue = makeExportQueue({ workerDir, log });
  expect(await queue.pdfAvailable()).toBe(true);
  const [first, second] = await Promise.all([queue.render(mouSample, "pdf"), queue.render(mouSample, "pdf")]);
  expect(Buffer.from(first.bytes).toString("latin1", 0, 5)).toBe("%PDF-");
  expect(second.bytes).toBe(first.bytes);
  expect((await queue.render(structuredClone(mouSample), "pdf")).bytes).toBe(first.bytes);
  await queue.close();
});

test("[S75] twenty exports of 200 projects at once: each is done or refused, and the event loop stays free", async () => {
  const queue = makeExportQueue({ workerDir, log });
  let longest = 0;
  let before = performance.now();
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 10);
  const codes = await Promise.all(
    Array.from({ length: 20 }, (_, at) => codeOf(queue.render({ ...planOf(200), revision: at + 1 }, "docx"))),
  );
  clearInterval(pulse);
  for (const code of codes) expect(["done", "busy"]).toContain(code);
  expect(codes.filter((code) => code === "done").length).toBeGreaterThan(0);
  expect(longest).toBeLessThan(1_000);
  await queue.close();
});

test("5,000 projects are written within the limits; more are refused; a PDF has a lower limit", async () => {
  const queue = makeExportQueue({ workerDir, log });
  expect((await queue.render(planOf(EXPORT_LIMITS.projects), "docx")).bytes.length).toBeGreaterThan(300_000);
  expect(await codeOf(queue.render(planOf(EXPORT_LIMITS.projects + 1), "docx"))).toBe("exportTooLarge");
  expect(await codeOf(queue.render(planOf(EXPORT_LIMITS.pdfProjects + 1), "pdf"))).toBe("exportTooLarge");
  await queue.close();
});

test("a document too big for the worker ends the worker, not the server; the next one is written", async () => {
  const queue = makeExportQueue({ workerDir, log, heapMb: 24 });
  expect(await codeOf(queue.render(planOf(5_000), "docx"))).toBe("exportTooLarge");
  expect((await queue.render(projectBriefSample, "docx")).bytes.length).toBeGreaterThan(5_000);
  await queue.close();
});

test("one at a time in order; a full line refuses; a waiter who leaves makes room", async () => {
  const turn = new Turn(2);
  const done: string[] = [];
  let release = () => {};
  const hold = new Promise<void>((resolve) => (release = resolve));
  const leaving = new AbortController();
  const first = turn.run(() => hold.then(() => void done.push("first")));
  const second = codeOf(turn.run(() => Promise.resolve(done.push("second")), leaving.signal));
  const third = turn.run(() => Promise.resolve(done.push("third")));
  expect(await codeOf(turn.run(() => Promise.resolve()))).toBe("busy");
  leaving.abort();
  expect(await second).toBe("busy");
  const fourth = turn.run(() => Promise.resolve(done.push("fourth")));
  release();
  await Promise.all([first, third, fourth]);
  expect(done).toEqual(["first", "third", "fourth"]);
});

test("work that several ask for goes on until the last of them has left", async () => {
  const shared = new SharedWork<string>();
  const told: boolean[] = [];
  let finish = (_: string) => {};
  const begin = (signal: AbortSignal) => {
    signal.addEventListener("abort", () => void told.push(true));
    return new Promise<string>((resolve) => (finish = resolve));
  };
  const [one, two] = [new AbortController(), new AbortController()];
  const answers = [shared.ask("k", begin, one.signal), shared.ask("k", begin, two.signal)];
  one.abort();
  expect(told).toEqual([]);
  two.abort();
  expect(told).toEqual([true]);
  finish("ready");
  expect(await Promise.all(answers)).toEqual(["ready", "ready"]);
  finish("again");
});

test("the cache keeps what was used last and never more than its room", () => {
  const cache = new FileCache();
  const file = (size: number) => new Uint8Array(size);
  cache.set("huge", file(EXPORT_LIMITS.cacheBytes));
  expect(cache.get("huge")).toBeUndefined();
  for (let n = 0; n < EXPORT_LIMITS.cacheFiles; n += 1) cache.set(`f${n}`, file(10));
  cache.get("f0");
  cache.set("new", file(10));
  expect([cache.get("f0"), cache.get("f1"), cache.get("new")].map(Boolean)).toEqual([true, false, true]);
});

test("a content hash depends on the content alone, also on amounts", () => {
  expect(contentHash({ a: 1n, b: ["x"] })).toBe(contentHash({ b: ["x"], a: 1n }));
  expect(contentHash({ a: 1n })).not.toBe(contentHash({ a: 2n }));
  expect(contentHash({ a: 1n })).not.toBe(contentHash({ a: 1 }));
});

test("pages: pictures for whoever opened the document, nothing for others, and what the page shows", async () => {
  demandOffice();
  const queue = makeExportQueue({ workerDir, log });
  expect(await queue.pagesAvailable()).toBe(true);
  const { key, pages } = await queue.openPages(mouSample, "user-1");
  // how many depends on the fonts of the machine
  expect(pages).toBeGreaterThanOrEqual(2);
  const picture = await queue.picture(key, "user-1", pages, 40);
  expect(Buffer.from(picture ?? []).toString("latin1", 1, 4)).toBe("PNG");
  expect(await queue.picture(key, "user-1", pages, 40)).toBe(picture);
  expect(await queue.picture(key, "user-1", pages + 1, 40)).toBeNull();
  expect(await queue.picture(key, "user-2", 1, 40)).toBeNull();
  const { shown, lines } = await queue.look(mouSample);
  expect(shown?.blocks.length).toBeGreaterThan(10);
  expect(lines.some(({ label }) => label.startsWith("บันทึกความตกลงฉบับนี้"))).toBe(true);
  await queue.close();
});

test("a document that nobody waits for any more is given up while it is written", async () => {
  const queue = makeExportQueue({ workerDir, log });
  const leaving = new AbortController();
  const long = codeOf(queue.render(planOf(5_000), "docx", leaving.signal));
  const next = queue.render(projectBriefSample, "docx");
  leaving.abort();
  expect(await long).toBe("busy");
  expect((await next).bytes.length).toBeGreaterThan(5_000);
  await queue.close();
});
