import { matchKey } from "../cells/cleanText";

/** Money columns of the six-month progress table, in printed order. */
export const FIGURE_COLUMNS = ["allocated", "q1", "q2", "q3", "q4", "result", "disbursed", "remaining"] as const;

/** A money column. `result` is the allocation repeated under ผลการใช้จ่ายงบประมาณ. */
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** The four plan quarters (ไตรมาส 1–4). */
export const QUARTER_COLUMNS = ["q1", "q2", "q3", "q4"] as const;

/** All known columns of a progress or project table (forms F6). */
export const COLUMNS = ["order", "name", ...FIGURE_COLUMNS, "period", "outputs", "status", "agency"] as const;

/** Name of a known column. */
export type Column = (typeof COLUMNS)[number];

const Q = (n: number) => new RegExp(`^(?:ไตรมาส(?:ที่)?|q)${n}(?!\\d)`);

/** Words that head a column, without blanks; the first match wins. Page breaks and scans bend them, so beginnings do. */
const HEADINGS: readonly (readonly [Column | "planSpan" | "resultSpan", RegExp])[] = [
  ["planSpan", /^แผนการ(?:ใช้จ่าย|เบิกจ่าย)/],
  ["resultSpan", /^ผลการ(?:ใช้จ่าย|เบิกจ่าย)/],
  ["order", /^(?:ที่|ลำดับ(?:ที่)?|no\.?|#)$/],
  ["q1", Q(1)],
  ["q2", Q(2)],
  ["q3", Q(3)],
  ["q4", Q(4)],
  ["remaining", /^(?:งบประมาณ|ยอด|เงิน)?คงเหลือ|^remaining/],
  ["disbursed", /^(?:การ|ยอด|ผล|ยอดการ)?เบิกจ่าย|^disbursed/],
  ["period", /^(?:ระยะเวลา|ช่วงเวลา|ห้วงเวลา)|^period/],
  ["outputs", /^ผลผลิต(?:ของ|\(|ที่|$)|^outputs?$/],
  ["status", /^สถานะ|^status/],
  ["agency", /^(?:หน่วยงาน|หน่วย(?:ดำเนิน|รับผิดชอบ)|ผู้รับผิดชอบ|ส่วนราชการ)|^agency/],
  ["allocated", /^(?:งบประมาณ|งบที่ได้|งบ\(|วงเงิน|จำนวนเงิน|budget)/],
  ["name", /โครงการ|^กิจกรรม|^รายการ|^project/],
];

/** What a heading cell names; null when it is no known heading (too long to be one, or other words). */
export function headingOf(cell: string): Column | "planSpan" | "resultSpan" | null {
  const key = matchKey(cell);
  if (key === "" || key.length > 70) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
