import { describe, expect, test, vi } from "vitest";
import { LANDSCAPE, PORTRAIT, type Page as Layout } from "../../templates/kit/page";
import { MOU_PAGE } from "../../templates/mou/docx";
import { clusterMouSample, mouAnnexSample, mouSample } from "../../templates/mou/sample";
import { planJ2Sample } from "../../templates/planJ2/sample";
import { projectBriefSample } from "../../templates/projectBrief/sample";
import { writeDocx, type DocumentView } from "../../templates/registry";
import { testFolder } from "../support/openXml";
import { closed, pdfTools, type Page } from "../support/pdf";

// LibreOffice and the validator are slow on a busy machine
vi.setConfig({ testTimeout: 120_000 });

const tools = await pdfTools(await testFolder());

async function printed(view: DocumentView, name: string) {
  const file = await tools.pdf(await writeDocx(view, "0123abcd", "libreoffice"), name);
  return { file, text: closed(await tools.text(file)), pages: await tools.pages(file) };
}

/** The texts stand in the printed text in this order. */
function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(closed(part), from);
    expect(at, `“${part}” after position ${from}`).toBeGreaterThanOrEqual(0);
    from = at + closed(part).length;
  }
}

const POINTS = 72 / 2.54;

/** No word reaches beyond the margins (half a point of rounding). */
function expectWithinMargins(pages: readonly Page[], layout: Layout): void {
  for (const { width, height, words } of pages)
    for (const word of words) {
      expect(word.xMin, word.text).toBeGreaterThanOrEqual(layout.left * POINTS - 0.5);
      expect(word.xMax, word.text).toBeLessThanOrEqual(width - layout.right * POINTS + 0.5);
      expect(word.yMin, word.text).toBeGreaterThanOrEqual(0);
      expect(word.yMax, word.text).toBeLessThanOrEqual(height);
    }
}

/** Words of the body never lie over each other: lines keep their distance. */
function expectNoOverlap(pages: readonly Page[]): void {
  for (const { words } of pages) {
    for (const [at, one] of words.entries())
      for (const other of words.slice(at + 1)) {
        const across = Math.min(one.xMax, other.xMax) - Math.max(one.xMin, other.xMin);
        const down = Math.min(one.yMax, other.yMax) - Math.max(one.yMin, other.yMin);
        expect(across > 1 && down > 2, `“${one.text}” over “${other.text}”`).toBe(false);
      }
  }
}

const CASES: [name: string, view: DocumentView, layout: Layout, pages: number][] = [
  ["project-brief", projectBriefSample, PORTRAIT, 3],
  ["plan-j2", planJ2Sample, LANDSCAPE, 4],
  ["mou", mouSample, MOU_PAGE, 2],
  ["mou-cluster", clusterMouSample, MOU_PAGE, 3],
  ["mou-annex", mouAnnexSample, MOU_PAGE, 1],
];

describe.each(CASES)("%s", (name, view, layout, count) => {
  const made = printed(view, name);

  test(`${count} page(s), in the preview font, nothing beyond the margins, no line over another`, async () => {
    const { file, pages } = await made;
    expect(pages).toHaveLength(count);
    expectWithinMargins(pages, layout);
    expectNoOverlap(pages);
    const fonts = (await tools.fonts(file))
      .split("\n")
      .slice(2)
      .filter((line) => line !== "");
    for (const font of fonts) expect(font).toMatch(/Laksaman|THSarabun/);
  });

  test("ร่าง stands on every page of a draft and on no other", async () => {
    for (const { words } of (await made).pages)
      expect(words.some(({ text, yMin }) => text === "ร่าง" && yMin < layout.top * POINTS)).toBe(view.draft);
  });
});

test("[F1] the brief reads in official order", async () => {
  const { text } = await printed(projectBriefSample, "order-brief");
  const labels = ["๑. ชื่อโครงการสำคัญ", "๒. ชื่อแผนงาน", "๓. แนวทางการพัฒนา", "๔. หลักการและเหตุผล"];
  expectInOrder(text, ["แบบ กจ.๑-๑", "(Project Brief รายโครงการ)", "แบบฟอร์มโครงการแบบย่อ", ...labels]);
  expectInOrder(text, ["๘.๑ กิจกรรมหลักที่ ๑", "พัฒนาศักยภาพศูนย์จัดการศัตรูพืชชุมชน", "งบประมาณ", "๖๒๗,๕๐๐ บาท", "ผู้รับผิดชอบ"]);
  expectInOrder(text, ["๙. หน่วยงานดำเนินการ", "๑๑. งบประมาณ", "๓,๐๖๐,๓๐๐ บาท", "๑๒. ผลผลิต (Output)", "ที่มา :"]);
});

test("[F2] จ.2 repeats its head on every page of a part", async () => {
  const { pages, text } = await printed(planJ2Sample, "heads-j2");
  for (const { words } of pages) {
    const top = closed(
      words
        .filter(({ yMin }) => yMin < 190)
        .map((word) => word.text)
        .join(""),
    );
    for (const head of ["แผนงาน", "กิจกรรมย่อย", "ตัวชี้วัดโครงการ", "หน่วยดำเนินงาน", "งบประมาณ(บาท)"])
      expect(top).toContain(closed(head));
  }
  expectInOrder(text, ["ส่วนที่ ๑ โครงการสำคัญ", "๑. โครงการของจังหวัด", "๒. โครงการของกระทรวง กรม", "รวมทั้งสิ้น"]);
  expectInOrder(text, ["ส่วนที่ ๒ โครงการอื่น", "คนเมืองลุง คนคุณภาพ", "รวมทั้งสิ้น", "ขอให้จังหวัดจัดทำแบบฟอร์มตารางในไฟล์ Excel"]);
});

test("[F3] signatures of the memorandum stand together, with text before them on the same page", async () => {
  const { pages } = await printed(clusterMouSample, "together-mou");
  const signed = pages.map(({ words }) => words.filter(({ text }) => text.startsWith("ลงชื่อ")).length);
  expect(signed).toEqual([0, 4, 4]);
  const [, second] = pages;
  const first = second?.words.find(({ text }) => text.startsWith("ลงชื่อ"));
  expect(second?.words.some(({ text, yMax }) => text.includes("บันทึกข้อตกลง") && yMax < (first?.yMin ?? 0))).toBe(true);
  expect(second?.words.some(({ text }) => text === "หมายเหตุ")).toBe(true);
});
