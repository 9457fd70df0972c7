import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { CONTESTANTS, withDataDir } from "../collab/servers";
import { median, round2, summarize } from "../collab/stats";
import { command, FY, linkTo, makeProvince } from "./province";

const OPENINGS = 3;
const CHANGES = 20;
const LINKS = 5;

/** Notes when the first card stands in the picture, and when the page's last long task ended. */
const NOTE = `(() => {
  const seen = { card: 0, task: 0 };
  const look = () => {
    if (seen.card === 0 && document.querySelector(".react-flow__node [data-node]")) seen.card = performance.now();
    if (seen.card === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.task = Math.max(seen.task, startTime + duration);
  }).observe({ type: "longtask", buffered: true });
  globalThis.__opened = seen;
})()`;

type Opened = { card: number; task: number };
const openedOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { __opened: Opened }).__opened) as Promise<Opened>;

/** From navigation until the picture stands and the page answers (its last long task is over), ms. */
async function interactive(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(NOTE);
  await page.goto(address, { waitUntil: "networkidle", timeout: 120_000 });
  await page.waitForFunction(() => (globalThis as unknown as { __opened: Opened }).__opened.card > 0);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
  const { card, task } = await openedOf(page);
  await page.close();
  return Math.max(card, task);
}

/** Gaps between frames while the picture is pushed up and down by hand at the zoom it opens with, ms. */
async function panning(page: Page): Promise<number[]> {
  const pane = await page.locator(".react-flow__pane").boundingBox();
  if (!pane) throw new Error("no picture");
  const [x, y] = [pane.x + pane.width / 2, pane.y + pane.height / 2];
  await page.evaluate(`globalThis.__gaps = (() => {
    const gaps = []; let last = 0;
    const frame = (now) => { if (last) gaps.push(now - last); last = now; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
    return gaps;
  })()`);
  // the blank between two columns: a hand takes the pane there, not a card
  await page.mouse.move(x, y);
  for (let stroke = 0; stroke < 4; stroke += 1) {
    await page.mouse.move(x, y + 150);
    await page.mouse.down({ button: "left" });
    for (let step = 0; step <= 40; step += 1) {
      await page.mouse.move(x, y + 150 - step * 8);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await page.mouse.up({ button: "left" });
  }
  return (await page.evaluate("globalThis.__gaps")) as number[];
}

/** From the press of "link" in the dialog until it closes because the link is made, ms. */
async function linking(page: Page, address: string, ids: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const id of ids) {
    await page.goto(`${address}?focus=${id}&view=outline`, { waitUntil: "networkidle", timeout: 120_000 });
    await page.locator(`tr[data-key$="${id}"] button`).last().click();
    await page.locator("dialog[open] input[type=radio]").first().check({ timeout: 60_000 });
    await page.locator("#link-reason").fill("ส่งผลต่อเป้าหมาย");
    times.push(
      (await page.evaluate(
        `new Promise((resolve) => {
          const dialog = document.querySelector("dialog[open]");
          const start = performance.now();
          const look = () => (document.querySelector("dialog[open]") ? setTimeout(look, 1) : resolve(performance.now() - start));
          dialog.querySelector("form button:not([type=button])").click();
          look();
        })`,
      )) as number,
    );
  }
  return times;
}

async function signedIn(browser: Browser, origin: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const [name = "", ...value] = cookie.split("; ")[0]?.split("=") ?? [];
  await context.addCookies([{ name, value: value.join("="), url: origin }]);
  return context;
}

/** The plan page of a province with so many nodes in headless Chromium, and single changes over HTTP. */
export async function measurePage(browser: Browser, size: number, linked: number) {
  return withDataDir(async (dataDir) => {
    const ours = CONTESTANTS.find(({ name }) => name === "ours");
    if (!ours) throw new Error("no server");
    const server = await ours.start(dataDir, { user: "planner" });
    try {
      const { origin, target } = server;
      const headers = target.headers ?? {};
      const { items, unlinked } = await makeProvince(origin, headers, size, linked);
      const changes: number[] = [];
      for (let at = 0; at < CHANGES; at += 1)
        changes.push((await command(origin, headers, linkTo(unlinked[at] ?? "", items[at] ?? ""))).ms);
      const context = await signedIn(browser, origin, headers.cookie ?? "");
      const address = `${origin}/years/93-${FY}/plan`;
      const openings: number[] = [];
      for (let at = 0; at < OPENINGS; at += 1) openings.push(await interactive(context, address));
      const page = await context.newPage();
      await page.goto(address, { waitUntil: "networkidle", timeout: 120_000 });
      const frames = summarize(await panning(page));
      const made = await linking(page, address, unlinked.slice(CHANGES, CHANGES + LINKS));
      await context.close();
      return {
        nodes: size,
        "interactive ms": round2(median(openings)),
        "panning fps": round2(1000 / Math.max(1, frames.p50)),
        "frame p95 ms": frames.p95,
        "longest frame ms": frames.max,
        "link in the page ms": round2(median(made)),
        "link over HTTP ms": round2(median(changes)),
      };
    } finally {
      await server.end();
    }
  });
}

/** The page at 300 and 3,000 nodes; a third of the projects is linked, the others are gaps. */
export async function measurePages() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    return [await measurePage(browser, 300, 75), await measurePage(browser, 3_000, 750)];
  } finally {
    await browser.close();
  }
}
