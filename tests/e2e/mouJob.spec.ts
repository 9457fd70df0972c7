import type { Locator, Page } from "@playwright/test";
import { pdfOf } from "../support/papers";
import { PASSWORD } from "./support/builtServer";
import { openBrief, sampleBrief, untilSaved } from "./support/briefPage";
import { expect, test } from "./support/office";

test.use({ own: "mou job" });
test.setTimeout(150_000);
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
});

const CLAUSES = ["duties", "budget", "division", "coordination", "maintenance", "changes"] as const;
const SLOTS = {
  governorName: "ผู้ว่าราชการจังหวัด ตัวอย่าง",
  transfereeSignerName: "นายก ตัวอย่าง",
  transfereeSignerPosition: "นายกองค์การบริหารส่วนตำบล",
  witness1Name: "พยาน หนึ่ง",
  witness1Position: "หัวหน้าสำนักงานจังหวัด",
  witness2Name: "พยาน สอง",
  witness2Position: "ปลัด อบต.",
} as const;

/** Today in Bangkok as people write it in the Buddhist Era. */
function todayThai(): string {
  const [year, month, day] = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split("-").map(Number);
  return `${day}/${month}/${(year ?? 0) + 543}`;
}

const clause = (page: Page, key: string): Locator => page.locator(`#clause-${key}`);
const words = (page: Page, key: string): Locator => page.locator(`#clause-${key}-text`);
const press = (page: Page | Locator, name: string) => page.getByRole("button", { name, exact: true }).click();
const said = (page: Page) => page.getByRole("status").filter({ hasText: "บันทึกแล้ว" }).first();
const failure = (page: Page, words: RegExp) => expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();

/** Takes the step of this name on the page of approval. */
async function step(page: Page, mou: string, name: string): Promise<void> {
  await page.goto(`${mou}/approval`);
  await press(page, name);
  await expect(said(page)).toBeVisible();
}

async function approve(page: Page, mou: string): Promise<void> {
  await page.goto(`${mou}/approval`);
  await page.getByLabel("รหัสผ่านของท่าน").fill(PASSWORD);
  await press(page, "เห็นชอบ");
}

