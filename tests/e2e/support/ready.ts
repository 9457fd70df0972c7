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

/** The same for every context of a browser in which scripts run. */
export function makeReadyContexts(browser: Browser): void {
  const make = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await make(options);
    if (options?.javaScriptEnabled !== false) openWhenReady(context);
    return context;
  };
}
