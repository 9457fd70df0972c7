import type { Page } from "@playwright/test";
import { graveFaults } from "./support/axe";
import { openBrief, sampleBrief, textField, typeAtEnd, untilSaved } from "./support/briefPage";
import { expect, test } from "./support/office";

// other files write into the same text; here it is asked who wrote it
test.use({ own: "history" });

// who stays on a page would be present in the next test
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test("[S21] a named version, a wipe by somebody else, comparison, restore in three clicks, and its undo", async ({
  browser,
  office,
}) => {
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const brief = await sampleBrief(office, planner);
  await openBrief(tao, brief);
  await typeAtEnd(tao, "objectives", " คำของ อบต.");
  await untilSaved(tao);
  const written = await textField(tao, "objectives").inputValue();

  await test.step("who wrote what: in colour, and in words beside it", async () => {
    await tao.getByRole("button", { name: "ใครเขียน" }).click();
    await expect(tao.locator("#item-5")).toContainText("เขียนโดย");
    await expect(tao.locator("#item-5")).toContainText(/อบต\.พนางตุง \d+%/);
    await expect(tao.locator("#item-5 [aria-hidden] [data-colour='2']")).toContainText("คำของ อบต.");
    expect(await graveFaults(tao)).toEqual([]);
  });

  await test.step("a version gets a name", async () => {
    await planner.goto(`/briefs/${brief}/history`);
    await planner.getByRole("button", { name: "บันทึกเป็นฉบับ…" }).click();
    // a refusal is shown in the dialog, which stays until the server has answered
    const dialog = planner.getByRole("dialog");
    await planner.getByLabel("ชื่อฉบับ").fill("   ");
    await planner.getByRole("button", { name: "บันทึกฉบับ", exact: true }).click();
    await expect(dialog.getByRole("alert")).toBeVisible();
    await planner.getByLabel("ชื่อฉบับ").fill("ก่อนเวที ครั้งที่ ๒");
    await planner.getByRole("button", { name: "บันทึกฉบับ", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(planner.getByRole("status").first()).toContainText("บันทึกเป็นฉบับที่");
    await expect(planner.getByRole("listitem").filter({ hasText: "ก่อนเวที ครั้งที่ ๒" })).toContainText("ตั้งชื่อ");
  });

  await test.step("the wipe is seen on the open page of the history, word by word", async () => {
    await textField(tao, "objectives").fill("");
    await untilSaved(tao);
    await planner.reload();
    const objectives = planner.locator("section", { has: planner.getByRole("heading", { name: /^ข้อ ๕/ }) }).last();
    await expect(objectives.locator("del")).toContainText("คำของ อบต.");
    expect(await graveFaults(planner)).toEqual([]);
  });

  await test.step("from the form: history, restore, yes", async () => {
    await planner.goto(`/briefs/${brief}`);
    await planner.getByRole("link", { name: "ประวัติ", exact: true }).click();
    const version = planner.getByRole("listitem").filter({ hasText: "ก่อนเวที ครั้งที่ ๒" });
    await version.getByRole("button", { name: /^เรียกคืนฉบับที่/ }).click();
    await expect(planner.getByRole("dialog")).toContainText("ไม่กระทบ");
    expect(await graveFaults(planner)).toEqual([]);
    await planner.getByRole("button", { name: "เรียกคืนฉบับนี้" }).click();
    await expect(planner.getByRole("status").first()).toContainText("ทุกคนเห็นแล้ว");
    await expect(textField(tao, "objectives")).toHaveValue(written);
  });

  await test.step("it is undone at once, and can be done again", async () => {
    await planner.getByRole("button", { name: "เลิกทำการเรียกคืน" }).press("Enter");
    await expect(textField(tao, "objectives")).toHaveValue("");
    await expect(planner.getByRole("status").first()).toContainText("เลิกทำการเรียกคืนแล้ว");
    // the keyboard stays where it was
    await expect(planner.getByRole("button", { name: "เรียกคืนอีกครั้ง" })).toBeFocused();
    await planner.keyboard.press("Enter");
    await expect(textField(tao, "objectives")).toHaveValue(written);
    // restored words are counted to who wrote them
    await expect(tao.locator("#item-5")).toContainText(/อบต\.พนางตุง \d+%/);
    await expect(tao.locator("#item-5")).not.toContainText("สนง.จังหวัด");
  });

  await test.step("a partner sees the history and restores nothing", async () => {
    await tao.goto(`/briefs/${brief}/history`);
    await expect(tao.getByRole("listitem").filter({ hasText: "ก่อนเวที ครั้งที่ ๒" })).toBeVisible();
    await expect(tao.getByRole("button", { name: /^เรียกคืนฉบับที่/ })).toHaveCount(0);
    await tao.goto("/briefs/00000000-0000-4000-8000-000000000000/history");
    await expect(tao.getByText("ไม่พบ").first()).toBeVisible();
  });

  await test.step("in English on a phone: nothing hangs over, nothing is wrong", async () => {
    const phone = await office.enter(browser, "observer", { locale: "en", viewport: { width: 360, height: 800 } });
    await phone.goto(`/briefs/${brief}/history`);
    await expect(phone.getByRole("heading", { name: "Kept versions" })).toBeVisible();
    expect(await scrollsSideways(phone)).toBe(false);
    expect(await graveFaults(phone)).toEqual([]);
  });
});
