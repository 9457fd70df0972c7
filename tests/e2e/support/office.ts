import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { makeDataDir, PASSWORD, startBuilt, type BuiltServer } from "./builtServer";
import { copySample } from "./preparedSample";
import { makeReadyContexts } from "./ready";

/** A sample user by the first part of the address. */
export type SampleUser =
  | "planner"
  | "governor"
  | "agri"
  | "roads"
  | "tao"
  | "chamber"
  | "university"
  | "nesdc"
  | "budget"
  | "observer"
  | "admin";

/** The sample province on a server of this worker, and ways in. */
export type Office = {
  server: BuiltServer;
  origin: string;
  /** A browser context signed in as a user; `locale` sets the interface's language. */
  enter(
    browser: Browser,
    user: SampleUser,
    options?: { locale?: "th" | "en"; viewport?: { width: number; height: number } },
  ): Promise<Page>;
  /** JSON of the API as a user. */
  api(page: Page, path: string): Promise<unknown>;
};

async function signIn(context: BrowserContext, origin: string, user: SampleUser): Promise<void> {
  const reply = await context.request.post(`${origin}/login`, {
    form: { email: `${user}@phatthalung.example`, password: PASSWORD },
    headers: { origin },
    maxRedirects: 0,
  });
  expect(reply.status()).toBe(302);
}

/** An office on a running server. */
export function officeOn(server: BuiltServer): Office {
  const { origin } = server;
  return {
    server,
    origin,
    enter: async (browser, user, { locale = "th", viewport = { width: 1366, height: 768 } } = {}) => {
      const context = await browser.newContext({
        viewport,
        baseURL: origin,
        locale: "th-TH",
        timezoneId: "Asia/Bangkok",
      });
      await context.addCookies([{ name: "lang", value: locale, url: origin }]);
      await signIn(context, origin, user);
      return context.newPage();
    },
    api: async (page, path) => {
      const reply = await page.request.get(`${origin}/api/v1${path}`);
      expect(reply.status()).toBe(200);
      return reply.json();
    },
  };
}

/**
 * Tests with one server and the sample province per worker. A file that counts what other files add says
 * `test.use({ own: "its name" })` and gets a province of its own.
 */
export const test = base.extend<object, { own: string; office: Office; browser: Browser }>({
  browser: [
    async ({ browser }, use) => {
      makeReadyContexts(browser);
      await use(browser);
    },
    { scope: "worker" },
  ],
  own: ["", { option: true, scope: "worker" }],
  office: [
    async ({}, use) => {
      const { dataDir, remove } = await makeDataDir();
      await copySample(dataDir);
      const server = await startBuilt(dataDir);
      await use(officeOn(server));
      await server.stop();
      await remove();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

export { expect };
