import { allocate, type AllocatedFrame } from "~/domain/allocation/allocate";
import { CRITERIA, CRITERION_LABELS, FIGURE_OF, type Criterion } from "~/domain/allocation/criteria";
import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { grid } from "../kit/grid";
import type { BookModel, Cell, Column, Marks, Note, Row, SheetModel } from "../kit/model";
import { FILL, LANDSCAPE, SIZE } from "../kit/page";
import type { AllocationSheetView } from "./view";

/** Said on every sheet: the simulator decides nothing. */
export const NOT_IN_FORCE = "ตัวเลขจำลองเพื่อศึกษา กรอบวงเงินที่ใช้คือกรอบที่ประกาศเท่านั้น";

const MODES = {
  HARMONIC: "(๑ ÷ รายได้) ÷ ผลรวมของ (๑ ÷ รายได้)",
  MAX_OVER: "(รายได้สูงสุด ÷ รายได้) ÷ ผลรวม ซึ่งเท่ากับ (๑ ÷ รายได้) ÷ ผลรวม",
  MAX_MINUS: "(รายได้สูงสุด − รายได้ + รายได้ต่ำสุด) ÷ ผลรวม",
} as const;

const head = (...texts: string[]): Row => ({
  kind: "head",
  cells: texts.map((text) => ({ text, align: "center", bold: true, fill: FILL.head })),
});
const item = (id: string, cells: readonly Cell[]): Row => ({ kind: "item", id, cells });
const columns = (...widths: number[]): Column[] => widths.map((cm, at) => ({ cm, align: at < 2 ? "left" : "right" }));

/** Frames of the view in the order of its provinces. Throws RangeError for input that cannot be computed. */
export function framesOf(view: AllocationSheetView): AllocatedFrame[] {
  const result = allocate(view);
  if (!result.ok) throw new RangeError(result.faults[0]?.code ?? "not computable");
  return result.frames;
}

const weighted = ({ weights }: AllocationSheetView): Criterion[] =>
  CRITERIA.filter((criterion) => /[1-9]/.test(weights[criterion]));

function resultSheet(view: AllocationSheetView, frames: readonly AllocatedFrame[]): SheetModel {
  const criteria = weighted(view);
  const rows = frames.map((frame, index) =>
    item(frame.code, [
      { text: frame.code },
      { text: view.provinces[index]?.nameTh ?? "" },
      ...criteria.map((criterion) => ({
        text: frame.parts.find((part) => part.criterion === criterion)?.pointsPercent ?? "",
      })),
      { text: frame.sharePercent },
      { text: baht(frame.frameSatang), amount: frame.frameSatang },
    ]),
  );
  const titles = criteria.map((criterion) => `${CRITERION_LABELS[criterion].th} (${view.weights[criterion]})`);
  return {
    name: "ผลจำลอง",
    titles: [`กรอบวงเงินจำลอง ปีงบประมาณ พ.ศ. ${view.fy}`, NOT_IN_FORCE],
    table: grid({
      columns: columns(1.4, 4, ...criteria.map(() => 2.2), 2.4, 4),
      head: [head("รหัส", "จังหวัด", ...titles, "ร้อยละรวม", "กรอบจำลอง (บาท)")],
      rows,
      sizePt: SIZE.table,
    }),
    notes: [
      { text: "รวม", amount: frames.reduce((sum, { frameSatang }) => sum + frameSatang, 0n), bold: true },
      { text: "ร้อยละของแต่ละเกณฑ์ = น้ำหนัก × ค่าของจังหวัด ÷ ผลรวมทุกจังหวัด คิดด้วยเศษส่วนแท้ แสดงทศนิยม 6 ตำแหน่ง" },
      { text: `ปัดเป็นหน่วยละ ${baht(view.roundTo)} บาท แจกเศษตามเศษเหลือมากสุด ผลรวมเท่ากับวงเงินรวมพอดี` },
    ],
  };
}

function inputSheet(view: AllocationSheetView): SheetModel {
  const criteria = CRITERIA.filter((criterion) => criterion !== "equal");
  const titles = criteria.map(
    (criterion) => `${CRITERION_LABELS[criterion].th} (${CRITERION_LABELS[criterion].unitTh})`,
  );
  const rows = view.provinces.map((province) =>
    item(province.code, [
      { text: province.code },
      { text: province.nameTh },
      ...criteria.map((criterion) => ({ text: province[FIGURE_OF[criterion]] })),
    ]),
  );
  const notes: Note[] = [
    { text: `ชุดข้อมูล: ${view.datasetName}` },
    { text: `ที่มา: ${view.source}` },
    { text: `ข้อมูล ณ วันที่ ${thaiDate(view.sourceDate)}` },
  ];
  return {
    name: "ข้อมูลนำเข้า",
    titles: ["ข้อมูลที่ใช้คำนวณ", view.datasetName],
    table: grid({
      columns: columns(1.4, 4, ...criteria.map(() => 3.4)),
      head: [head("รหัส", "จังหวัด", ...titles)],
      rows,
      sizePt: SIZE.table,
    }),
    notes,
  };
}

function ruleSheet(view: AllocationSheetView): SheetModel {
  const rows = CRITERIA.map((criterion) =>
    item(criterion, [{ text: CRITERION_LABELS[criterion].th }, { text: "" }, { text: view.weights[criterion] }]),
  );
  return {
    name: "เกณฑ์",
    titles: ["เกณฑ์การจัดสรรและน้ำหนักที่ใช้", NOT_IN_FORCE],
    table: grid({
      columns: columns(9, 1, 4),
      head: [head("เกณฑ์", "", "น้ำหนัก (รวม 100)")],
      rows,
      sizePt: SIZE.table,
    }),
    notes: [
      { text: `วงเงินรวม ${baht(view.totalSatang)} บาท` },
      { text: `ผกผันรายได้ครัวเรือน: ${MODES[view.incomeMode]} (การตีความของระบบ หนังสือไม่ได้กำหนดวิธี)` },
      { text: `เกณฑ์ตามหนังสือ ${view.letterNo}` },
    ],
  };
}

const marks = (view: AllocationSheetView, fingerprint: string): Marks => ({
  formCode: "จำลองการจัดสรร",
  revision: "–",
  fingerprint,
  draft: view.draft,
});

/** The workbook of a tried allocation: result, figures, rules. Amounts are exact numbers. */
export function allocationXlsx(view: AllocationSheetView, fingerprint: string): BookModel {
  const frames = framesOf(view);
  return {
    title: `กรอบจำลอง ${view.datasetName}`,
    page: LANDSCAPE,
    marks: marks(view, fingerprint),
    sheets: [resultSheet(view, frames), inputSheet(view), ruleSheet(view)],
  };
}
