import { describe, expect, test, vi } from "vitest";
import { governorPageSample } from "../../../templates/governorPage/sample";
import { documentModel, writeDocx, type DocumentKind } from "../../../templates/registry";
import { testFolder } from "../../support/openXml";
import { closed, pdfTools } from "../../support/pdf";
import { EVERY_FORM } from "./samples";

// LibreOffice is slow on a busy machine
vi.setConfig({ testTimeout: 180_000 });

const tools = await pdfTools(await testFolder());
const POINTS = 72 / 2.54;

/** Pages of each sample, and words in the order in which they are read. */
const EXPECTED: Partial<Record<DocumentKind, readonly [pages: number, order: readonly string[]]>> = {
  "project-brief": [
    3,
    ["แบบ กจ.๑-๑", "๑. ชื่อโครงการสำคัญ", "๘.๑ กิจกรรมหลักที่ ๑", "๙. หน่วยงานดำเนินการ", "๑๑. งบประมาณ", "๑๒. ผลผลิต (Output)"],
  ],
  "project-brief-j11": [
    3,
    [
      "แบบ จ.๑-๑",
      "ยังไม่ได้รับการยืนยัน",
      "ประเด็นการพัฒนาจังหวัด",
      "แผนงาน (แผนงานย่อย)",
      "๑. ชื่อโครงการสำคัญ",
      "๖.๑ กิจกรรมหลักที่ ๑",
      "๑๑. ผลลัพธ์",
    ],
  ],
  "concept-note": [
    1,
    [
      "โครงการแบบย่อ",
      "1) ประเด็นนโยบาย (Agenda)",
      "2) ปัญหา/ศักยภาพ",
      "3) หน่วยดำเนินโครงการ",
      "๑๘,๕๐๐,๐๐๐",
      "4) ความต้องการของประชาชน",
      "5) การวัดผลสำเร็จ",
    ],
  ],
  "basic-info": [
    2,
    [
      "แบบฟอร์มข้อมูลพื้นฐานของโครงการ",
      "แบบร่างของระบบ",
      "๑. ชื่อโครงการ",
      "๑๒. งบประมาณ",
      "๗๗๗,๕๐๐ บาท",
      "๑๗. แผนการใช้จ่าย",
      "ลงชื่อ",
      "ผู้จัดทำข้อมูล",
    ],
  ],
  expenditure: [
    1,
    ["แบบฟอร์มรายละเอียดจำแนกตามงบรายจ่าย", "งบดำเนินงาน", "๔๔๘,๕๐๐", "รวมทั้งสิ้น", "๗๗๗,๔๙๙.๙๙", "ผลต่าง", "-๐.๐๑"],
  ],
  "plan-j2": [
    4,
    ["ส่วนที่ ๑ โครงการสำคัญ", "๑. โครงการของจังหวัด", "๒. โครงการของกระทรวง กรม", "รวมทั้งสิ้น", "ส่วนที่ ๒ โครงการอื่น"],
  ],
  "plan-kj2": [
    4,
    [
      "แผนปฏิบัติราชการประจำปีของกลุ่มจังหวัดภาคใต้ฝั่งอ่าวไทย",
      "ส่วนที่ ๑ โครงการสำคัญ",
      "๑. โครงการของกลุ่มจังหวัด",
      "รวมทั้งสิ้น",
      "ส่วนที่ ๒ โครงการอื่น",
    ],
  ],
  "annual-plan": [
    18,
    [
      "สารบัญ",
      "ส่วนที่ยังไม่มีข้อมูลในระบบ",
      "1. บทสรุปผู้บริหาร",
      "2. ความสอดคล้องกับแผน 3 ระดับ",
      "3. สาระสำคัญของแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2568",
      "ส่วนที่ ๑ โครงการสำคัญ",
      "แบบฟอร์มข้อมูลพื้นฐาน",
      "หน่วยงานที่เกี่ยวข้องกับการนำแผน",
    ],
  ],
  "five-year-plan": [
    6,
    [
      "แผนพัฒนาจังหวัดพัทลุง 5 ปี",
      "สารบัญ",
      "1) ข้อมูลเพื่อการพัฒนา",
      "3,424 ตารางกิโลเมตร",
      "2) ประเด็นการพัฒนา",
      "สำหรับโครงการอื่นที่สนับสนุน",
    ],
  ],
  "goals-20-year": [
    10,
    [
      "เป้าหมายการพัฒนาจังหวัด 20 ปี",
      "สารบัญ",
      "1. บทนำ",
      "พ.ศ.2566-2570",
      "6. แผนการดำเนินงานที่สำคัญ/แผนที่นำทาง (Roadmap)",
      "7. ภาคผนวก",
    ],
  ],
  mou: [2, ["บันทึก", "ระหว่าง", "ลงชื่อ", "พยาน", "แนบท้าย", "ลำดับที่", "งบประมาณรวม"]],
  "mou-annex": [1, ["แนบท้าย", "ลำดับที่", "รายการ", "งบประมาณรวม", "ลงชื่อ", "พยาน"]],
  "mou-cooperation": [
    3,
    [
      "บันทึกความร่วมมือ",
      "ร่างโดยระบบ",
      "๑. หน้าที่ ความรับผิดชอบ",
      "๒. งบประมาณที่ใช้",
      "๒๖,๒๐๐,๐๐๐",
      "๓. การแบ่งงาน",
      "๔. การเชื่อมประสานงาน",
      "๕. การดูแลบำรุงรักษา",
      "ลงชื่อ",
      "พยาน",
    ],
  ],
  attendance: [1, ["ใบลงชื่อผู้เข้าร่วมเวทีสนทนา", "๑๙ กรกฎาคม ๒๕๖๗", "๐๙.๓๐ น.", "ลายมือชื่อ", "สำนักงานจังหวัดพัทลุง"]],
  minutes: [
    2,
    [
      "รายงานการประชุมเวทีสนทนา",
      "๑๙ กรกฎาคม ๒๕๖๗ เวลา ๐๙.๓๐ น.",
      "๑. ระเบียบวาระที่ดำเนินการ",
      "๒. ผู้เข้าร่วมประชุม",
      "ไม่ครบองค์ประชุม",
      "๓. สรุปการหารือ",
      "๕. มติและความเห็นของหน่วยงาน",
      "ค้าน: ซ้ำกับโครงการของชลประทาน",
      "๖. ผลการลงคะแนน",
      "๗. คำมั่นร่วมงบประมาณ",
      "๒,๕๐๐,๐๐๐",
      "๘. วงเงินของข้อเสนอก่อนและหลังเวที",
      "๑๔,๕๐๐,๐๐๐",
      "๙. งานที่มอบหมายและติดตาม",
      "รหัสตรวจสอบ",
    ],
  ],
  "approval-slip": [1, ["ใบติดตามการพิจารณา", "๓๔๐,๐๐๐,๐๐๐ บาท (๑.๕๕ เท่า", "ก.บ.จ.", "เห็นชอบ", "ก.น.บ."]],
  "governor-page": [
    1,
    [
      "สรุปหนึ่งหน้า",
      "แบบร่างของระบบ",
      "340.0 ล้านบาท",
      "1.55",
      "โครงการลำดับต้น",
      "เรื่องที่ต้องเร่งดำเนินการ",
      "เรื่องที่ขอให้พิจารณา",
      "เห็นชอบ",
    ],
  ],
  "transfer-certificate": [
    1,
    ["หนังสือส่งมอบและรับโอนทรัพย์สิน", "แบบร่างของระบบ", "ลงวันที่ ๑๕ มกราคม ๒๕๖๘", "๗๒๐,๕๐๐.๒๕", "ผู้โอนสินทรัพย์", "พยาน"],
  ],
  "window-sheet": [1, ["ใบสรุปช่วงคำขอ", "แบบร่างของระบบ", "เส้นตัด"]],
};

