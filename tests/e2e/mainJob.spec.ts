import { readFile } from "node:fs/promises";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "@playwright/test";
import { makeDataDir, startBuilt, type BuiltServer } from "./support/builtServer";
import { expect, officeOn, test, type Office } from "./support/office";

const TABLE = path.resolve(import.meta.dirname, "../fixtures/phatthalung-2567.tsv");
const YEAR = "/years/93-2569";
const TITLE = "พัฒนาศักยภาพการตลาดเศรษฐกิจดิจิทัล";

const saved = (page: Page) => expect(page.getByTestId("save-state")).toHaveAttribute("data-save", "saved");
const reasonsOf = (page: Page) => page.getByRole("textbox", { name: "๔. หลักการและเหตุผล" });

/** Pastes the real table into an empty year, looks at the findings and confirms. */
async function importTable(page: Page): Promise<void> {
  await page.goto(`${YEAR}/import`);
  await page.getByLabel("ข้อความของตาราง").fill(await readFile(TABLE, "utf8"));
  await page.getByRole("button", { name: "ตรวจตารางที่วาง" }).click();
  await expect(page.getByRole("heading", { name: "ตรวจก่อนนำเข้า" })).toBeVisible();
  await expect(page.getByText("พบ 25 โครงการ 58 กิจกรรม")).toBeVisible();
  // the published total: remaining 209,339,240 although 219,548,900 − 2,871,959 = 216,676,941
  await expect(page.getByText("216,676,941").first()).toBeAttached();
  await page.getByRole("button", { name: "นำเข้า 25 โครงการ" }).click();
  await expect(page.getByRole("heading", { name: "ผลการนำเข้า" })).toBeVisible();
}

async function setFrame(page: Page, baht: string): Promise<void> {
  await page.goto(`${YEAR}/settings`);
  await page.getByLabel(/กรอบวงเงิน \(บาท\)/).fill(baht);
  await page.getByRole("button", { name: "บันทึกกรอบวงเงิน" }).click();
  await expect(page.getByText("✓ บันทึกแล้ว")).toBeVisible();
  await page.goto(`${YEAR}/projects`);
  await expect(page.getByText(/= 1\.75 เท่า/).first()).toBeVisible();
}

async function briefOf(office: Office, page: Page): Promise<{ projectId: string; briefId: string }> {
  const projects = (await office.api(page, "/areas/93/years/2569/projects")) as {
    projectId: string;
    name: string;
    briefId: string;
  }[];
  const found = projects.find(({ name }) => name === TITLE);
  if (!found) throw new Error(`no project ${TITLE} among ${projects.map(({ name }) => name).join(", ")}`);
  return found;
}

/** Types at the end of item 4 and waits until it is durable. */
async function write(page: Page, words: string): Promise<void> {
  await reasonsOf(page).press("Control+End");
  await reasonsOf(page).pressSequentially(words);
  await saved(page);
}

/** Text of a part of a downloaded Office file. */
async function officeText(page: Page, url: string, part: string): Promise<string> {
  const reply = await page.request.get(url);
  expect(reply.status(), url).toBe(200);
  const files = unzipSync(new Uint8Array(await reply.body()));
  return strFromU8(files[part] ?? new Uint8Array());
}

