import type { Page } from "@playwright/test";
import { openBrief, sampleBrief, saveState, textField, typeAtEnd, untilSaved } from "./support/briefPage";
import { PASSWORD } from "./support/builtServer";
import { cable } from "./support/cable";
import { expect, test, type SampleUser } from "./support/office";

test.use({ own: "weak network" });
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const AMOUNT = /^งบท้องถิ่น ปี 2568 แถวที่ 3 กิจกรรมที่ 1$/;

const setAmount = async (page: Page, baht: string) => {
  await page.getByLabel(AMOUNT).fill(baht);
  await page.getByLabel(AMOUNT).press("Tab");
};

/** Signs another person in beside an open page, as a second tab of the same browser would. */
const signInBeside = async (page: Page, origin: string, user: SampleUser) => {
  const form = { email: `${user}@phatthalung.example`, password: PASSWORD };
  await page.context().request.post(`${origin}/login`, { form, headers: { origin }, maxRedirects: 0 });
};

test("[S31][S52] the wi-fi goes: not saved within seconds, the count is true; on return both values stand to choose from", async ({
  browser,
  office,
}) => {
  const [planner, tao] = await Promise.all([
    office.enter(browser, "planner"),
    office.enter(browser, "tao", { viewport: { width: 360, height: 800 } }),
  ]);
  const brief = await sampleBrief(office, planner);
  await Promise.all([openBrief(planner, brief), openBrief(tao, brief)]);
  await tao.context().setOffline(true);
  await expect(saveState(tao)).toHaveAttribute("data-save", "offline", { timeout: 5_000 });
  await setAmount(tao, "111111");
  await typeAtEnd(tao, "outputs", " จากพัทลุง");
  await expect(saveState(tao)).toContainText(/เก็บในเครื่องแล้ว \((\d+) รายการ\)/);
  expect((await saveState(tao).boundingBox())?.width ?? 999).toBeLessThan(360);
  // leaving is asked about while something waits
  const asked = tao.waitForEvent("dialog");
  void tao.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();

  await setAmount(planner, "222222");
  await typeAtEnd(planner, "outputs", " จากจังหวัด");
  await untilSaved(planner);
  await tao.context().setOffline(false);
  await untilSaved(tao);
  const report = tao.getByRole("region", { name: /ระหว่างที่ท่านขาดการเชื่อมต่อ มี \d ช่อง/ });
  await expect(report).toBeVisible();
  await expect(report).toContainText("รวมข้อความแล้ว");
  await expect(report).toContainText("111,111");
  await expect(report).toContainText("222,222");
  await expect(report).toContainText("สำนักงานจังหวัด");
  // a reload takes nothing of it away
  await tao.reload();
  await untilSaved(tao);
  await expect(report).toContainText("111,111");
  await expect(report).toContainText("สำนักงานจังหวัด");
  for (const page of [planner, tao]) {
    await expect(textField(page, "outputs")).toHaveValue(/ จากพัทลุง/);
    await expect(textField(page, "outputs")).toHaveValue(/ จากจังหวัด/);
  }
  // one tap takes the value that does not stand now
  const stands = await tao.getByLabel(AMOUNT).inputValue();
  const other = stands === "111,111" ? "222,222" : "111,111";
  await report.getByRole("button", { name: `ใช้ค่านี้ ${other}` }).click();
  await expect(tao.getByLabel(AMOUNT)).toHaveValue(other);
  await expect(planner.getByLabel(AMOUNT)).toHaveValue(other);
  await report.getByRole("button", { name: "รับทราบทั้งหมด" }).click();
  await expect(report).toBeHidden();
  await tao.reload();
  await untilSaved(tao);
  await expect(report).toBeHidden();
});

