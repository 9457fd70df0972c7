import type { Page } from "@playwright/test";
import { expect, test } from "./support/office";

test.use({ own: "mou text" });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const clause = (page: Page, key: string) => page.locator(`#clause-${key}`);
const words = (page: Page, key: string) => page.locator(`#clause-${key}-text`);

test("[R10] the area and the อบต. negotiate a clause in two browsers until it is locked, open it again, and compare versions", async ({
  browser,
  office,
}) => {
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  await planner.goto("/years/93-2568/mous");
  await planner.getByRole("table").getByRole("link").first().click();
  await planner.waitForURL(/\/mous\/[0-9a-f-]{36}$/);
  await tao.goto(planner.url());
  await expect(planner.getByRole("navigation", { name: "ขั้นตอนของบันทึก" })).toBeVisible();

  await test.step("what one writes the other sees, and answers with other words", async () => {
    await expect(words(planner, "coordination")).toHaveValue(/หน่วยประสานงานกลาง/);
    await words(planner, "coordination").press("Control+End");
    await words(planner, "coordination").pressSequentially(" ทุกเดือน");
    await expect(words(tao, "coordination")).toHaveValue(/ทุกเดือน$/);
    await clause(planner, "coordination").getByRole("button", { name: "เสนอข้อความนี้" }).click();
    await expect(clause(tao, "coordination")).toContainText("ตกลงตามข้อความนี้");
    await words(tao, "coordination").press("Control+End");
    await words(tao, "coordination").pressSequentially(" ที่ อบต.");
    await expect(words(planner, "coordination")).toHaveValue(/ที่ อบต\.$/);
    await clause(tao, "coordination").getByRole("button", { name: "โต้ด้วยข้อความนี้" }).click();
    await expect(clause(planner, "coordination").locator("h3 + .tag")).toHaveText("โต้");
  });

  await test.step("both agree: locked for both, opened again with a reason", async () => {
    await clause(planner, "coordination").getByRole("button", { name: "ตกลงตามข้อความนี้" }).click();
    for (const page of [planner, tao]) {
      await expect(clause(page, "coordination").locator("h3 + .tag")).toHaveText("ตกลงแล้ว");
      await expect(words(page, "coordination")).toHaveCount(0);
    }
    await clause(tao, "coordination").getByText("เปิดข้อนี้อีกครั้ง").first().click();
    await clause(tao, "coordination").getByLabel("เหตุผล (แจ้งทุกฝ่าย)").fill("เปลี่ยนผู้ประสานงาน");
    await clause(tao, "coordination").getByRole("button", { name: "เปิดข้อนี้อีกครั้ง" }).click();
    await expect(words(planner, "coordination")).toBeVisible();
    await planner.goto("/notices");
    await expect(planner.getByText("เปลี่ยนผู้ประสานงาน")).toBeVisible();
  });

  await test.step("versions say clause by clause what came", async () => {
    await tao.getByRole("link", { name: "ฉบับและความต่าง" }).click();
    await expect(tao.locator("ins").filter({ hasText: "ทุกเดือน" })).toBeVisible();
  });
});
