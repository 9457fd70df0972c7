import { expect } from "@playwright/test";
import { test } from "./support/office";

test.use({ own: "projectList" });

const PAGE = "/years/93-2568/projects";

test("filters live in the address; several projects become key at once, also without JavaScript", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "planner");
  await page.goto(PAGE);
  const rows = page.locator("tbody tr");
  await expect(rows).toHaveCount(25);
  await page.getByRole("combobox", { name: "ประเภท" }).selectOption("OTHER");
  await expect(page).toHaveURL(/kind=OTHER/);
  await expect(rows).toHaveCount(15);
  await page.getByLabel("ค้นหาชื่อหรือรหัส").fill("ไฟฟ้าแสงสว่าง");
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(3);
  const { cookies } = await page.context().storageState();
  const plain = await (await browser.newContext({ baseURL: office.origin, javaScriptEnabled: false })).newPage();
  await plain.context().addCookies(cookies);
  await plain.goto(page.url());
  await plain
    .getByRole("checkbox", { name: /ทล|ทางหลวง/ })
    .first()
    .check();
  await plain.getByRole("button", { name: "ยังไม่จัดประเภท" }).click();
  await expect(plain.getByText("กำหนดประเภทแล้ว 1 โครงการ")).toBeVisible();
  await plain.getByRole("button", { name: "เลิกทำ" }).click();
  await expect(plain.getByText("เลิกการกำหนดประเภทแล้ว 1 โครงการ")).toBeVisible();
  await plain
    .getByRole("checkbox", { name: /ทล|ทางหลวง/ })
    .first()
    .check();
  await plain.getByRole("button", { name: "ยังไม่จัดประเภท" }).click();
  await expect(plain.getByText("กำหนดประเภทแล้ว 1 โครงการ")).toBeVisible();
  await page.goto(`${PAGE}?kind=UNDECIDED`);
  await expect(rows).toHaveCount(1);
  await page.getByRole("checkbox", { name: "เลือกทุกโครงการที่แสดง" }).check();
  await page.getByRole("button", { name: "เป็นโครงการอื่น" }).click();
  await expect(page.getByText("ไม่มีโครงการตามตัวกรองนี้")).toBeVisible();
  await page.getByRole("link", { name: "ล้างตัวกรอง" }).click();
  await expect(rows).toHaveCount(25);
  await plain.context().close();
  await page.context().close();
});

test("a project taken out no longer counts in any open gauge, and comes back with one click", async ({
  browser,
  office,
}) => {
  const [page, reader] = [await office.enter(browser, "planner"), await office.enter(browser, "observer")];
  await reader.goto(PAGE);
  await expect(reader.getByText(/เสนอ 376\.8 ล้านบาท/).first()).toBeVisible();
  await expect(reader.getByRole("checkbox", { name: /^เลือก/ })).toHaveCount(0);
  await page.goto(`${PAGE}?q=93-2568-008`);
  await page.getByLabel(/^การทำงานอื่นกับ/).click();
  await page.getByRole("button", { name: "นำออกจากปีนี้" }).click();
  await expect(page.getByText("นำโครงการออกแล้ว")).toBeVisible();
  await expect(reader.getByText(/เสนอ 316\.8 ล้านบาท = 1\.44 เท่า/).first()).toBeVisible();
  await expect(reader.getByText(/ผลเปลี่ยนจาก “อยู่ในช่วง” เป็น “ต่ำกว่าช่วง”/)).toBeVisible();
  await page.getByRole("button", { name: "เลิกทำ" }).click();
  await expect(reader.getByText(/เสนอ 376\.8 ล้านบาท = 1\.72 เท่า/).first()).toBeVisible();
  await page.context().close();
  await reader.context().close();
});

test("a finding leads to the item of the brief where it is mended", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await page.goto("/years/93-2568");
  await page
    .getByRole("link", { name: /^ต้องแก้/ })
    .first()
    .click();
  await expect(page).toHaveURL(/severity=E/);
  await page.getByRole("link", { name: "ไปข้อ 11" }).first().click();
  await expect(page).toHaveURL(/\/briefs\/[0-9a-f-]{36}#item-11$/);
  await expect(page.locator("#item-11")).toBeInViewport();
  await page.context().close();
});
