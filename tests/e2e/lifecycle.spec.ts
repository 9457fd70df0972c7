import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { sampleBrief } from "./support/briefPage";
import { test } from "./support/office";

test.use({ own: "lifecycle" });

async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

test("[R20] a project goes to its advisers, hears them, and becomes READY only without errors", async ({
  browser,
  office,
}) => {
  const planner = await office.enter(browser, "planner");
  const path = `/briefs/${await sampleBrief(office, planner, "021")}/status`;
  await planner.goto(path);
  await expect(planner.getByRole("listitem").filter({ hasText: "ขั้นปัจจุบัน" })).toContainText("ร่าง");
  await planner.getByRole("button", { name: "ไปขั้น “รับฟังความเห็น สศช./สงป.”" }).click();
  await expect(planner.getByText("บันทึกสถานะใหม่แล้ว")).toBeVisible();

  const nesdc = await office.enter(browser, "nesdc");
  await nesdc.goto("/notices");
  await nesdc
    .getByRole("button", { name: /เปลี่ยนสถานะ/ })
    .first()
    .click();
  await expect(nesdc).toHaveURL(new RegExp(path));
  await nesdc.getByLabel("เห็นควรสนับสนุนโดยมีข้อสังเกต").check();
  await nesdc.getByRole("button", { name: "บันทึกความเห็น" }).click();
  await expect(nesdc.getByRole("alert")).toContainText("ต้องมีเหตุผล");
  await nesdc.getByLabel("เหตุผลและข้อสังเกต").fill("ควรระบุผู้ดูแลหลังส่งมอบ");
  await nesdc.getByRole("button", { name: "บันทึกความเห็น" }).click();
  // the planner's page follows by itself
  await expect(planner.getByText("ควรระบุผู้ดูแลหลังส่งมอบ")).toBeVisible();

  await planner.getByRole("button", { name: "ไปขั้น “รายละเอียดครบ”" }).click();
  await expect(planner.getByRole("listitem").filter({ hasText: "ขั้นปัจจุบัน" })).toContainText("รายละเอียดครบ");
  await planner.getByText("ข้ามไปขั้น “พร้อมเสนอ (ตรึงแล้ว)”").first().click();
  const skip = planner.locator("details[open] form");
  await expect(skip.getByText(/ต้องแก้ก่อน \d+ เรื่อง/)).toBeVisible();
  await skip.getByLabel("เหตุผล").fill("ลงนามบนกระดาษแล้ว");
  await skip.getByRole("button", { name: /ข้ามไปขั้น/ }).click();
  await expect(planner.getByRole("alert")).toContainText("ยังไปขั้นตอนนี้ไม่ได้");
  await skip.getByRole("link").first().click();
  await expect(planner).toHaveURL(/\/briefs\/[0-9a-f-]{36}(\?|#|$)/);
  await nesdc.context().close();
  await planner.context().close();
});

for (const [user, locale, width] of [
  ["planner", "th", 1366],
  ["nesdc", "en", 1366],
  ["observer", "th", 360],
] as const)
  test(`the page of a project's state is for everybody: ${user} in ${locale} at ${width} px`, async ({
    browser,
    office,
  }) => {
    const page = await office.enter(browser, user, { locale, viewport: { width, height: 800 } });
    await page.goto(`/briefs/${await sampleBrief(office, page, "014")}/status`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await grave(page)).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.context().close();
  });

test("the committee sees what stands before its approval; ranking, gauge and findings on one page", async ({
  browser,
  office,
}) => {
  const governor = await office.enter(browser, "governor");
  await governor.goto("/years/93-2568/approval");
  await expect(governor.getByText(/ต้องแก้ก่อน \d+ เรื่อง/)).toBeVisible();
  await expect(governor.locator("tbody tr")).not.toHaveCount(0);
  await governor.getByLabel("ประชุมครั้งที่").fill("3/2568");
  await governor.getByLabel("วันที่ประชุม").fill("20/2/2568");
  await governor.getByRole("button", { name: "เห็นชอบการจัดลำดับนี้" }).click();
  await expect(governor.getByRole("alert")).toContainText("ยังบันทึกมติไม่ได้");
  await expect(governor.getByLabel("ประชุมครั้งที่")).toHaveValue("3/2568");
  expect(await grave(governor)).toEqual([]);
  await governor.setViewportSize({ width: 360, height: 800 });
  const over = await governor.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
  await governor.context().close();
});
