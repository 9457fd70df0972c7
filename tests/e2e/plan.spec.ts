import type { Locator, Page } from "@playwright/test";
import { graveFaults } from "./support/axe";
import { expect, test } from "./support/office";

test.use({ own: "plan" });

const PLAN = "/years/93-2568/plan";
const GAP = "โครงการสำคัญไม่ถึงเป้าหมาย";

const drawn = (page: Page) => expect(page.locator("[data-node]").first()).toBeVisible();
const row = (page: Page, name: string | RegExp) => page.getByRole("row", { name }).first();

/** Where something lies once it lies still: a picture that zooms moves it on. */
async function placeAtRest(thing: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  let before = "";
  await expect(async () => {
    const now = JSON.stringify(await thing.boundingBox());
    const still = now === before;
    before = now;
    expect(still && now !== "null").toBe(true);
  }).toPass({ intervals: [100, 200, 400] });
  const box = await thing.boundingBox();
  if (!box) throw new Error("it is not in the page");
  return box;
}

/** Presses Tab until something matching has the focus; fails after a page of them. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

test("by keyboard alone: find a gap, make a link, see the gap go in both views and in another browser, undo", async ({
  office,
  browser,
}) => {
  const other = await office.enter(browser, "observer");
  await other.goto(`${PLAN}?view=outline`);
  const page = await office.enter(browser, "planner");
  await page.goto(PLAN);
  await drawn(page);
  const gapIn = (one: Page) => one.getByRole("group", { name: "ช่องว่าง" }).getByRole("button", { name: GAP });
  const gap = gapIn(page);
  const count = Number(/\d+/.exec((await gap.textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(0);
  const elsewhere = gapIn(other);
  await expect(elsewhere).toContainText(String(count));

  await tabTo(page, "button[aria-pressed][data-severity='E']");
  await page.keyboard.press("Enter");
  await expect(gap).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("tr[data-key]")).toHaveCount(count);
  await tabTo(page, "tr[data-key]");
  const lost = page.locator("tr[data-key]").first();
  const id = ((await lost.getAttribute("data-key")) ?? "").slice(1);
  await expect(lost).toBeFocused();
  await expect(page.locator(`[data-node='${id}']`)).toHaveAttribute("data-gap", "E");

  await page.keyboard.press("l");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel("ค้นหาปลายทาง")).toBeFocused();
  await page.keyboard.type("คุณภาพชีวิต");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.type("ช่วยให้คนพัทลุงมีคุณภาพชีวิตที่ดี");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "เชื่อมแล้ว" })).toBeVisible();
  await expect(page.locator(`[data-node='${id}']`)).not.toHaveAttribute("data-gap");
  for (const one of [gap, elsewhere])
    if (count > 1) await expect(one).toContainText(String(count - 1));
    else await expect(one).toHaveCount(0);

  // the row has left the filter; the focus is on a row or on the page, never in a dialog that is gone
  await expect(page.locator("dialog")).toHaveCount(0);
  await tabTo(page, "[role='status'] button");
  await page.keyboard.press("Enter");
  for (const one of [gap, elsewhere]) await expect(one).toContainText(String(count));
  await expect(page.locator(`[data-node='${id}']`)).toHaveAttribute("data-gap", "E");
});

test("a plan in force refuses changes and says who opens it again; its revised edition takes them", async ({
  office,
  browser,
}) => {
  const page = await office.enter(browser, "planner");
  await page.goto(`${PLAN}?view=outline`);
  await expect(page.getByRole("list", { name: "สถานะของแผน" })).toContainText("สำนักงานจังหวัดเปิดฉบับทบทวนได้");
  await row(page, /แผนงานพัฒนาคุณภาพชีวิต/).click();
  const panel = page.getByRole("complementary", { name: "รายการที่เลือก" });
  await expect(panel).toContainText("แก้ไขไม่ได้");
  await expect(panel.getByRole("button", { name: "เชื่อมไปยัง…" })).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "เลิกใช้รายการนี้" })).toHaveCount(0);

  await panel.getByRole("link", { name: "ฉบับของแผน 20 ปีและแผน 5 ปี" }).click();
  const five = page.getByRole("region", { name: /แผนพัฒนาจังหวัดพัทลุง 5 ปี.*ฉบับที่ 1/ });
  await five.getByText("เปิดฉบับทบทวน", { exact: true }).first().click();
  await five.getByLabel("เหตุผลที่ทบทวน").fill("สถานการณ์ของพื้นที่เปลี่ยน");
  await five.getByRole("button", { name: "เปิดฉบับทบทวน" }).click();
  const revised = page.getByRole("region", { name: /แผนพัฒนาจังหวัดพัทลุง 5 ปี.*ฉบับที่ 2/ });
  await expect(revised).toContainText("แก้ไขได้");
  expect(await graveFaults(page)).toEqual([]);
  await revised.getByRole("link", { name: "ดูและแก้ในแผนผัง" }).click();
  await expect(page.getByRole("link", { name: "กลับไปแผนที่ใช้อยู่" })).toBeVisible();
  await row(page, /แผนงานพัฒนาคุณภาพชีวิต/)
    .getByText("แผนงานพัฒนาคุณภาพชีวิต")
    .click();
  await page.getByRole("button", { name: "เลิกใช้รายการนี้" }).click();
  await expect(page.getByRole("status").filter({ hasText: "เลิกใช้แล้ว" })).toBeVisible();
  await page.getByRole("link", { name: "กลับไปแผนที่ใช้อยู่" }).click();
  await expect(page.getByRole("list", { name: "สถานะของแผน" })).toContainText("สำนักงานจังหวัดเปิดฉบับทบทวนได้");
  await expect(row(page, /แผนงานพัฒนาคุณภาพชีวิต/)).toBeVisible();
});

test("in the outline: the focus follows the row, Delete removes the link, Ctrl+Z takes it back", async ({
  office,
  browser,
}) => {
  const page = await office.enter(browser, "planner");
  await page.goto(`${PLAN}?view=outline`);
  const lost = row(page, /ไม่ถึงเป้าหมาย|ยังไม่เชื่อมถึง/);
  await lost.click();
  const id = ((await lost.getAttribute("data-key")) ?? "").slice(1);
  await expect(lost).toBeFocused();
  // the key of L while the keyboard is set to Thai
  await lost.dispatchEvent("keydown", { key: "ส", code: "KeyL" });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").first().check();
  await dialog.getByLabel("ส่งผลอย่างไร").fill("ส่งผลต่อแผนงาน");
  await dialog.getByRole("button", { name: "เชื่อม", exact: true }).click();
  await expect(dialog).toBeHidden();
  const moved = page.locator(`tr[data-key$='/${id}']`);
  await expect(moved).toHaveAttribute("aria-level", "5");
  await expect(moved).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("status").filter({ hasText: "ลบลิงก์แล้ว" })).toBeVisible();
  await expect(page.locator(`tr[data-key='/${id}']`)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(moved).toHaveAttribute("aria-level", "5");
  await expect(moved).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(page.locator(`tr[data-key='/${id}']`)).toBeFocused();
});

test("arrows walk and fold the tree, the selection is one in picture, outline and address", async ({
  office,
  browser,
}) => {
  const page = await office.enter(browser, "observer");
  await page.goto(PLAN);
  await drawn(page);
  const rows = page.locator("tr[data-key]");
  const all = await rows.count();
  await rows.first().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(rows.first()).toHaveAttribute("aria-expanded", "false");
  expect(await rows.count()).toBeLessThan(all);
  await page.keyboard.press("ArrowRight");
  await expect(rows).toHaveCount(all);
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await expect(rows.nth(1)).toHaveAttribute("aria-selected", "true");
  const id = ((await rows.nth(1).getAttribute("data-key")) ?? "").split("/").at(-1) ?? "";
  await expect(page.locator(`[data-node='${id}']`)).toHaveAttribute("data-selected", "true");
  await expect.poll(() => new URL(page.url()).searchParams.get("focus")).toBe(id);
  await page.keyboard.press("End");
  await expect(rows.nth(all - 1)).toBeFocused();
  await page.keyboard.press("l");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "เพิ่มรายการแผน" })).toHaveCount(0);
});

test("filters, a walk along a goal and folded branches are the same in both views and in the address", async ({
  office,
  browser,
}) => {
  const page = await office.enter(browser, "observer");
  await page.goto(PLAN);
  await drawn(page);
  const [rows, cards] = [page.locator("tr[data-key]"), page.locator("[data-node]")];
  const [allRows, allCards] = [await rows.count(), await cards.count()];
  const asked = (name: string) => expect.poll(() => new URL(page.url()).searchParams.get(name));
  const filters = page.getByRole("search", { name: "ตัวกรองแผนผัง" });

  await filters.getByLabel("ทุกหน่วยงาน").selectOption({ index: 1 });
  await expect(filters.getByRole("status")).toContainText(`จาก ${allCards} รายการ`);
  expect(await rows.count()).toBeLessThan(allRows);
  await asked("org").not.toBeNull();
  await filters.getByRole("searchbox").fill("คำที่ไม่มีในแผน");
  await expect(page.getByText("ไม่มีรายการที่ตรงกับตัวกรองทุกข้อ")).toBeVisible();
  await filters.getByRole("button", { name: "ล้างตัวกรอง" }).click();
  await expect(rows).toHaveCount(allRows);

  await rows.first().focus();
  await page.keyboard.press("]");
  const walk = page.getByRole("group", { name: "เดินตามเป้าหมาย" });
  await expect(walk).toContainText("เป้าหมายที่ 1 จาก");
  await page.keyboard.press("]");
  await expect(walk).toContainText("เป้าหมายที่ 2 จาก");
  await expect(rows.first()).toHaveAttribute("aria-selected", "true");
  await asked("walk").toBe(await walk.getByRole("combobox").inputValue());
  await expect(cards).toHaveCount(await rows.count());
  await walk.getByRole("button", { name: "แสดงทุกสาย" }).click();
  await expect(cards).toHaveCount(allCards);

  const kept = page.waitForResponse((reply) => reply.request().postData()?.includes("intent=fold") ?? false);
  await rows.first().focus();
  await page.keyboard.press("ArrowLeft");
  await expect(rows.first()).toHaveAttribute("aria-expanded", "false");
  await expect.poll(() => cards.count()).toBeLessThan(allCards);
  expect((await kept).ok()).toBe(true);
  await page.goto(PLAN);
  await drawn(page);
  await expect(rows.first()).toHaveAttribute("aria-expanded", "false");
  await page.getByRole("button", { name: /ขยายทุกสาขา/ }).click();
  await expect(rows).toHaveCount(allRows);
});

test("what is missing is a button; a card moved by keys stands there for everybody until it is taken back", async ({
  office,
  browser,
}) => {
  const other = await office.enter(browser, "observer");
  await other.goto(PLAN);
  await drawn(other);
  const page = await office.enter(browser, "planner");
  await page.goto(PLAN);
  await drawn(page);
  await page.locator("[data-ghost='GOAL_WITHOUT_PROJECT']").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /เชื่อมรายการระดับล่างเข้ากับ/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  for (const one of [other, page]) {
    const unfold = one.getByRole("button", { name: /ขยายทุกสาขา/ });
    if (await unfold.isVisible()) await unfold.click();
  }
  // one that both see, whatever the tests before have made
  const shared = other.locator("tr[data-kind='PROJECT']").first();
  const id = ((await shared.getAttribute("data-key")) ?? "").split("/").at(-1) ?? "";
  const placeOn = async (one: Page) => {
    const style = await one.locator(`.react-flow__node[data-id='${id}']`).getAttribute("style");
    return /translate\([^)]*\)/.exec(style ?? "")?.[0];
  };
  // only cards in view are drawn: what is chosen is brought into it, in both browsers
  for (const one of [other, page]) {
    const chosen = one.locator(`tr[data-key$='${id}']`).first();
    await chosen.click({ position: { x: 8, y: 8 } });
    await expect(chosen).toHaveAttribute("aria-selected", "true");
    await expect(one.locator(`.react-flow__node[data-id='${id}']`)).toBeAttached();
  }
  const [before, elsewhere] = [await placeOn(page), await placeOn(other)];
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  const notice = page.getByRole("status").filter({ hasText: "ย้ายตำแหน่งแล้ว" });
  await expect(notice).toBeVisible();
  expect(await placeOn(page)).not.toBe(before);
  await expect.poll(() => placeOn(other)).not.toBe(elsewhere);
  await page.keyboard.press("Control+z");
  await expect.poll(() => placeOn(page)).toBe(before);
  await expect.poll(() => placeOn(other)).toBe(elsewhere);

  // the goals of the sample are in force
  await page.locator("tr[data-kind='GOAL']").first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "ฉบับทบทวน" })).toBeVisible();
});

test("walking through the outline asks the server for nothing", async ({ office, browser }) => {
  const page = await office.enter(browser, "planner");
  await page.goto(`${PLAN}?view=outline`);
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => /favicon/.test(request.url()) || asked.push(request.url()));
  await page.locator("tr[data-key]").first().focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press("ArrowDown");
  await expect(page.locator("tr[data-key]").nth(8)).toBeFocused();
  expect(asked).toEqual([]);
});

test("a refused link says why inside the dialog and keeps what was typed", async ({ office, browser }) => {
  const page = await office.enter(browser, "planner");
  const other = await office.enter(browser, "planner");
  for (const one of [page, other]) {
    await one.goto(`${PLAN}?view=outline`);
    await row(one, /ไม่ถึงเป้าหมาย|ยังไม่เชื่อมถึง/).click();
    await one.keyboard.press("l");
    await one.getByRole("dialog").getByRole("radio").first().check();
    await one.getByLabel("ส่งผลอย่างไร").fill("เหตุผลเดียวกัน");
  }
  const send = (one: Page) => one.getByRole("dialog").getByRole("button", { name: "เชื่อม", exact: true }).click();
  await send(page);
  await expect(page.getByRole("dialog")).toBeHidden();
  await send(other);
  await expect(other.getByRole("alert")).toContainText("เชื่อมกันอยู่แล้ว");
  await expect(other.getByLabel("ส่งผลอย่างไร")).toHaveValue("เหตุผลเดียวกัน");
  await other.getByRole("button", { name: "ยกเลิก" }).click();
  await page.getByRole("button", { name: "เลิกทำ" }).click();
  await expect(page.getByRole("status").filter({ hasText: "ลบลิงก์แล้ว" })).toBeVisible();
});

test("an entry is added, archived and taken back", async ({ office, browser }) => {
  const page = await office.enter(browser, "planner");
  await page.goto(`${PLAN}?view=outline`);
  const add = page.getByRole("button", { name: "เพิ่มรายการแผน" });
  await add.click();
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(add).toBeFocused();
  await add.click();
  // the longer plans of the sample are in force: only the annual plan takes entries
  await expect(dialog.getByLabel("ระดับ").getByRole("option", { name: "เป้าหมาย 20 ปี" })).toHaveCount(0);
  await dialog.getByLabel("ชื่อ", { exact: true }).fill("รายการทดสอบระบบ");
  await dialog.getByRole("button", { name: "บันทึก" }).click();
  await expect(dialog).toHaveCount(0);
  const made = row(page, /รายการทดสอบระบบ/);
  await made.click({ position: { x: 4, y: 4 } });
  await page.getByRole("button", { name: "เลิกใช้รายการนี้" }).click();
  await expect(made).toHaveCount(0);
  await page.getByRole("button", { name: "เลิกทำ" }).click();
  await expect(made).toBeVisible();
  await made.click({ position: { x: 4, y: 4 } });
  await page.getByRole("button", { name: "เลิกใช้รายการนี้" }).click();
  await expect(made).toHaveCount(0);
});

test("a line drawn by mouse opens the dialog with its target chosen", async ({ office, browser }) => {
  const page = await office.enter(browser, "planner");
  await page.goto(`${PLAN}?view=picture`);
  await drawn(page);
  const lost = page.locator("[data-node][data-gap='E']").first();
  await page.goto(`${PLAN}?view=picture&focus=${await lost.getAttribute("data-node")}`);
  await drawn(page);
  await expect(lost).toHaveAttribute("data-selected", "true");
  await page.getByRole("button", { name: "ย่อ", exact: true }).click({ clickCount: 6, delay: 60 });
  const target = page.locator("[data-node][data-kind='PROGRAMME']").last();
  const from = await placeAtRest(lost.locator(".react-flow__handle").first());
  const to = await placeAtRest(target.locator(".react-flow__handle-right"));
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2 - 30, to.y + 10, { steps: 6 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  const name = (await target.textContent()) ?? "";
  const label = await dialog.getByRole("radio", { checked: true }).locator("xpath=..").textContent();
  expect(name.replaceAll(/\s/g, "")).toContain((label ?? "").replaceAll(/\s/g, "").slice(-15));
});

test.describe("for everybody", () => {
  for (const locale of ["th", "en"] as const)
    for (const view of ["both", "outline"])
      test(`axe finds nothing serious: ${locale}, ${view}`, async ({ office, browser }) => {
        const page = await office.enter(browser, "planner", { locale });
        await page.goto(`${PLAN}?view=${view}`);
        if (view === "both") await drawn(page);
        expect(await graveFaults(page)).toEqual([]);
        await page.locator("tr[data-key]").nth(4).click();
        expect(await graveFaults(page)).toEqual([]);
        await page.locator("tr[data-key]").nth(4).press("l");
        await expect(page.getByRole("dialog")).toBeVisible();
        expect(await graveFaults(page)).toEqual([]);
      });

  for (const [width, height] of [
    [683, 768],
    [360, 800],
  ] as const)
    test(`${width} px wide: nothing runs over the side, the outline comes first`, async ({ office, browser }) => {
      const page = await office.enter(browser, "planner", { viewport: { width, height } });
      await page.goto(PLAN);
      await expect(page.getByRole("button", { name: "รายการ", exact: true })).toHaveAttribute("aria-pressed", "true");
      await page.locator("tr[data-key]").nth(6).click();
      await expect(page.getByRole("complementary", { name: "รายการที่เลือก" })).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await graveFaults(page)).toEqual([]);
    });

  test("without JavaScript the outline says everything", async ({ office, browser }) => {
    const signedIn = await office.enter(browser, "observer");
    const context = await browser.newContext({
      ...{ baseURL: office.origin, javaScriptEnabled: false },
      storageState: await signedIn.context().storageState(),
    });
    const page = await context.newPage();
    await page.goto(PLAN);
    expect(await page.locator("tr[data-key]").count()).toBeGreaterThan(25);
    await expect(page.getByRole("treegrid")).toContainText("เมืองเกษตร");
    await context.close();
  });
});
