import type { Page } from "@playwright/test";
import { graveFaults } from "./support/axe";
import { openBrief, sampleBrief, textField, typeAtEnd, untilSaved } from "./support/briefPage";
import { expect, test } from "./support/office";

test.use({ own: "comments" });
// ten pages of one person at once are the limit of the server
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const panel = (page: Page) => page.locator("#comments");
const thread = (page: Page, words: string) => panel(page).locator("li[data-thread]").filter({ hasText: words });
/** The marked words of an item; another's caret may cut them into pieces. */
const marked = async (page: Page, item: number) =>
  (await page.locator(`#item-${item} [data-mark]`).allTextContents()).join("");

/** Selects the words in a text field, as Shift and the arrows do. */
async function select(page: Page, name: string, words: string): Promise<void> {
  await textField(page, name).click();
  await textField(page, name).evaluate((field: HTMLTextAreaElement, part) => {
    const from = field.value.indexOf(part);
    field.setSelectionRange(from, from + part.length);
    field.dispatchEvent(new Event("select"));
  }, words);
}

test("words are commented, found by the mentioned person, and kept through edits until they are gone", async ({
  browser,
  office,
}) => {
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const brief = await sampleBrief(office, planner);
  await Promise.all([openBrief(planner, brief), openBrief(tao, brief)]);
  await typeAtEnd(planner, "rationale", " น้ำทะเลสาบตื้นเขินมาก");
  await untilSaved(planner);

  await test.step("the planner selects words, writes with the keyboard alone, and names the อบต.", async () => {
    await select(planner, "rationale", "ตื้นเขิน");
    await expect(planner.locator("#item-4").getByRole("button", { name: "แสดงความเห็น", exact: true })).toBeVisible();
    await planner.keyboard.press("Control+Alt+m");
    const field = panel(planner).getByLabel("ความเห็นใหม่");
    await expect(field).toBeFocused();
    await planner.keyboard.type("ขอความลึกเป็นเมตร @อบต");
    await expect(panel(planner).getByRole("listbox")).toBeVisible();
    await planner.keyboard.press("Enter");
    await expect(field).toHaveValue(/@เจ้าหน้าที่ อบต\. \(ตัวอย่าง\) $/);
    await planner.keyboard.press("Control+Enter");
    await expect(thread(planner, "ขอความลึกเป็นเมตร")).toContainText("รอตอบ");
    await expect(planner.getByRole("status").filter({ hasText: "ส่งความเห็นแล้ว" })).toBeVisible();
    await expect(textField(planner, "rationale")).toBeFocused();
    await expect.poll(() => marked(planner, 4)).toBe("ตื้นเขิน");
  });

  await test.step("the other page shows it at once, and the notice leads to it", async () => {
    await expect.poll(() => marked(tao, 4)).toBe("ตื้นเขิน");
    await expect(tao.locator("#item-4").getByRole("button", { name: /^ความเห็นที่ยังไม่ปิด 1 เรื่อง/ })).toBeVisible();
    await tao.goto("/comments");
    await tao.getByRole("link", { name: /^ข้อ ๔/ }).click();
    await expect(thread(tao, "ขอความลึกเป็นเมตร")).toHaveAttribute("data-active", "true");
    await untilSaved(tao);
  });

  await test.step("the words keep their comment while both write around and into them", async () => {
    await textField(tao, "rationale").click();
    await tao.keyboard.press("Control+Home");
    await tao.keyboard.type("บทนำ ");
    await select(planner, "rationale", "ขิน");
    await planner.keyboard.press("ArrowLeft");
    await planner.keyboard.type("--");
    for (const page of [planner, tao]) await expect.poll(() => marked(page, 4)).toBe("ตื้นเ--ขิน");
  });

  await test.step("the answer arrives; with the words gone the thread says so and keeps them", async () => {
    await thread(tao, "ขอความลึกเป็นเมตร").getByLabel("ตอบ", { exact: true }).fill("2 เมตร");
    await thread(tao, "ขอความลึกเป็นเมตร").getByRole("button", { name: "ส่งคำตอบ" }).click();
    await expect(thread(planner, "2 เมตร")).toContainText("ตอบแล้ว");
    await select(planner, "rationale", "ตื้นเ--ขินมาก");
    await planner.keyboard.press("Delete");
    for (const page of [planner, tao]) {
      await expect(thread(page, "2 เมตร")).toContainText("ข้อความถูกลบแล้ว");
      await expect(thread(page, "2 เมตร").locator("blockquote")).toHaveText("ตื้นเขิน");
    }
    await thread(planner, "2 เมตร").getByRole("button", { name: "ปิดเรื่อง" }).click();
    await expect(thread(tao, "2 เมตร")).toContainText("ปิดโดย");
  });
});