test("[R12][S76][S77] brief → memorandum: agreed, blocked without the council's approval, returned once, approved in order, signed on paper", async ({
  browser,
  office,
}) => {
  const [planner, tao] = await Promise.all([office.enter(browser, "planner"), office.enter(browser, "tao")]);
  const [agri, governor] = await Promise.all([office.enter(browser, "agri"), office.enter(browser, "governor")]);
  await planner.goto("/years/93-2568/mous");
  await planner.getByRole("table").getByRole("link").first().click();
  await planner.waitForURL(/\/mous\/[0-9a-f-]{36}$/);
  const mou = new URL(planner.url()).pathname;
  await tao.goto(mou);

  await test.step("slots are filled, every clause is agreed by both sides", async () => {
    for (const [name, words] of Object.entries(SLOTS)) await planner.locator(`#${name}`).fill(words);
    await planner.locator("#signingDate").fill(todayThai());
    await press(planner, "บันทึก");
    await expect(planner.getByRole("status").filter({ hasText: /บันทึก/ }).first()).toBeVisible();
    for (const key of CLAUSES) {
      await press(clause(planner, key), "เสนอข้อความนี้");
      await press(clause(tao, key), "ตกลงตามข้อความนี้");
      await expect(clause(planner, key).locator("h3 + .tag")).toHaveText("ตกลงแล้ว");
    }
    await step(planner, mou, "ยืนยันข้อความที่ตกลงครบทุกฝ่าย");
    await step(planner, mou, "ส่งตรวจหลักฐานและขออนุมัติ");
  });

  await test.step("the office sets the order: agriculture first, then the governor", async () => {
    await planner.goto(`${mou}/approval`);
    await press(planner, "เพิ่มขั้น");
    for (const [at, name, who] of [
      [0, "กลุ่มแรก", /เจ้าหน้าที่เกษตรจังหวัด/],
      [1, "ผู้ว่าราชการจังหวัด", /ผู้ว่าราชการจังหวัด \(ตัวอย่าง\)/],
    ] as const) {
      await planner.getByLabel("ชื่อกลุ่ม").nth(at).fill(name);
      const people = planner.getByRole("listbox", { name: "ผู้อนุมัติ" }).nth(at);
      const value = await people.locator("option").filter({ hasText: who }).getAttribute("value");
      await people.selectOption(value);
    }
    await press(planner, "บันทึกลำดับ");
    await expect(said(planner)).toBeVisible();
  });

  await test.step("without the council's approval nobody approves; with it the first does", async () => {
    await approve(agri, mou);
    await failure(agri, /หลักฐานอำนาจลงนามยังไม่ครบ/);
    await tao.goto(`${mou}/evidence`);
    const side = tao
      .locator("form")
      .filter({ has: tao.locator("input[type=file]") })
      .first();
    await side.getByLabel("เลขที่").fill("1/2568");
    await side.getByLabel("ลงวันที่ (พ.ศ.)").fill("1/10/2568");
    const buffer = Buffer.from(pdfOf("มติสภา"));
    await side.locator("input[type=file]").setInputFiles({ name: "มติสภา.pdf", mimeType: "application/pdf", buffer });
    await press(side, "แนบหลักฐาน");
    await expect(tao.getByText("หลักฐานครบทุกฝ่าย")).toBeVisible();
    await approve(agri, mou);
    await expect(said(agri)).toBeVisible();
  });

  await test.step("the governor returns it: everybody hears why, what was approved is void, a second round begins", async () => {
    await governor.goto(`${mou}/approval`);
    await governor.getByText("ตีกลับ", { exact: true }).first().click();
    await governor.getByLabel("เหตุผลที่ตีกลับ (แจ้งทุกฝ่าย)").fill("ขอให้ระบุผู้ประสานงาน");
    await press(governor, "ตีกลับ");
    await expect(governor.getByText("รอบที่ 2").first()).toBeVisible();
    for (const page of [agri, tao]) {
      await page.goto("/notices");
      await expect(page.getByText("ขอให้ระบุผู้ประสานงาน").first()).toBeVisible();
    }
    await step(planner, mou, "ยืนยันข้อความที่ตกลงครบทุกฝ่าย");
    await step(planner, mou, "ส่งตรวจหลักฐานและขออนุมัติ");
    await governor.goto(`${mou}/approval`);
    await expect(governor.getByText("ยังไม่ถึงลำดับของท่าน")).toBeVisible();
    for (const page of [agri, governor]) {
      await approve(page, mou);
      await expect(said(page)).toBeVisible();
    }
  });

  await test.step("printed, signed on paper, recorded: a scan of another version is refused with both fingerprints", async () => {
    await step(planner, mou, "พร้อมลงนาม");
    await planner.goto(`${mou}/signing`);
    const file = await planner.request.get(`/documents/mou/${mou.split("/").pop()}.docx`);
    expect(file.status()).toBe(200);
    await planner.goto(`${mou}/signing`);
    const last = /ลายนิ้วมือ ([0-9a-z]{8})/.exec(await planner.getByText(/ไฟล์ล่าสุดของฉบับที่อนุมัติ/).innerText())?.[1];
    expect(last).toBeTruthy();
    const record = async (fingerprint: string) => {
      await planner.locator("#record-signedOn").fill(todayThai());
      await planner.locator("#record-place").fill("ศาลากลางจังหวัดพัทลุง");
      await planner.locator("#record-fingerprint").fill(fingerprint);
      const scan = { name: "สแกน.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdfOf("ลงนาม")) };
      await planner.locator("#record-file").setInputFiles(scan);
      await press(planner, "บันทึกการลงนาม");
    };
    await record("00000000");
    await failure(planner, new RegExp(`ไม่ใช่ฉบับล่าสุด.*${last}`));
    await record(last ?? "");
    await expect(planner.getByRole("heading", { name: "บันทึกการลงนามแล้ว" })).toBeVisible();
    await tao.goto(`${mou}/duties`);
    await expect(tao.getByRole("heading", { name: "พันธะของแต่ละฝ่าย" })).toBeVisible();
    await expect(tao.getByText("ลงนามแล้ว").first()).toBeVisible();
  });

  await test.step("the brief's money changes: the memorandum names the figures, a new one is drafted in its place", async () => {
    await openBrief(planner, await sampleBrief(office, planner, "018"));
    const amount = planner.getByLabel(/^งบจังหวัด ปี 2568 แถวที่ 1 กิจกรรมที่ 1$/);
    const before = Number((await amount.inputValue()).replaceAll(",", ""));
    await amount.fill(String(before + 1_000));
    await amount.press("Tab");
    await untilSaved(planner);
    await tao.goto(`${mou}/duties`);
    const stale = tao.getByRole("region", { name: "โครงการเปลี่ยนหลังทำบันทึกฉบับนี้" });
    await expect(stale).toContainText(/24,484,700.*24,485,700/);
    await planner.goto(`${mou}/signing`);
    await planner.getByText("ร่างฉบับใหม่แทน", { exact: true }).first().click();
    await planner.locator("#supersede-reason").fill("วงเงินเปลี่ยน");
    await press(planner, "ร่างฉบับใหม่แทน");
    await expect(planner).not.toHaveURL(new RegExp(mou));
    await expect(words(planner, "budget")).toHaveValue(/24,485,700/);
  });
});
