import { sampleBrief, untilSaved } from "./support/briefPage";
import { expect, test } from "./support/office";

test.use({ own: "everyRoute" });

test("Ctrl+K finds a brief by its text, the keys choose and open it, the focus comes back", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "agri");
  await page.goto("/years/93-2568");
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: /^ค้นหาโครงการ/ })).toBeFocused({ timeout: 1000 });
  }).toPass();
  const box = page.getByRole("combobox", { name: /^ค้นหาโครงการ/ });
  const chosen = page.getByRole("dialog").getByRole("option", { selected: true });
  await page.keyboard.type("๙๓-๒๕๖๘-๐๐๔");
  await expect(chosen).toContainText("93-2568-004");
  await expect(box).toHaveAttribute("aria-activedescendant", "search-option-0");
  await box.fill("จัดลำดับ");
  await expect(chosen).toContainText("จัดลำดับ/กรอบ");
  await box.fill("ทะเลน้อย");
  await expect(page.getByRole("group", { name: "ข้อความในแบบ" }).getByRole("option").first()).toContainText("ทะเลน้อย");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const button = page.getByRole("button", { name: "ค้นหา", exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("93-2568-004");
  await expect(chosen).toContainText("93-2568-004");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/briefs\/[0-9a-f-]{36}$/);
  // the address changes before the page is there; the visit counts once it is
  await untilSaved(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", { name: "เปิดล่าสุด" })).toContainText("93-2568-004");
  await page.context().close();
});

test("search works without JavaScript", async ({ browser, office }) => {
  const signedIn = await office.enter(browser, "agri");
  const { cookies } = await signedIn.context().storageState();
  const page = await (await browser.newContext({ baseURL: office.origin, javaScriptEnabled: false })).newPage();
  await page.context().addCookies(cookies);
  await page.goto("/search?q=93-2568-004");
  await expect(page.getByRole("heading", { name: "โครงการ", level: 2 })).toBeVisible();
  await page.getByRole("link", { name: /93-2568-004/ }).click();
  await expect(page).toHaveURL(/\/briefs\//);
  await page.context().close();
  await signedIn.context().close();
});

test("being named in a project reaches the bell of an open page, leads there, and is read", async ({
  browser,
  office,
}) => {
  const [planner, tao] = [await office.enter(browser, "planner"), await office.enter(browser, "university")];
  await tao.goto("/notices");
  const briefId = await sampleBrief(office, planner, "009");
  await planner.goto(`/briefs/${briefId}`);
  await planner.getByRole("button", { name: "จัดการหน่วยงาน" }).click();
  await planner
    .getByRole("dialog")
    .getByRole("checkbox", { name: /มหาวิทยาลัย/ })
    .first()
    .check();
  await planner.getByRole("dialog").getByRole("button", { name: "บันทึก" }).click();
  await expect(tao.getByTestId("unread")).toHaveText("1");
  const notice = tao.getByRole("button", { name: /ระบุหน่วยงานของท่านในโครงการ/ });
  await notice.click();
  await expect(tao).toHaveURL(new RegExp(`/briefs/${briefId}`));
  await expect(tao.getByTestId("unread")).toHaveCount(0);
  await planner.context().close();
  await tao.context().close();
});

test("a look is kept: in the first byte of every page, at the next sign-in, and on the page of sign-in", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "chamber");
  await page.goto("/account");
  await page.getByLabel("ธีมสี").selectOption("dark");
  await page.getByLabel("ขนาดตัวอักษร").selectOption("large");
  await page.getByLabel(/แบบตัวอักษรมีหัว/).check();
  await page.getByRole("button", { name: "บันทึกการตั้งค่า" }).click();
  await expect(page.getByText("✓ บันทึกแล้ว")).toBeVisible();
  const html = '<html lang="th" data-theme="dark" data-text="large" data-letters="looped">';
  expect(await (await page.request.get("/years/93-2568")).text()).toContain(html);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("20px");
  await page.context().clearCookies({ name: "session" });
  expect(await (await page.request.get("/login")).text()).toContain(html);
  const again = await office.enter(browser, "chamber");
  expect(await (await again.request.get("/years/93-2568")).text()).toContain(html);
  await page.context().close();
  await again.context().close();
});

test("? lists the keys of the page, and the first Tab leads past the header", async ({ browser, office }) => {
  const page = await office.enter(browser, "planner");
  await page.goto("/years/93-2568/ranking");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "ข้ามไปยังเนื้อหา" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
  await expect(async () => {
    await page.keyboard.press("Shift+?");
    await expect(page.getByRole("dialog", { name: "แป้นลัด" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("dialog")).toContainText("เลื่อนโครงการขึ้นหนึ่งลำดับ");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.context().close();
});

test("on a phone the header is one line; its menu opens, closes with Esc and gives the focus back", async ({
  browser,
  office,
}) => {
  const page = await office.enter(browser, "planner", { viewport: { width: 360, height: 800 } });
  await page.goto("/years/93-2568");
  expect((await page.getByRole("banner").boundingBox())?.height).toBeLessThanOrEqual(56);
  const menu = page.getByRole("button", { name: "บัญชี ภาษา และอื่น ๆ" });
  await expect(async () => {
    await menu.click();
    await expect(page.getByRole("button", { name: "ออกจากระบบ" })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await expect(page.getByRole("button", { name: "ออกจากระบบ" })).toBeHidden();
  await page.context().close();
});
