import { chromium, type Browser, type Page } from "@playwright/test";
import { CONTESTANTS, withDataDir } from "./collab/servers";
import { summarize } from "./collab/stats";
import { makeBigYear } from "./ranking/bigYear";

/** Projects of the ranked list, and how often a row is dragged through it. */
const PROJECTS = 1_000;
const DRAGS = 6;
const FY = 2570;
const PAGE = `/years/93-${FY}/ranking`;

/** Watches frames and long tasks until it is asked what it saw, milliseconds. */
const WATCH = `(() => {
  const seen = { gaps: [], tasks: [], on: true };
  let last = performance.now();
  const frame = (now) => {
    seen.gaps.push(now - last);
    last = now;
    if (seen.on) requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(frame); });
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.tasks.push(duration); })
    .observe({ type: "longtask" });
  globalThis.__watched = seen;
})()`;

type Watched = { gaps: number[]; tasks: number[] };

async function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => {
    const seen = (globalThis as unknown as { __watched: Watched & { on: boolean } }).__watched;
    seen.on = false;
    return { gaps: seen.gaps, tasks: seen.tasks };
  });
}

type TraceEvent = { name: string; ph: string; pid: number; tid: number; tdur?: number; args: { name?: string } };

/** Processor time of the longest task of the page's main thread, ms: what the work costs, however busy the machine is. */
function longestCpuMs(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const mains = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(thread),
  );
  const tasks = traceEvents.filter(
    (event) => event.ph === "X" && /RunTask/.test(event.name) && mains.has(thread(event)),
  );
  return Math.round(tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000);
}

/**
 * Drags the row in the middle of the screen up and down, steps of a few pixels; with `drop` it is let go elsewhere and the
 * answer of the server is waited for, else it goes back to where it was.
 */
async function drag(page: Page, drop: boolean): Promise<void> {
  const handle = page.locator("tr[id^=rank-] button[id^=handle-]").filter({ visible: true });
  const box = await handle.evaluateAll((all) => {
    const inView = all.map((one) => one.getBoundingClientRect()).find(({ top }) => top > innerHeight / 2);
    return inView ? { x: inView.x + inView.width / 2, y: inView.y + inView.height / 2 } : null;
  });
  if (!box) throw new Error("no handle on the screen");
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  for (let step = 0; step <= 60; step++) {
    await page.mouse.move(box.x, box.y + Math.sin(step / 6) * 180);
    // one move a frame, as a hand does
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  await page.mouse.move(box.x, box.y + (drop ? 150 : 0));
  if (!drop) await page.keyboard.press("Escape");
  await page.mouse.up();
  if (drop) await page.getByText("บันทึกลำดับแล้ว").waitFor({ state: "attached" });
}

/** One drag and what was seen of it. */
async function measured(browser: Browser, page: Page, round: number, drop: boolean) {
  await page.evaluate((at) => scrollTo(0, at), 1_500 + round * 6_000);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await browser.startTracing(page, { categories: ["toplevel"] });
  await page.evaluate(WATCH);
  await drag(page, drop);
  const { gaps, tasks } = await watched(page);
  const longest = longestCpuMs(await browser.stopTracing());
  const frames = summarize(gaps);
  return {
    drag: drop ? "dropped elsewhere" : round + 1,
    frames: frames.n,
    "p50 ms": frames.p50,
    "p99 ms": frames.p99,
    "longest frame ms": frames.max,
    "longest task ms": Math.round(Math.max(0, ...tasks)),
    "longest task, processor ms": longest,
  };
}

/** Frames while rows of a list of a thousand are dragged in headless Chromium; prints one JSON object. */
async function main(dataDir: string): Promise<void> {
  const ours = CONTESTANTS.find(({ name }) => name === "ours");
  if (!ours) throw new Error("no server");
  const server = await ours.start(dataDir, { user: "planner" });
  const { origin } = server;
  await makeBigYear(origin, server.target.headers ?? {}, { fy: FY, count: PROJECTS });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const [name = "", ...value] = (server.target.headers?.cookie ?? "").split("; ")[0]?.split("=") ?? [];
  await context.addCookies([{ name, value: value.join("="), url: origin }]);
  const page = await context.newPage();
  const opened = Date.now();
  await page.goto(origin + PAGE, { waitUntil: "networkidle" });
  const openMs = Date.now() - opened;
  const drawn = await page.locator("tr[id^=rank-]").count();
  const rows: Record<string, number | string>[] = [];
  for (let round = 0; round < DRAGS; round++) rows.push(await measured(browser, page, round, false));
  rows.push(await measured(browser, page, DRAGS, true));
  await browser.close();
  await server.end();
  const page1 = [{ projects: PROJECTS, "rows drawn": drawn, "page opened ms": openMs }];
  process.stdout.write(`${JSON.stringify({ page: page1, dragging: rows })}\n`);
}

await withDataDir(main);
