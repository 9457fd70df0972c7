import type { Browser, Page } from "@playwright/test";
import { makeDataDir, startBuilt, type BuiltServer } from "./support/builtServer";
import { openBrief, sampleBrief, saveState, textField, untilSaved } from "./support/briefPage";
import { expect, officeOn, test, type SampleUser } from "./support/office";

test.use({ actionTimeout: 30_000 });

let server: BuiltServer;
let dataDir: string;
let remove: () => Promise<void>;

test.beforeAll(async () => {
  ({ dataDir, remove } = await makeDataDir());
  server = await startBuilt(dataDir);
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});
test.afterAll(async () => {
  await server.stop();
  await remove();
});

const AGENCIES = ["planner", "agri", "tao", "chamber"] as const satisfies SampleUser[];
type Agency = (typeof AGENCIES)[number];
type Pages = Record<Agency, Page>;

const marker = (who: Agency, round: string) => `[${who}-${round}]`;

async function openAll(browser: Browser): Promise<{ pages: Pages; brief: string }> {
  const office = officeOn(server);
  const entered = await Promise.all(AGENCIES.map(async (who) => [who, await office.enter(browser, who)] as const));
  const pages = Object.fromEntries(entered) as Pages;
  const brief = await sampleBrief(office, pages.planner);
  await openBrief(pages.planner, brief);
  await choosePartner(pages.planner, "หอการค้าจังหวัดพัทลุง", true);
  await choosePartner(pages.planner, "สำนักงานเกษตรจังหวัดพัทลุง", true);
  for (const who of AGENCIES) if (who !== "planner") await openBrief(pages[who], brief);
  return { pages, brief };
}

/** The lead puts an organisation into item 9, or takes it off. */
async function choosePartner(planner: Page, name: string, on: boolean): Promise<void> {
  await planner.getByRole("button", { name: "จัดการหน่วยงาน" }).click();
  const dialog = planner.getByRole("dialog");
  await dialog.getByRole("searchbox").fill(name);
  await dialog.getByRole("checkbox", { name, exact: true }).setChecked(on);
  await dialog.getByRole("button", { name: "บันทึก" }).click();
  await expect(dialog).toBeHidden();
}

/** Writes a word at the end of a text in one stroke: four carets at one place may rightly part a word typed by letters. */
async function typeAtEnd(page: Page, name: string, words: string): Promise<void> {
  await textField(page, name).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(words);
}

/** Everybody types a word of their own at the end of a text, all at once. */
async function typeAll(pages: Pages, field: string, round: string): Promise<void> {
  await Promise.all(AGENCIES.map((who) => typeAtEnd(pages[who], field, marker(who, round))));
}

/** On these pages every word stands exactly once. */
async function eachOnce(pages: readonly Page[], field: string, words: readonly string[]): Promise<void> {
  const times = (text: string) => words.map((word) => text.split(word).length - 1);
  for (const page of pages)
    await expect
      .poll(async () => times(await textField(page, field).inputValue()), { timeout: 30_000 })
      .toEqual(words.map(() => 1));
}

const round = (name: string) => AGENCIES.map((who) => marker(who, name));

