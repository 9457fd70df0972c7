import type { Page } from "@playwright/test";
import { PASSWORD } from "./support/builtServer";
import { openBrief, sampleBrief, saveState, textField, typeAtEnd, untilSaved } from "./support/briefPage";
import { expect, test, type SampleUser } from "./support/office";

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const signInBeside = async (page: Page, origin: string, user: SampleUser) => {
  const form = { email: `${user}@phatthalung.example`, password: PASSWORD };
  await page.context().request.post(`${origin}/login`, { form, headers: { origin }, maxRedirects: 0 });
};

test("a session that ends while typing keeps the text, and only the same person goes on", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "tao");
  const brief = await sampleBrief(office, page);
  await openBrief(page, brief);
  await typeAtEnd(page, "rationale", " ก่อนหมดเวลา");
  await untilSaved(page);
  await page.context().request.post(`${office.origin}/logout`, {
    headers: { origin: office.origin },
    maxRedirects: 0,
  });
  const banner = page.getByRole("alert").filter({ hasText: "หมดเวลาการเข้าสู่ระบบ" });
  await expect(banner).toBeVisible();
  await typeAtEnd(page, "rationale", " หลังหมดเวลา");
  await expect(saveState(page)).toContainText("หมดเวลาเข้าสู่ระบบ – งานเก็บในเครื่องแล้ว");
  await expect(saveState(page).getByRole("link", { name: "เข้าสู่ระบบ" })).toBeInViewport();
  await expect(page.getByRole("link", { name: "เข้าสู่ระบบ (แท็บใหม่)" })).toHaveAttribute(
    "href",
    `/login?redirectTo=${encodeURIComponent(`/briefs/${brief}`)}`,
  );

  const retry = page.getByRole("button", { name: "เชื่อมต่ออีกครั้ง" });
  await retry.click();
  await expect(banner).toContainText("ยังไม่ได้เข้าสู่ระบบ");
  await signInBeside(page, office.origin, "planner");
  await retry.click();
  await expect(banner).toContainText("แท็บอื่นเข้าสู่ระบบด้วยบัญชีอื่น");
  await signInBeside(page, office.origin, "tao");
  await retry.click();
  await untilSaved(page);
  await expect(banner).toBeHidden();
  await expect(textField(page, "rationale")).toHaveValue(/ ก่อนหมดเวลา หลังหมดเวลา$/);
  const reader = await office.enter(browser, "observer");
  await openBrief(reader, brief);
  await expect(reader.locator("#item-4")).toContainText("ก่อนหมดเวลา หลังหมดเวลา");
});

test("an organisation taken off item 9 loses its fields on the open page; one put in gets them", async ({
  browser,
  office,
}) => {
  const [planner, chamber] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "chamber")]);
  const brief = await sampleBrief(office, planner, "007");
  await Promise.all([openBrief(planner, brief), openBrief(chamber, brief)]);
  const choose = async (on: boolean) => {
    await planner.getByRole("button", { name: "จัดการหน่วยงาน" }).click();
    const dialog = planner.getByRole("dialog");
    await dialog.getByRole("searchbox").fill("หอการค้า");
    await dialog.getByRole("checkbox", { name: "หอการค้าจังหวัดพัทลุง" }).setChecked(on);
    await dialog.getByRole("button", { name: "บันทึก" }).click();
    await expect(dialog).toBeHidden();
  };
  const named = (await planner.locator("#item-9").innerText()).includes("หอการค้าจังหวัดพัทลุง");
  if (!named) await choose(true);
  await expect(textField(chamber, "rationale")).toBeVisible({ timeout: 20_000 });
  await typeAtEnd(chamber, "rationale", " จากหอการค้า");
  await expect(textField(planner, "rationale")).toHaveValue(/ จากหอการค้า$/);
  await choose(false);
  await expect(textField(chamber, "rationale")).toHaveCount(0, { timeout: 20_000 });
  await expect(chamber.getByText("ท่านอ่านได้อย่างเดียว")).toBeVisible();
});

test("an item closed by the lead is closed to the partner at once", async ({ browser, office }) => {
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const brief = await sampleBrief(office, planner);
  await Promise.all([openBrief(planner, brief), openBrief(tao, brief)]);
  await planner.locator("#item-5").getByRole("button", { name: "ปิดไม่ให้ภาคีแก้" }).click();
  await expect(textField(tao, "objectives")).toHaveCount(0, { timeout: 20_000 });
  await expect(tao.locator("#item-5")).toContainText("หน่วยงานหลักปิดข้อนี้ไม่ให้ภาคีแก้");
  await expect(textField(tao, "rationale")).toBeVisible();
  await planner.locator("#item-5").getByRole("button", { name: "เปิดให้ภาคีแก้" }).click();
  await expect(textField(tao, "objectives")).toBeVisible({ timeout: 20_000 });
});
