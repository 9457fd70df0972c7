import AxeBuilder from "@axe-core/playwright";
import { BRIEF_ITEMS } from "~/domain/brief/briefItems";
import { openBrief, paste, sampleBrief, textField, untilSaved } from "./support/briefPage";
import { expect, test } from "./support/office";

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

test("the thirteen items stand in official order with their official instructions", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await openBrief(page, await sampleBrief(office, page));
  const headings = await page.locator("section[data-item] > header h2").allInnerTexts();
  expect(headings).toEqual(BRIEF_ITEMS.map(({ numberTh, labelTh }) => `${numberTh}. ${labelTh}`));
  for (const { number, instructionTh } of BRIEF_ITEMS)
    await expect(page.locator(`#item-${number}`)).toContainText(instructionTh);
  await expect(textField(page, "rationale")).toHaveAccessibleName("๔. หลักการและเหตุผล");
  await expect(textField(page, "rationale")).toHaveAccessibleDescription("ระบุถึงที่มาที่ไป หลักการและเหตุผลของโครงการ");
});

test("Thai typing: Backspace takes the tone mark alone, a long paste goes in whole, control characters go out", async ({
  browser,
  office,
}) => {
  const [page, other] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const brief = await sampleBrief(office, page);
  await Promise.all([openBrief(page, brief), openBrief(other, brief)]);
  const field = textField(page, "objectives");
  await field.fill("ที่");
  await field.press("End");
  await field.press("Backspace");
  await expect(field).toHaveValue("ที");
  await expect(textField(other, "objectives")).toHaveValue("ที");

  const long = "ที่ดินกุ้งน้ำฝั่งผู้ซื้อปี้ ".repeat(1_100);
  expect(long.length).toBeGreaterThan(29_000);
  await field.fill("");
  await paste(field, long);
  await untilSaved(page);
  await expect(field).toHaveValue(long);
  await expect(textField(other, "objectives")).toHaveValue(long);

  await field.fill("");
  await paste(field, `ก\u0000ข\u0007ค${String.fromCharCode(0xf70a)}`);
  await expect(field).toHaveValue("กขค่");
  await expect(page.getByRole("status").filter({ hasText: "แปลงสระวรรณยุกต์แบบเก่า 1 ตัว" })).toBeVisible();
  await paste(field, `\u0001ง`);
  await expect(page.getByRole("status").filter({ hasText: "ตัดอักขระที่พิมพ์ไม่ได้ 1 ตัว" })).toBeVisible();
});

test("a date is typed and shown in the Buddhist Era; what is no date says so", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await openBrief(page, await sampleBrief(office, page, "005"));
  const start = page.getByLabel("วันเริ่มต้น").last();
  await start.fill("๑๐/๑๐/๒๕๖๗");
  await start.press("Tab");
  await expect(start).toHaveValue("10/10/2567");
  await expect(page.locator("#item-10")).toContainText("10 ตุลาคม 2567");
  await start.fill("31/2/2568");
  await start.press("Tab");
  await expect(start).toHaveValue("31/2/2568");
  await expect(page.getByRole("alert").filter({ hasText: "ไม่ใช่วันที่" })).toBeVisible();
  await page.reload();
  await untilSaved(page);
  await expect(start).toHaveValue("10/10/2567");
});

test("Alt+arrows go from item to item, and the checklist leads to what is missing", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await openBrief(page, await sampleBrief(office, page, "006"));
  await textField(page, "rationale").focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(textField(page, "objectives")).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(textField(page, "rationale")).toBeFocused();
  await textField(page, "outputs").fill("");
  const missing = page.locator("#checklist").getByRole("link", { name: "ข้อ 12 ผลผลิต (Output): ระบุผลผลิต" });
  await expect(missing).toBeVisible();
  await expect(page.getByRole("link", { name: /ครบ 12\/13/ })).toBeVisible();
  await missing.click();
  await expect(page.locator("#item-12")).toBeInViewport();
});

test("without JavaScript the form is read as it stands", async ({ browser, office }) => {
  const page = await office.enter(browser, "observer");
  const brief = await sampleBrief(office, page);
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState, baseURL: office.origin });
  const reader = await plain.newPage();
  await reader.goto(`/briefs/${brief}`);
  await expect(reader.locator("section[data-item]")).toHaveCount(13);
  await expect(reader.locator("#item-4")).toContainText("ภาคเกษตรเป็นฐานรายได้หลัก");
  await expect(reader.locator("#item-11")).toContainText("บาท");
});

for (const [user, locale] of [
  ["planner", "th"],
  ["tao", "en"],
  ["observer", "th"],
] as const)
  test(`accessible to everybody: ${user} in ${locale}`, async ({ browser, office }) => {
    const page = await office.enter(browser, user, { locale });
    await openBrief(page, await sampleBrief(office, page));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" ¦ ")}`),
    ).toEqual([]);
  });

for (const width of [360, 683, 1366])
  test(`nothing is wider than the page at ${width} px, and no Thai mark is cut`, async ({ browser, office }) => {
    const page = await office.enter(browser, "planner", { viewport: { width, height: 768 } });
    await openBrief(page, await sampleBrief(office, page));
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(wide).toBe(0);
    await expect(page.getByTestId("save-state")).toBeInViewport();
    // a one-line box of text needs 1.45 em at least, or a tone mark leaves it
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main :not(.visually-hidden)")]
        .filter((element) => getComputedStyle(element).overflowY === "hidden" && element.childElementCount === 0)
        // words for who hears the page only
        .filter((element) => getComputedStyle(element).clipPath !== "inset(50%)")
        .filter((element) => element.textContent?.trim() && element.clientHeight > 0)
        .filter((element) => element.clientHeight < 1.45 * parseFloat(getComputedStyle(element).fontSize))
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });

test("a new project opens as an empty form that everybody of item 9 can find", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await page.goto("/briefs/new?year=93-2568");
  await page.getByRole("button", { name: "สร้างและเปิดแบบ" }).click();
  await page.getByLabel("ชื่อโครงการ").fill("ปรับปรุงท่าเรือทะเลน้อย");
  await page.getByLabel("หน่วยงานผู้รับผิดชอบหลัก").selectOption({ label: "แขวงทางหลวงชนบทพัทลุง" });
  await page.getByLabel("ประเภทโครงการ").selectOption("KEY");
  await page.getByRole("button", { name: "สร้างและเปิดแบบ" }).click();
  await expect(page).toHaveURL(/\/briefs\/[0-9a-f-]{36}$/);
  await untilSaved(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ปรับปรุงท่าเรือทะเลน้อย");
  await expect(page.locator("#item-9")).toContainText("แขวงทางหลวงชนบทพัทลุง");
  const roads = await office.enter(browser, "roads");
  await roads.goto(page.url());
  await untilSaved(roads);
  await expect(roads.getByRole("button", { name: "เพิ่มกิจกรรมหลัก" })).toBeVisible();
  await roads.getByRole("button", { name: "เพิ่มกิจกรรมหลัก" }).click();
  await expect(page.locator("#item-8 article")).toHaveCount(1);
  await expect(page.locator("#item-8 article")).toContainText("แขวงทางหลวงชนบทพัทลุง");
});
