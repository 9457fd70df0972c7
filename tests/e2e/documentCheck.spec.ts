import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { test } from "./support/office";

test("before export: what is missing, pages with thumbnails and zoom, a file; the wording of forms is read", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "agri");
  await page.goto("/years/93-2568/documents");
  await page.getByRole("link", { name: "ตรวจและดูตัวอย่าง", exact: true }).click();
  await expect(page.getByRole("heading", { name: "จ.2", level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: /แผนปฏิบัติราชการประจำปีของจังหวัดพัทลุง/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "ดูเป็นหน้ากระดาษ" }).click();
  const sheet = page.getByRole("region", { name: "หน้ากระดาษ" });
  await expect(sheet).toBeVisible({ timeout: 60_000 });
  await sheet.focus();
  await page.keyboard.press("PageDown");
  await expect(sheet.getByRole("img", { name: /^หน้า 2 จาก/ })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "ดาวน์โหลด จ.2 เป็น XLSX" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("จ.2 จังหวัดพัทลุง ปี 2568 (ร่าง).xlsx");
  await page.goto("/years/93-2568/forms?kind=mou");
  await expect(page.getByText("ท่านดูได้ แต่แก้ถ้อยคำในขอบเขตนี้ไม่ได้")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.context().close();
});