async function linkToProgramme(page: Page, projectId: string): Promise<void> {
  await page.goto(`${YEAR}/plan?focus=${projectId}`);
  const row = page.getByRole("row", { selected: true }).first();
  await row.focus();
  await row.press("l");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").first().check();
  await dialog.getByLabel(/ส่งผลอย่างไร/).fill("เพิ่มช่องทางตลาดให้สินค้าเกษตรปลอดภัย");
  await dialog.getByRole("button", { name: "เชื่อม", exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function restart(server: BuiltServer): Promise<Office> {
  await server.kill();
  return officeOn(await startBuilt(server.dataDir, {}, Number(new URL(server.origin).port)));
}

async function printEverything(page: Page, briefId: string): Promise<void> {
  expect(await officeText(page, `/documents/project-brief/${briefId}.docx`, "word/document.xml")).toContain(TITLE);
  const j2 = await officeText(page, "/documents/plan-j2/93-2569.docx", "word/document.xml");
  expect(j2).toContain("แผนปฏิบัติราชการประจำปีของจังหวัดพัทลุง");
  expect(await officeText(page, "/documents/plan-j2/93-2569.xlsx", "xl/worksheets/sheet1.xml")).toContain("<row");
  const mous = (await (await page.request.get("/api/v1/areas/93/years/2568/projects")).json()) as {
    mouIds: string[];
  }[];
  const mou = mous.flatMap(({ mouIds }) => mouIds)[0];
  const memorandum = await officeText(page, `/documents/mou/${mou}.docx`, "word/document.xml");
  expect(memorandum).toContain("บันทึกความตกลง");
  expect(memorandum).toContain("องค์การบริหารส่วนตำบลพนางตุง");
}

/** The governor's open page follows: the gauge when projects become key, the order when one is moved. */
async function watchGauge(browser: Browser, office: Office, planner: Page): Promise<void> {
  const governor = await office.enter(browser, "governor");
  await governor.goto(`${YEAR}/ranking`);
  await expect(governor.getByText(/โครงการสำคัญ 0 บาท/).first()).toBeVisible();
  await planner.goto(`${YEAR}/projects`);
  await planner.getByRole("checkbox", { name: "เลือกทุกโครงการที่แสดง" }).check();
  await planner.getByRole("button", { name: "ทำเครื่องหมายเป็นโครงการสำคัญ" }).click();
  await expect(governor.getByText(/โครงการสำคัญ 210\.5 ล้านบาท/).first()).toBeVisible();
  await expect(governor.locator("tbody tr").first()).toContainText("เมืองเกษตรปลอดภัย");
  await planner.goto(`${YEAR}/ranking`);
  await planner.getByRole("checkbox", { name: new RegExp(`^เลือก ${TITLE}`) }).check();
  await planner.getByRole("spinbutton", { name: "ย้ายไปลำดับ" }).or(planner.getByLabel("ย้ายไปลำดับ")).first().fill("1");
  await planner.getByRole("button", { name: "ย้าย", exact: true }).click();
  await expect(governor.locator("tbody tr").first()).toContainText(TITLE);
  await governor.context().close();
}

test.use({ actionTimeout: 20_000 });

test("the main job: paste, co-edit, lose the server, rank, link, print", async ({ browser }) => {
  test.setTimeout(300_000);
  const { dataDir, remove } = await makeDataDir();
  let office = officeOn(await startBuilt(dataDir));
  try {
    const planner = await office.enter(browser, "planner");
    await importTable(planner);
    await setFrame(planner, "120,313,657");
    const { briefId, projectId } = await briefOf(office, planner);
    const other = await office.enter(browser, "planner", { locale: "th" });
    await planner.goto(`/briefs/${briefId}`);
    await other.goto(`/briefs/${briefId}`);
    await saved(planner);
    await saved(other);
    await write(planner, "ตลาดดิจิทัลช่วยให้เกษตรกรขายตรง");
    await write(other, " และชุมชนมีรายได้ตลอดปี");
    const both = "ตลาดดิจิทัลช่วยให้เกษตรกรขายตรง และชุมชนมีรายได้ตลอดปี";
    await expect(reasonsOf(planner)).toHaveValue(both);
    office = await restart(office.server);
    await saved(planner);
    await write(planner, " ทุกฤดูกาล");
    await expect(reasonsOf(other)).toHaveValue(`${both} ทุกฤดูกาล`);
    await watchGauge(browser, office, other);
    await linkToProgramme(planner, projectId);
    await printEverything(planner, briefId);
  } finally {
    await office.server.stop();
    await remove();
  }
});
