import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import type { Note } from "../kit/model";
import { planJ2Remarks, type J2Part } from "./rows";
import type { J2View } from "./view";
import { j2Wording } from "./parts";
import { forKind } from "./words";

const WHOLE = "รวมทั้งสิ้นทุกแหล่งงบประมาณ";
const PROVINCE = "เฉพาะโครงการของจังหวัด (กลุ่ม ๑) ซึ่งเป็นยอดที่ใช้เทียบกับกรอบวงเงินของจังหวัด";

/** The two totals of one part, or of both together (ours, under the official table). */
function totals(view: J2View, parts: readonly J2Part[], suffix: string): Note[] {
  const sum = (of: (part: J2Part) => bigint) => parts.reduce((total, part) => total + of(part), 0n);
  return [
    { text: `${WHOLE}${suffix}`, amount: sum((part) => part.total), bold: true },
    { text: `${forKind(view.kind, PROVINCE)}${suffix}`, amount: sum((part) => part.provinceTotal), bold: true },
  ];
}

function remarks(view: J2View): Note[] {
  const { undecided, cluster } = planJ2Remarks(view);
  const notes: Note[] = [];
  if (undecided > 0 && view.additions.partTwo)
    notes.push({
      text: `หมายเหตุ โครงการจำนวน ${thaiDigits(undecided)} โครงการ ยังไม่ได้กำหนดว่าเป็นโครงการสำคัญหรือโครงการอื่น จึงแสดงไว้ในส่วนที่ ๒`,
    });
  const other = view.kind === "plan-j2" ? "กลุ่มจังหวัด" : "จังหวัด";
  if (cluster.projects > 0)
    notes.push({
      text: `หมายเหตุ งบ${other} ${baht(cluster.amount, { digits: "thai", unit: true })} ของ ${thaiDigits(cluster.projects)} โครงการ แสดงในแผนปฏิบัติราชการประจำปีของ${other} จึงไม่รวมในตารางนี้`,
    });
  return notes;
}

function instruction(view: J2View): Note[] {
  const words = j2Wording(view);
  return [words.text("instruction"), words.text("instructionCell")].map((text) => ({ text: forKind(view.kind, text) }));
}

/** Lines under the table of part `at`; the last part also carries the totals of both, the remarks and the instruction. */
export function notesUnder(view: J2View, parts: readonly J2Part[], at: number): Note[] {
  const own = parts[at];
  const last = at === parts.length - 1;
  if (own === undefined) return [];
  const notes = view.additions.twoTotals
    ? totals(view, [own], parts.length > 1 ? ` (ส่วนที่ ${thaiDigits(at + 1)})` : "")
    : [];
  if (last && parts.length > 1 && view.additions.twoTotals) notes.push(...totals(view, parts, " (ส่วนที่ ๑ และส่วนที่ ๒)"));
  if (last) notes.push(...remarks(view), ...instruction(view));
  return notes;
}
