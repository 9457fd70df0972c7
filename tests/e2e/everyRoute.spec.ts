import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { clipped, everyVisit, overflow, type Visit } from "./support/everyRoute";
import { expect, test } from "./support/office";

test.use({ own: "everyRoute" });
// forty pages and their rules: on a quiet machine a minute, on a busy one several
test.setTimeout(600_000);

/** Rules whose answer depends on colours, language or width; the others read the same page again. */
const LOOKS = [
  ...["color-contrast", "html-has-lang", "html-lang-valid", "document-title", "link-name", "button-name"],
  ...["label", "select-name", "image-alt", "scrollable-region-focusable", "target-size"],
];

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let visits: Visit[];

test.beforeAll(async ({ browser, office }) => {
  const [planner, admin] = [await office.enter(browser, "planner"), await office.enter(browser, "admin")];
  visits = await everyVisit(office, planner, admin);
  await planner.context().close();
  await admin.context().close();
});

/** What axe says about the page by WCAG 2.2 AA, serious and critical only; `rules` = these of it. */
async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}

type Look = { locale: "th" | "en"; theme: "light" | "dark"; width: number };

/** Opens every route, each person in one browser context, and says what is wrong where. */
async function visitAll(
  { browser, office }: Pick<Parameters<Parameters<typeof test>[2]>[0], "browser" | "office">,
  { locale, theme, width }: Look,
  check: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  const options = { locale, viewport: { width, height: 800 } };
  for (const user of ["planner", "admin", null] as const) {
    const page = await office.enter(browser, user ?? "planner", options);
    if (user === null) await page.context().clearCookies({ name: "session" });
    await page.context().addCookies([{ name: "look", value: `${theme}.normal.plain`, url: office.origin }]);
    for (const { folder, address, status } of visits.filter((visit) => visit.user === user)) {
      const reply = await page.goto(address);
      if (reply?.status() !== status) faults.push(`${folder}: ${address} answers ${reply?.status()}`);
      if (new URL(page.url()).pathname === "/login" && folder !== "login") faults.push(`${folder}: asks to sign in`);
      faults.push(...(await check(page)).map((fault) => `${folder} ${locale} ${theme} ${width}: ${fault}`));
    }
    await page.context().close();
  }
  return faults;
}

test("every route in Thai and light: no barrier, nothing sticks out at 683 and 360 px, nothing is cut at 200 %", async ({
  browser,
  office,
}) => {
  const faults = await visitAll({ browser, office }, { locale: "th", theme: "light", width: 1366 }, async (page) => {
    const found = await barriers(page);
    await page.evaluate(() => document.documentElement.setAttribute("data-text", "largest"));
    found.push(...(await overflow(page)).map((what) => `200 %, sticks out: ${what}`));
    found.push(...(await clipped(page)).map((what) => `200 %, is cut: ${what}`));
    await page.evaluate(() => document.documentElement.removeAttribute("data-text"));
    for (const width of [683, 360]) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await overflow(page)).map((what) => `${width} px, sticks out: ${what}`));
    }
    await page.setViewportSize({ width: 1366, height: 800 });
    return found;
  });
  expect(faults).toEqual([]);
});

test("every route in English and dark on a phone: no barrier, nothing sticks out", async ({ browser, office }) => {
  const faults = await visitAll({ browser, office }, { locale: "en", theme: "dark", width: 360 }, async (page) => [
    ...(await barriers(page, LOOKS)),
    ...(await overflow(page)),
  ]);
  expect(faults).toEqual([]);
});
