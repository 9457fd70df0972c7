import { openBrief, sampleBrief, untilSaved } from "./support/briefPage";
import { expect, test } from "./support/office";

// who stays on a page would be present in the next test
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

/** The line of อบต.พนางตุง in the sample's project 004. */
const OWN_LINE = /^งบท้องถิ่น ปี 2568 แถวที่ 3 กิจกรรมที่ 1$/;

test("a money cell that somebody overwrites says so and offers the old value", async ({ browser, office }) => {
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const brief = await sampleBrief(office, planner);
  await Promise.all([openBrief(planner, brief), openBrief(tao, brief)]);
  const mine = tao.getByLabel(OWN_LINE);
  const theirs = planner.getByLabel(OWN_LINE);
  await mine.fill("950000");
  await mine.press("Tab");
  await expect(theirs).toHaveValue("950,000");
  await theirs.fill("๘๐๐,๐๐๐.๕๐");
  await theirs.press("Tab");
  await expect(mine).toHaveValue("800,000.50");
  await expect(tao.getByRole("alert").filter({ hasText: "แก้ทับโดย" })).toContainText("ค่าของท่าน: 950,000");
  await tao.getByRole("button", { name: "ใช้ค่าของฉัน" }).click();
  await expect(theirs).toHaveValue("950,000");
  await expect(tao.getByText("แก้ทับโดย")).toBeHidden();
  // the planner's amount was replaced in turn, and the planner is told as well
  await expect(planner.getByRole("alert").filter({ hasText: "แก้ทับโดย" })).toContainText("ค่าของท่าน: 800,000.50");
});

test("an amount that is none stays in its cell with the reason, and the old one stands", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "tao");
  const brief = await sampleBrief(office, page);
  await openBrief(page, brief);
  const cell = page.getByLabel(OWN_LINE);
  const before = await cell.inputValue();
  for (const [typed, reason] of [
    ["-500", "ติดลบไม่ได้"],
    ["1.234", "ทศนิยมได้ไม่เกิน 2 ตำแหน่ง"],
    ["99999999999999999", "สูงเกินจริง"],
    ["ห้าแสน", "อ่านเป็นจำนวนเงินไม่ได้"],
  ] as const) {
    await cell.fill(typed);
    await cell.press("Tab");
    await expect(cell).toHaveValue(typed);
    await expect(cell).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByRole("alert").filter({ hasText: reason })).toBeVisible();
  }
  await page.reload();
  await untilSaved(page);
  await expect(cell).toHaveValue(before);
});

test("totals are computed in items 8 and 11, and Enter in the last amount adds a line", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await openBrief(page, await sampleBrief(office, page, "002"));
  const total = page.locator("#item-11 p strong").first();
  const before = await total.innerText();
  const amounts = page.locator("#item-8 article").first().locator("input[aria-label*='ปี 2569']");
  const lines = await amounts.count();
  await amounts.last().fill("1,000.25");
  await amounts.last().press("Enter");
  await expect(amounts).toHaveCount(lines + 1);
  await expect(amounts.last()).toBeFocused();
  await expect(total).not.toHaveText(before);
  await expect(total).toContainText(".25 บาท");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(total).toHaveText(before);
});

test("rows and items of others are locked, with who can edit", async ({ browser, office }) => {
  const page = await office.enter(browser, "tao");
  await openBrief(page, await sampleBrief(office, page));
  const rows = page.locator("#item-8 article").first().locator("table").first().locator("tbody tr");
  await expect(rows.first().locator("input, select")).toHaveCount(0);
  await expect(rows.first()).toContainText("แก้ไม่ได้ เฉพาะหน่วยงานหลัก (สนง.พัฒนาชุมชน)");
  await expect(rows.nth(1)).toContainText("แก้ไม่ได้ แก้ได้: ศภ.11");
  await expect(rows.nth(2).locator("input")).toHaveCount(3);
  await expect(page.locator("#item-1 textarea, #item-10 input, #item-2 select")).toHaveCount(0);
  await expect(page.locator("#item-1")).toContainText("เฉพาะหน่วยงานหลัก");
  await expect(page.locator("#item-4 textarea")).toHaveCount(1);
});

test("an observer reads everything, sees edits live, and is told who can edit", async ({ browser, office }) => {
  const [observer, planner] = await Promise.all([office.enter(browser, "observer"), office.enter(browser, "planner")]);
  const brief = await sampleBrief(office, planner);
  await Promise.all([openBrief(observer, brief), openBrief(planner, brief)]);
  await expect(observer.getByText(/ท่านอ่านได้อย่างเดียว ผู้ที่แก้ได้: สนง.พัฒนาชุมชน/)).toBeVisible();
  await expect(observer.locator("section[id] :is(input:not([type=checkbox]), textarea)")).toHaveCount(0);
  await planner.locator("#text-outputs").click();
  await planner.keyboard.press("Control+End");
  await planner.keyboard.type(" เห็นสด");
  await expect(observer.locator("#item-12")).toContainText("เห็นสด");
});
