import { setTimeout } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "@playwright/test";

/** Waits until the scripts of a page have taken it over; a page without scripts is ready as it is. */
async function untilReady(page: Page): Promise<void> {
  // no waitForFunction: it needs an eval in the page, which the page's policy forbids and reports
  await page.locator("html[data-ready], html:not(:has(script[type=module]))").waitFor({ state: "attached" });
}

/** In this context a page counts as opened or loaded anew only when it can be used: no press is lost on a busy machine. */
function openWhenReady(context: BrowserContext): void {
  context.on("page", (page) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    page.goto = async (...args) => {
      const reply = await goto(...args);
      await untilReady(page);
      return reply;
    };
    page.reload = async (...args) => {
      const reply = await reload(...args);
      await untilReady(page);
      return reply;
    };
  });
}

const CLOSING_MS = 15_000;

/**
 * Closing gives up after 15 s: Playwright knows no limit for it, and once it stood until the test's own limit after every
 * check had passed. What is still open goes with the browser.
 */
function closeInTime(context: BrowserContext): void {
  const close = context.close.bind(context);
  context.close = async (options) => {
    const late = Symbol("late");
    const timer = new AbortController();
    const limit = setTimeout(CLOSING_MS, late, { signal: timer.signal }).catch(() => undefined);
    const done = await Promise.race([close(options), limit]);
    timer.abort();
    if (done === late) process.stderr.write(`a browser context did not close within ${CLOSING_MS} ms\n`);
  };
}

/** The same for every context of a browser in which scripts run; every context closes in bounded time. */
export function makeReadyContexts(browser: Browser): void {
  const make = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await make(options);
    closeInTime(context);
    if (options?.javaScriptEnabled !== false) openWhenReady(context);
    return context;
  };
}