test("[G1][G4][S31][S32][S37][S53] four agencies live through comments, a restore, a cut, a kill and a rights change: no word lost or doubled", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const { pages, brief } = await openAll(browser);
  const { planner, agri, tao, chamber } = pages;
  const everybody = AGENCIES.map((who) => pages[who]);

  await test.step("all type into one text at once", async () => {
    await typeAll(pages, "rationale", "1");
    await eachOnce(everybody, "rationale", round("1"));
    for (const page of everybody) await untilSaved(page);
  });

  await test.step("a comment arrives at the others and is answered", async () => {
    await chamber
      .locator("#item-4")
      .getByRole("button", { name: /^แสดงความเห็นที่/ })
      .first()
      .click();
    await chamber.locator("#comments").getByLabel("ความเห็นใหม่").fill("ขอตัวเลขปีล่าสุด");
    await chamber.locator("#comments").getByRole("button", { name: "ส่ง", exact: true }).click();
    await expect(chamber.locator("#comments li[data-thread]").filter({ hasText: "ขอตัวเลขปีล่าสุด" })).toBeVisible();
    await expect(agri.locator("#item-4").getByRole("button", { name: /^ความเห็นที่ยังไม่ปิด 1 เรื่อง/ })).toBeVisible();
  });

  await test.step("a version is named, spoilt text is brought back by it, everybody sees it", async () => {
    const history = await planner.context().newPage();
    await history.goto(`/briefs/${brief}/history`);
    await history.getByRole("button", { name: "บันทึกเป็นฉบับ…" }).click();
    await history.getByLabel("ชื่อฉบับ").fill("ก่อนเวที");
    await history.getByRole("button", { name: "บันทึกฉบับ", exact: true }).click();
    await expect(history.getByText(/^บันทึกเป็นฉบับที่ \d+ แล้ว/)).toBeVisible();
    await typeAtEnd(tao, "objectives", "[เสียหาย]");
    await untilSaved(tao);
    await expect(textField(agri, "objectives")).toHaveValue(/\[เสียหาย\]/);
    await history.reload();
    const version = history.getByRole("listitem").filter({ hasText: "ก่อนเวที" }).last();
    await version.getByRole("button", { name: /^เรียกคืน/ }).click();
    await history.getByRole("dialog").getByRole("button", { name: "เรียกคืนฉบับนี้" }).click();
    await expect(history.getByText(/^เรียกคืนฉบับที่ \d+ แล้ว/)).toBeVisible();
    for (const page of everybody) await expect(textField(page, "objectives")).not.toHaveValue(/\[เสียหาย\]/);
    await eachOnce(everybody, "rationale", round("1"));
    await history.close();
  });

  await test.step("the wi-fi of one goes until its page has given up hurrying, and all go on typing", async () => {
    let tries = 0;
    tao.on("websocket", (socket) => void (tries += socket.url().includes("/collab/") ? 1 : 0));
    await tao.context().setOffline(true);
    await expect(saveState(tao)).toHaveAttribute("data-save", "offline", { timeout: 5_000 });
    await typeAll(pages, "outputs", "2");
    await expect.poll(() => tries, { timeout: 30_000 }).toBeGreaterThan(3);
    await expect(saveState(tao)).toContainText("เก็บในเครื่องแล้ว");
    const here = [planner, agri, chamber];
    await eachOnce(
      here,
      "outputs",
      round("2").filter((word) => !word.includes("tao")),
    );
    await expect(textField(planner, "outputs")).not.toHaveValue(/\[tao-2\]/);
  });

  await test.step("the server is killed meanwhile; typing goes on; it comes back, then the wi-fi", async () => {
    await server.kill();
    await expect(saveState(planner)).toHaveAttribute("data-save", "offline", { timeout: 5_000 });
    await typeAll(pages, "rationale", "3");
    server = await startBuilt(dataDir, {}, parseInt(new URL(server.origin).port, 10));
    for (const page of [planner, agri, chamber]) await untilSaved(page);
    await tao.context().setOffline(false);
    for (const page of everybody) await untilSaved(page);
    await eachOnce(everybody, "outputs", round("2"));
    await eachOnce(everybody, "rationale", [...round("1"), ...round("3")]);
    // two sides wrote in these texts while apart: the one who was away is told
    await expect(tao.getByRole("region", { name: /ระหว่างที่ท่านขาดการเชื่อมต่อ/ })).toContainText("รวมข้อความแล้ว");
  });

  await test.step("one loses its right while its wi-fi is gone: its words become a draft, the others' stand", async () => {
    await chamber.context().setOffline(true);
    await expect(saveState(chamber)).toHaveAttribute("data-save", "offline", { timeout: 5_000 });
    await typeAtEnd(chamber, "outputs", marker("chamber", "4"));
    await choosePartner(planner, "หอการค้าจังหวัดพัทลุง", false);
    await Promise.all(
      (["planner", "agri", "tao"] as const).map((who) => typeAtEnd(pages[who], "outputs", marker(who, "4"))),
    );
    await chamber.context().setOffline(false);
    const draft = chamber.getByRole("region", { name: "ร่างที่ค้างบนเครื่องแม่ข่าย" });
    await expect(draft).toContainText("สิทธิ์แก้ไขสิ้นสุดลง", { timeout: 30_000 });
    for (const page of [planner, agri, tao]) await untilSaved(page);
    const left = round("4").filter((word) => !word.includes("chamber"));
    await eachOnce([planner, agri, tao], "outputs", [...round("2"), ...left]);
    await expect(textField(planner, "outputs")).not.toHaveValue(/\[chamber-4\]/);
    await draft.getByRole("link", { name: "เปิดดู" }).click();
    await expect(chamber.getByRole("listitem").filter({ hasText: "ข้อ 12" })).toContainText("[chamber-4]");
  });

  const [nesdc, budget] = await Promise.all([
    officeOn(server).enter(browser, "nesdc"),
    officeOn(server).enter(browser, "budget"),
  ]);

  await test.step("an official remark stands in the way of the submission until an agency of the project answers", async () => {
    const blocking = planner.locator("#checklist").getByRole("link", { name: /^ข้อสังเกตของ สศช. ภาค 1 ข้อยังไม่ตอบ/ });
    await openBrief(nesdc, brief);
    await nesdc.getByRole("button", { name: /^แสดงความเห็นที่ ข้อ ๕/ }).click();
    await nesdc.locator("#comments").getByLabel("ข้อสังเกตใหม่").fill("ต้องวัดผลได้");
    await nesdc.locator("#comments").getByRole("button", { name: "ส่ง", exact: true }).click();
    await expect(blocking).toBeVisible();
    await agri
      .locator("#item-5")
      .getByRole("button", { name: /^ความเห็นที่ยังไม่ปิด 1 เรื่อง/ })
      .click();
    const remark = agri.locator("#comments li[data-thread]").filter({ hasText: "ต้องวัดผลได้" });
    await remark.getByLabel("ตอบ", { exact: true }).fill("เพิ่มตัวชี้วัดแล้ว");
    await remark.getByRole("button", { name: "ส่งคำตอบ" }).click();
    await expect(blocking).toHaveCount(0);
  });

  await test.step("[S32] frozen while one is away: its words become a draft, the frozen brief stays as it was judged", async () => {
    const status = `/briefs/${brief}/status`;
    await planner.goto(status);
    await planner.getByRole("button", { name: "ไปขั้น “รับฟังความเห็น สศช./สงป.”" }).click();
    await expect(planner.getByText("บันทึกสถานะใหม่แล้ว")).toBeVisible();
    for (const adviser of [nesdc, budget]) {
      await adviser.goto(status);
      await adviser.getByLabel("เห็นควรสนับสนุน", { exact: true }).check();
      await adviser.getByRole("button", { name: "บันทึกความเห็น" }).click();
      await expect(adviser.getByText("บันทึกความเห็นแล้ว")).toBeVisible();
    }
    await tao.context().setOffline(true);
    await expect(saveState(tao)).toHaveAttribute("data-save", "offline", { timeout: 5_000 });
    await typeAtEnd(tao, "outputs", marker("tao", "5"));
    await planner.reload();
    await planner.getByText("ข้ามไปขั้น “พร้อมเสนอ (ตรึงแล้ว)”").first().click();
    const skip = planner.locator("details[open] form");
    await skip.getByLabel("เหตุผล").fill("ลงนามบนกระดาษแล้ว");
    await skip.getByRole("button", { name: /ข้ามไปขั้น/ }).click();
    await expect(planner.getByRole("listitem").filter({ hasText: "ขั้นปัจจุบัน" })).toContainText("พร้อมเสนอ");
    await tao.context().setOffline(false);
    const draft = tao.getByRole("region", { name: "ร่างที่ค้างบนเครื่องแม่ข่าย" });
    await expect(draft).toContainText("โครงการถูกตรึงก่อนที่งานจะถึงเครื่องแม่ข่าย", { timeout: 60_000 });
    await draft.getByRole("link", { name: "เปิดดู" }).click();
    await expect(tao.getByRole("listitem").filter({ hasText: "ข้อ 12" })).toContainText("[tao-5]");
  });

  await test.step("somebody new reads every word once", async () => {
    const reader = await officeOn(server).enter(browser, "observer");
    await openBrief(reader, brief);
    const said = await reader.locator("#item-4").innerText();
    for (const word of [...round("1"), ...round("3")]) expect(said.split(word)).toHaveLength(2);
    await expect(reader.locator("#item-12")).not.toContainText("[tao-5]");
  });
});