test("the keyboard alone: a row is named, an answer is written, changed and taken back, and the focus is never lost", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "planner");
  await openBrief(page, await sampleBrief(office, page, "009"));
  const start = page.getByRole("button", { name: /^แสดงความเห็นที่ .* 1 กิจกรรมหลักที่ 1$/ }).first();
  await start.press("Enter");
  await page.keyboard.type("เงินก้อนนี้ของใคร");
  await page.keyboard.press("Control+Enter");
  const card = thread(page, "เงินก้อนนี้ของใคร");
  await expect(card).toContainText("แถวที่ 1 กิจกรรมที่ 1");
  await expect(page.getByRole("button", { name: /^ความเห็นที่ยังไม่ปิด 1 เรื่อง ที่ .* 1 กิจกรรมหลักที่ 1/ })).toBeFocused();
  await card.getByRole("button", { name: /^แก้ไขข้อความของ/ }).press("Enter");
  await page.keyboard.press("Control+Enter");
  await expect(card.getByRole("button", { name: /^แก้ไขข้อความของ/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(card.getByRole("button", { name: "ลบข้อความนี้" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(panel(page).locator("li[data-thread]").filter({ hasText: "ผู้เขียนลบข้อความนี้แล้ว" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator(":focus")).not.toHaveCount(0);
  // on a narrow screen the sign of the comments keeps its name
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(page.locator("#comments-toggle")).toHaveAccessibleName(/^ความเห็น/);
});

test("a remark of the adviser blocks until the project answers, and only the adviser closes it", async ({
  browser,
  office,
}) => {
  const [nesdc, planner] = await Promise.all([office.enter(browser, "nesdc"), office.enter(browser, "planner")]);
  const brief = await sampleBrief(office, planner, "005");
  await Promise.all([nesdc.goto(`/briefs/${brief}`), openBrief(planner, brief)]);
  const blocking = planner.locator("#checklist").getByRole("link", { name: "ข้อสังเกตของ สศช. ภาค 1 ข้อยังไม่ตอบ: ข้อ 6" });

  await nesdc.getByRole("button", { name: /^แสดงความเห็นที่ ข้อ ๖/ }).click();
  await panel(nesdc).getByLabel("ข้อสังเกตใหม่").fill("ตัวชี้วัดต้องวัดผลลัพธ์ได้");
  await panel(nesdc).getByRole("button", { name: "ส่ง", exact: true }).click();
  await expect(blocking).toBeVisible();
  await planner.goto(`/years/93-2568/findings?severity=E`);
  await expect(planner.getByText("ข้อสังเกตของ สศช. ภาค 1 ข้อยังไม่ตอบ: ข้อ 6")).toBeVisible();
  await planner.goto("/years/93-2568/comments?show=remarks");
  await planner.getByRole("link", { name: /^ข้อ ๖/ }).click();
  const remark = thread(planner, "ตัวชี้วัดต้องวัดผลลัพธ์ได้");
  await expect(remark).toContainText("ข้อสังเกต สศช. ภาค");
  await expect(remark.getByRole("button", { name: "ปิดเรื่อง" })).toHaveCount(0);
  await remark.getByLabel("ตอบ", { exact: true }).fill("เพิ่มผลลัพธ์เชิงปริมาณแล้ว");
  await remark.getByRole("button", { name: "ส่งคำตอบ" }).click();
  await expect(remark).toContainText("ตอบแล้ว");
  await expect(blocking).toHaveCount(0);
  await thread(nesdc, "เพิ่มผลลัพธ์เชิงปริมาณแล้ว").getByRole("button", { name: "ปิดเรื่อง" }).click();
  await expect(remark).toContainText("ปิดโดย เจ้าหน้าที่ สศช.ภาค");
});

test("without a network what was typed stays, says so, and is sent once", async ({ browser, office }) => {
  const page = await office.enter(browser, "roads");
  const brief = await sampleBrief(office, page, "006");
  await openBrief(page, brief);
  await page.getByRole("button", { name: /^แสดงความเห็นที่ ข้อ ๕/ }).click();
  await page.context().setOffline(true);
  await panel(page).getByLabel("ความเห็นใหม่").fill("เขียนระหว่างไม่มีเครือข่าย");
  await page.keyboard.press("Control+Enter");
  await expect(panel(page).getByText("ยังส่งไม่ได้ เพราะติดต่อเครื่องแม่ข่ายไม่ได้")).toBeVisible();
  await expect(panel(page).getByLabel("ความเห็นใหม่")).toHaveValue("เขียนระหว่างไม่มีเครือข่าย");
  await page.context().setOffline(false);
  await panel(page).getByRole("button", { name: "ส่ง", exact: true }).click();
  await expect(thread(page, "เขียนระหว่างไม่มีเครือข่าย")).toHaveCount(1);
});

test("readers of elsewhere and observers: not found, and no way to write", async ({ browser, office }) => {
  const observer = await office.enter(browser, "observer");
  const brief = await sampleBrief(office, observer);
  await observer.goto(`/briefs/${brief}`);
  await expect(observer.getByRole("button", { name: "ความเห็น" }).first()).toBeVisible();
  await expect(observer.getByRole("button", { name: /^แสดงความเห็นที่/ })).toHaveCount(0);
  const post = (path: string, headers: Record<string, string>) =>
    observer.request.post(`${office.origin}${path}`, {
      data: { intent: "close", threadId: brief, resolved: true },
      headers,
    });
  const origin = { origin: office.origin };
  expect((await post(`/briefs/${brief}/comments`, origin)).status()).toBe(404);
  expect((await post(`/briefs/${brief}/comments`, {})).status()).toBe(403);
  const refused = await observer.request.post(`${office.origin}/briefs/${brief}/comments`, {
    data: "{",
    headers: origin,
  });
  expect(refused.status()).toBe(422);
});

for (const [locale, project] of [
  ["th", "007"],
  ["en", "008"],
] as const)
  test(`comments are accessible and fit a phone (${locale})`, async ({ browser, office }) => {
    const planner = await office.enter(browser, "planner", { locale });
    const words = `words ${project}`;
    await openBrief(planner, await sampleBrief(office, planner, project));
    await planner.locator("#item-5 header").getByRole("button").first().click();
    await planner.keyboard.type(`${words} @`);
    await expect(planner.getByRole("listbox")).toBeVisible();
    expect(await graveFaults(planner, "#comments, #item-5, [class*=toolbar]")).toEqual([]);
    await planner.keyboard.press("Escape");
    await planner.keyboard.press("Control+Enter");
    await expect(thread(planner, words)).toBeVisible();
    await planner.setViewportSize({ width: 360, height: 800 });
    expect(await graveFaults(planner, "#comments, #item-5, [class*=toolbar]")).toEqual([]);
    for (const path of ["/years/93-2568/comments", "/comments"]) {
      await planner.goto(path);
      await expect(planner.getByText(words)).toBeVisible();
      expect([path, await graveFaults(planner, "main")]).toEqual([path, []]);
      const wide = await planner.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([path, wide <= 0]).toEqual([path, true]);
    }
  });
