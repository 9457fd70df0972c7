import { openBrief, paste, sampleBrief, textField, untilSaved } from "./support/briefPage";
import { expect, test } from "./support/office";

test.use({ own: "focus" });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test("the focus stays at the work when a row is deleted or moved to the edge, and each is announced", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "planner");
  await openBrief(page, await sampleBrief(office, page));
  const said = (words: RegExp) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
  const indicators = page.locator("#item-6 [data-unit]");
  await page.locator('[data-add="indicators"]').click();
  const standing = await indicators.count();
  for (let left = standing; left > 0; left--) {
    await indicators.last().locator("[data-remove]").press("Enter");
    await said(new RegExp(`ลบตัวชี้วัดที่ ${left} แล้ว`));
    const next = left > 1 ? indicators.last().locator("[data-remove]") : page.locator('[data-add="indicators"]');
    await expect(next).toBeFocused();
  }

  await page.locator('[data-add="activities"]').click();
  const cards = page.locator("#item-8 article");
  const last = await cards.count();
  expect(last).toBeGreaterThan(1);
  await page.getByRole("button", { name: `เลื่อนกิจกรรมที่ ${last - 1} ลง` }).press("Enter");
  await said(new RegExp(`เลื่อนกิจกรรมที่ ${last - 1} เป็นลำดับที่ ${last} แล้ว`));
  await expect(page.getByRole("button", { name: `เลื่อนกิจกรรมที่ ${last} ขึ้น` })).toBeFocused();
  await cards.last().locator("[data-remove]").first().press("Enter");
  await said(/ลบกิจกรรมหลักที่/);
  await expect(cards.last().locator("[data-remove]").first()).toBeFocused();
});

test("a name takes 500 characters and says how many more did not fit", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await openBrief(page, await sampleBrief(office, page));
  const title = textField(page, "title");
  await title.fill("");
  await paste(title, "ก".repeat(520));
  await expect(title).toHaveValue("ก".repeat(500));
  await expect(page.locator("#item-1")).toContainText("อีก 20 ตัวอักษรไม่ได้ใส่ลงไป");
  await untilSaved(page);
});
