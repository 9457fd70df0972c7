import type { Page } from "@playwright/test";
import pg from "pg";
import { connectionSettings } from "../../server/db/client";
import { findRunning } from "../../server/db/embedded/findRunning";
import { openBrief, sampleBrief, untilSaved } from "./support/briefPage";
import { expect, test, type Office } from "./support/office";
import { STORED_SCRIPTS } from "./support/storedScripts";

test.use({ own: "storedScript" });

/** Texts that people write, by table: put there behind every check of the forms. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  area: ["cluster_name_th", "governor_name"],
  organization: ["name_th", "name_en", "short_name_th"],
  app_user: ["name_th", "name_en"],
  plan: ["title_th"],
  plan_node: ["title_th", "title_en"],
  mou: ["governor_name", "transferee_signer_name", "witness1_name", "witness2_name"],
  stored_file: ["name"],
  project: ["group_name"],
};

async function storeEverywhere({ server }: Office): Promise<number> {
  const target = await findRunning(server.dataDir);
  if (!target) throw new Error("the database does not run");
  const client = new pg.Client(connectionSettings(target));
  await client.connect();
  let changed = 0;
  try {
    for (const [table, columns] of Object.entries(TEXTS))
      for (const column of columns) {
        // each row another payload, made unlike its neighbours by its place
        const { rowCount } = await client.query(
          `with numbered as (select ctid, row_number() over () as n from ${table})
           update ${table} t set ${column} = ($1::text[])[1 + n % 40] || ' ' || n from numbered where numbered.ctid = t.ctid`,
          [STORED_SCRIPTS],
        );
        changed += rowCount ?? 0;
      }
  } finally {
    await client.end();
  }
  return changed;
}

/** Collects what must not happen on a page: dialogs, reports of the policy, scripts that ran. */
async function watch(page: Page, found: string[]): Promise<void> {
  page.on("dialog", (dialog) => {
    found.push(`dialog on ${page.url()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { policyReports: seen });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}

async function visit(page: Page, address: string, found: string[]): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("load");
  const { ran, reports } = await page.evaluate(() => {
    const marks = window as unknown as { ranStored?: number; policyReports?: string[] };
    return { ran: marks.ranStored ?? 0, reports: marks.policyReports ?? [] };
  });
  if (ran > 0) found.push(`${address}: ${ran} ran`);
  for (const report of reports) found.push(`${address}: ${report}`);
}

test("[S68] forty stored payloads in every text: shown as text, nothing runs, no report of the policy", async ({
  browser,
  office,
}) => {
  const found: string[] = [];
  const planner = await office.enter(browser, "planner");
  await watch(planner, found);
  const brief = await sampleBrief(office, planner);
  await openBrief(planner, brief);
  const fields = planner.locator('main textarea[id^="text-"]:visible:enabled');
  const count = await fields.count();
  expect(count).toBeGreaterThan(8);
  for (let at = 0; at < count; at++)
    await fields.nth(at).fill(STORED_SCRIPTS.filter((_, n) => n % count === at).join(" "));
  await untilSaved(planner);
  expect(await storeEverywhere(office)).toBeGreaterThan(100);
  const tao = await office.enter(browser, "tao");
  await watch(tao, found);
  await openBrief(tao, brief);
  await expect(tao.locator("main")).toContainText("window.ranStored");
  const admin = await office.enter(browser, "admin");
  await watch(admin, found);
  const year = "/years/93-2568";
  const pages = ["", "/projects", "/ranking", "/plan", "/mous", "/findings", "/import", "/settings", "/documents"];
  for (const page of pages) await visit(planner, year + page, found);
  await visit(planner, `/briefs/${brief}`, found);
  const mou = await planner
    .goto(`${year}/mous`)
    .then(() => planner.locator('a[href^="/mous/"]').first().getAttribute("href"));
  if (mou) await visit(planner, mou, found);
  for (const page of ["/admin/users", "/admin/organizations", "/admin/audit", "/admin/users/new"])
    await visit(admin, page, found);
  expect(found).toEqual([]);
  await expect(admin.locator("main")).toContainText("ranStored");
  for (const context of browser.contexts()) await context.close();
});
