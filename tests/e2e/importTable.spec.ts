import { readFile } from "node:fs/promises";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/office";

const TABLE = path.resolve(import.meta.dirname, "../fixtures/phatthalung-2567.tsv");
const YEAR = "/years/93-2569";

async function noBarriers(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Pastes as Word and Excel do: HTML on the clipboard, anywhere on the page. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", text);
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

const asHtml = (tsv: string) =>
  `<table>${tsv
    .split("\n")
    .map(
      (line) =>
        `<tr>${line
          .split("\t")
          .map((cell) => `<td>${cell.replaceAll("<", "&lt;")}</td>`)
          .join("")}</tr>`,
    )
    .join("")}</table>`;

test("a pasted table is checked, what is unclear is asked, imported, and taken back", async ({ browser, office }) => {
  const planner = await office.enter(browser, "planner");
  await planner.goto(`${YEAR}/import`);
  await noBarriers(planner);
  await paste(planner, asHtml(await readFile(TABLE, "utf8")));
  await expect(planner.getByRole("heading", { name: "ตรวจก่อนนำเข้า" })).toBeVisible();
  await expect(planner.getByText("พบ 25 โครงการ 58 กิจกรรม")).toBeVisible();
  await noBarriers(planner);
  // a finding leads to its line, which is marked
  await planner.getByRole("link", { name: "66:12" }).click();
  await expect(planner.locator("#L66")).toBeInViewport();
  await planner.getByText("ไตรมาส 4: 2,814,700 บาท").click();
  await planner.getByRole("button", { name: "นำเข้า 25 โครงการ" }).click();
  await expect(planner.getByRole("heading", { name: "ผลการนำเข้า" })).toBeVisible();
  await noBarriers(planner);
  await planner.getByText("ยกเลิกการนำเข้า…").click();
  await planner.getByRole("button", { name: "ยกเลิกการนำเข้านี้" }).click();
  await expect(planner.getByText("ยกเลิกแล้ว: นำออก 25 โครงการ")).toBeVisible();
});

test("a file that is no table says what to do; a phone shows everything without sideways scrolling", async ({
  browser,
  office,
}) => {
  const planner = await office.enter(browser, "planner", { viewport: { width: 360, height: 800 } });
  await planner.goto(`${YEAR}/import`);
  expect(await fits(planner)).toBe(true);
  await planner.getByLabel("ข้อความของตาราง").fill("ไม่มีตาราง");
  await planner.getByRole("button", { name: "ตรวจตารางที่วาง" }).click();
  await expect(planner.getByRole("alert")).toContainText("ไม่พบหัวตาราง");
  await expect(planner.getByLabel("ข้อความของตาราง")).toHaveValue("ไม่มีตาราง");
  await planner.getByLabel("ข้อความของตาราง").fill(await readFile(TABLE, "utf8"));
  await planner.getByRole("button", { name: "ตรวจตารางที่วาง" }).click();
  await expect(planner.getByRole("button", { name: "นำเข้า 25 โครงการ" })).toBeInViewport();
  expect(await fits(planner)).toBe(true);
});

test("without JavaScript a file goes the same way", async ({ browser, office }) => {
  const signedIn = await office.enter(browser, "planner");
  const context = await browser.newContext({
    baseURL: office.origin,
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  });
  const planner = await context.newPage();
  await planner.goto(`${YEAR}/import`);
  await planner.locator("#file").setInputFiles(TABLE);
  await planner.getByRole("button", { name: "ตรวจไฟล์ก่อนนำเข้า" }).click();
  await expect(planner.getByRole("heading", { name: "ตรวจก่อนนำเข้า" })).toBeVisible();
  await context.close();
});

test("an agency looks at imports but cannot start one", async ({ browser, office }) => {
  const agency = await office.enter(browser, "agri");
  await agency.goto("/years/93-2567/import");
  await expect(agency.getByText("เฉพาะกลุ่มงานยุทธศาสตร์ฯ")).toBeVisible();
  await expect(agency.getByLabel("ข้อความของตาราง")).toHaveCount(0);
  await agency.getByRole("link", { name: /แผนและความก้าวหน้า/ }).click();
  await expect(agency.getByRole("heading", { name: "ผลการนำเข้า" })).toBeVisible();
  await expect(agency.getByText("ยกเลิกการนำเข้า…")).toHaveCount(0);
});