const printed = async (view: (typeof EVERY_FORM)[number]) => {
  const file = await tools.pdf(await writeDocx(view, "0123abcd", "libreoffice"), view.kind);
  return { text: closed(await tools.text(file)), pages: await tools.pages(file) };
};

describe.each(EVERY_FORM.map((view) => [view.kind, view] as const))("%s", (kind, view) => {
  test("pages, order of the text, margins, no empty page", async () => {
    const { text, pages } = await printed(view);
    const [count, order] = EXPECTED[kind] ?? [0, []];
    expect(pages).toHaveLength(count);
    let from = 0;
    for (const words of order) {
      const at = text.indexOf(closed(words), from);
      expect(at, `“${words}” after position ${from}`).toBeGreaterThanOrEqual(0);
      from = at + closed(words).length;
    }
    const { page: first } = documentModel(view, "0123abcd");
    for (const { width, height, words } of pages) {
      const side = (width > height ? 1.5 : Math.min(first.right, 2)) * POINTS;
      expect(words.length).toBeGreaterThan(4);
      for (const word of words) {
        expect(word.xMin, word.text).toBeGreaterThanOrEqual(side - 0.5);
        expect(word.xMax, word.text).toBeLessThanOrEqual(width - side + 0.5);
        expect(word.yMax, word.text).toBeLessThanOrEqual(height);
      }
      expect(words.some((word) => word.text === "ร่าง" && word.yMin < 60)).toBe(view.draft);
    }
  });
});

test("signature blocks of the co-operation memorandum stand on one page with the last paragraph", async () => {
  const view = EVERY_FORM.find(({ kind }) => kind === "mou-cooperation");
  if (!view) throw new Error("no sample");
  const { pages } = await printed(view);
  const signed = pages.map(({ words }) => words.filter(({ text }) => text.startsWith("ลงชื่อ")).length);
  expect(signed).toEqual([0, 0, 7]);
  const last = closed((pages[2]?.words ?? []).map(({ text }) => text).join(""));
  expect(last).toContain(closed("บันทึกนี้มีผลตั้งแต่วันลงนาม"));
});

test("the contents of a book name the pages on which its parts begin", async () => {
  const view = EVERY_FORM.find(({ kind }) => kind === "goals-20-year");
  if (!view) throw new Error("no sample");
  const file = await tools.pdf(await writeDocx(view, "0123abcd", "libreoffice"), "contents");
  const named = [...(await tools.text(file)).matchAll(/\.{4,}\s*(\d+)\s*$/gm)].map(([, number]) => Number(number));
  expect(named).toEqual([4, 5, 6, 7, 8, 9, 10]);
  const pages = await tools.pages(file);
  for (const [at, number] of named.entries())
    expect(closed((pages[number - 1]?.words ?? []).map(({ text }) => text).join(""))).toContain(`${at + 1}.`);
});

test("the governor's one page stays one page when every text is longer than it may be", async () => {
  const long = "ปรับปรุงถนนคอนกรีตเสริมเหล็กเข้าสู่แหล่งท่องเที่ยว ถนนสายบ้านลำนา ".repeat(5);
  const { pages } = await printed({
    ...governorPageSample,
    top: governorPageSample.top.map((one) => ({ ...one, title: long })),
    red: governorPageSample.red.map((one) => ({ ...one, text: long, owner: long, date: "2023-09-30" })),
    decision: long,
  });
  expect(pages).toHaveLength(1);
});
