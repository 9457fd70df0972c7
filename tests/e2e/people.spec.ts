import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/office";

const NEW_PASSWORD = "ทะเลน้อยยามเช้า";

async function noBarriers(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test("the administrator invites a person, who chooses a password and works; then the account is closed", async ({
  browser,
  office,
}) => {
  const admin = await office.enter(browser, "admin");
  await admin.goto("/admin/users/new");
  await noBarriers(admin);
  await admin.getByLabel(/^อีเมล/).fill("newcomer@phatthalung.example");
  await admin.getByLabel(/ชื่อ-สกุล \(ไทย\)/).fill("เจ้าหน้าที่คนใหม่");
  await admin.getByLabel("หน่วยงาน").selectOption({ index: 1 });
  await admin.getByRole("button", { name: "เพิ่มและออกลิงก์เชิญ" }).click();
  const link = await admin.getByLabel("ลิงก์เชิญ").inputValue();
  expect(link).toMatch(/\/invite\/[\w-]{43}$/);

  const newcomer = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
  await newcomer.goto(link);
  await noBarriers(newcomer);
  await newcomer.getByLabel(/รหัสผ่านใหม่/).fill(NEW_PASSWORD);
  await newcomer.getByRole("button", { name: "ตั้งรหัสผ่านและเข้าสู่ระบบ" }).click();
  await expect(newcomer).toHaveURL(/\/years\/93-/);
  expect((await newcomer.goto(link))?.status()).toBe(410);
  expect((await newcomer.goto(`${office.origin}/admin/users`))?.status()).toBe(404);

  await admin.getByRole("link", { name: "เจ้าหน้าที่คนใหม่" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("เจ้าหน้าที่คนใหม่");
  await noBarriers(admin);
  await admin.getByText("ปิดใช้งานบัญชี").click();
  await admin.getByRole("button", { name: "ยืนยันปิดใช้งาน เจ้าหน้าที่คนใหม่" }).click();
  await expect(admin.getByText("ปิดใช้งาน", { exact: true })).toBeVisible();
  await newcomer.goto(`${office.origin}/account`);
  await expect(newcomer).toHaveURL(/\/login/);
});

test("the planner sets the frame in settings; a wrong one says why; others read", async ({ browser, office }) => {
  const planner = await office.enter(browser, "planner");
  await planner.goto("/years/93-2568/settings");
  await noBarriers(planner);
  const amount = planner.getByLabel(/^กรอบวงเงิน \(บาท\)/);
  await amount.fill("0");
  await planner.getByRole("button", { name: "บันทึกกรอบวงเงิน" }).click();
  await expect(planner.getByRole("alert")).toContainText("ต้องมากกว่า 0 บาท");
  await expect(amount).toHaveAttribute("aria-invalid", "true");
  await amount.fill("219,548,900");
  await planner.getByRole("button", { name: "บันทึกกรอบวงเงิน" }).click();
  await expect(planner.getByText("✓ บันทึกแล้ว")).toBeVisible();
  const observer = await office.enter(browser, "observer");
  await observer.goto("/years/93-2568/settings");
  await expect(observer.getByText("329,323,350 – 439,097,800")).toBeVisible();
  await expect(observer.getByRole("button", { name: "บันทึกกรอบวงเงิน" })).toHaveCount(0);
});

for (const locale of ["th", "en"] as const)
  test(`pages of people and settings are whole without barriers at 1366 and 360 (${locale})`, async ({
    browser,
    office,
  }) => {
    test.slow();
    const admin = await office.enter(browser, "admin", { locale });
    for (const width of [1366, 360]) {
      await admin.setViewportSize({ width, height: width === 360 ? 800 : 625 });
      for (const path of [
        "/admin/users",
        "/admin/organizations",
        "/admin/audit",
        "/account",
        "/years/93-2568/settings",
      ]) {
        await admin.goto(path);
        await expect(admin.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await noBarriers(admin);
      }
    }
  });