test("[S51] what waits is counted again after the page is loaded anew, and is sent when the line is back", async ({
  browser,
  office,
}) => {
  const tao = await office.enter(browser, "tao");
  const line = await cable(tao);
  const brief = await sampleBrief(office, tao);
  await openBrief(tao, brief);
  await line.pull();
  await typeAtEnd(tao, "objectives", " ก่อนโหลดใหม่");
  await expect(saveState(tao)).toContainText("เก็บในเครื่องแล้ว");
  const before = await saveState(tao).innerText();
  tao.on("dialog", (dialog) => void dialog.accept());
  await tao.reload();
  await expect(saveState(tao)).toHaveText(before);
  await expect(textField(tao, "objectives")).toHaveValue(/ ก่อนโหลดใหม่$/);
  line.put();
  await untilSaved(tao);
  await tao.reload();
  await untilSaved(tao);
  await expect(textField(tao, "objectives")).toHaveValue(/ ก่อนโหลดใหม่$/);
});

test("[S54][S91] somebody else signs in beside the page: nothing goes on under the new name, the work waits for its owner", async ({
  browser,
  office,
}) => {
  const tao = await office.enter(browser, "tao");
  const line = await cable(tao);
  const brief = await sampleBrief(office, tao);
  await openBrief(tao, brief);
  await line.pull();
  await expect(saveState(tao)).toHaveAttribute("data-save", "offline");
  await typeAtEnd(tao, "rationale", " ของ อบต. เท่านั้น");
  await signInBeside(tao, office.origin, "agri");
  line.put();
  const banner = tao.getByRole("alert").filter({ hasText: "เข้าสู่ระบบด้วยบัญชีอื่น" });
  await expect(banner).toBeVisible();
  await expect(saveState(tao)).toContainText("เก็บในเครื่องแล้ว");
  // the other person's own page of the same brief is offered nothing of it
  const agri = await tao.context().newPage();
  await openBrief(agri, brief);
  await expect(agri.locator("#item-4")).not.toContainText("ของ อบต. เท่านั้น");
  await signInBeside(tao, office.origin, "tao");
  await banner.getByRole("button", { name: "เชื่อมต่ออีกครั้ง" }).click();
  await untilSaved(tao);
  const reader = await office.enter(browser, "observer");
  await openBrief(reader, brief);
  await expect(reader.locator("#item-4")).toContainText("ของ อบต. เท่านั้น");
});

test("[S91] signing out asks while work is unsent, keeps it on the server if wanted, and empties this computer", async ({
  browser,
  office,
}) => {
  const tao = await office.enter(browser, "tao");
  const line = await cable(tao);
  const brief = await sampleBrief(office, tao);
  await openBrief(tao, brief);
  await line.pull();
  await expect(saveState(tao)).toHaveAttribute("data-save", "offline");
  await typeAtEnd(tao, "rationale", " ก่อนกลับบ้าน");
  await expect(saveState(tao)).toContainText("เก็บในเครื่องแล้ว");
  await tao.getByRole("button", { name: "ออกจากระบบ" }).click();
  await expect(tao.getByRole("heading", { name: "ยังมีงานที่ยังไม่ได้ส่ง" })).toBeVisible();
  await tao.getByRole("button", { name: "ฝากไว้บนเครื่องแม่ข่าย" }).click();
  await expect(tao.getByText("ไม่มีงานค้างในเครื่องนี้")).toBeVisible();
  await tao.getByRole("main").getByRole("button", { name: "ออกจากระบบ" }).click();
  await expect(tao).toHaveURL(/\/login/);
  const left = await tao.evaluate(async () => ({
    copies: (await indexedDB.databases()).filter(({ name }) => name?.startsWith("ruamphaen:")).length,
    counted: localStorage.getItem("ruamphaen.copies"),
  }));
  expect(left).toEqual({ copies: 0, counted: "{}" });
  const again = await office.enter(browser, "tao");
  await openBrief(again, brief);
  await expect(again.getByRole("region", { name: "ร่างที่ค้างบนเครื่องแม่ข่าย" })).toContainText("ออกจากระบบก่อนที่งานจะถูกส่ง");
});
