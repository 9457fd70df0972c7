import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { test } from "./support/office";

const PAGE = "/years/93-2568/documents";

test("export centre: what is missing leads to its place, the table is shown, files carry Thai names", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "agri");
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { name: "เอกสารและการส่งออก" })).toBeVisible();
  await page.getByText("ดูตารางก่อนดาวน์โหลด").click();
  const paper = page.getByRole("region", { name: /^แผนปฏิบัติราชการประจำปีของจังหวัดพัทลุง/ });
  await expect(paper.getByRole("columnheader")).toHaveCount(18);
  await expect(paper.getByRole("rowheader", { name: "รวมทั้งสิ้น" }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const plan = page.locator("section", { hasText: "แบบ จ.2" }).first();
  await plan.getByText("เฉพาะตามแบบ ไม่มีส่วนที่ระบบเพิ่ม").click();
  const [file, asked] = await Promise.all([
    page.waitForEvent("download"),
    page.waitForRequest(/\/documents\/plan-j2\//),
    plan.getByRole("link", { name: /ดาวน์โหลด จ\.2 เป็น DOCX/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("จ.2 จังหวัดพัทลุง ปี 2568 (ร่าง).docx");
  expect(asked.url()).toContain("?form=official");
  expect((await readFile(await file.path())).toString("latin1", 0, 2)).toBe("PK");

  await plan.locator("summary", { hasText: "รายการ" }).click();
  await plan.getByRole("link", { name: /93-2568-014/ }).click();
  await expect(page).toHaveURL(/\/briefs\/[0-9a-f-]{36}#item-2$/);
  await page.context().close();
});

test("the page fits a phone and speaks English", async ({ browser, office }) => {
  const page = await office.enter(browser, "observer");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PAGE);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await expect(async () => {
    await page.getByRole("button", { name: "บัญชี ภาษา และอื่น ๆ" }).click();
    await expect(page.getByRole("button", { name: "English" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Documents and export" })).toBeVisible();
  await page.context().close();
});
