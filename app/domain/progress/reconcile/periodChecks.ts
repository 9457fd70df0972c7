import { groupedBaht } from "../../money/bahtText";
import type { Finding } from "../../rules/finding";
import { readPeriod } from "../cells/period";
import { quarterPeriod, quartersTouched } from "../cells/quarters";
import { QUARTER_COLUMNS } from "../table/columns";
import type { ProgressLine } from "../lines/progressLine";
import { finding, lineWords, type ReconcileContext } from "./r23";

const spanOf = ({ periodStart, periodEnd }: ProgressLine) =>
  periodStart === null || periodEnd === null ? null : { start: periodStart, end: periodEnd };

function planAgainstPeriod(line: ProgressLine, { tree, fy }: ReconcileContext): Finding[] {
  const span = spanOf(line);
  if (!span) return [];
  const touched = quartersTouched(span, fy);
  if (touched.length === 0) return [];
  const { th, en } = lineWords(line, tree);
  return QUARTER_COLUMNS.flatMap((column, index) => {
    const planned = line.figures[column];
    if (planned === null || planned === 0 || touched.includes(index + 1)) return [];
    const quarters = touched.join(", ");
    return [
      finding(
        "PERIOD_QUARTER",
        "W",
        line,
        column,
        {
          th: `${th}: วางแผนจ่าย ${groupedBaht(planned)} บาทในไตรมาส ${index + 1} แต่ระยะเวลา “${line.periodText}” อยู่ในไตรมาส ${quarters}`,
          en: `${en}: ${groupedBaht(planned)} baht planned in quarter ${index + 1}, but the period “${line.periodText}” lies in quarter ${quarters}`,
        },
        { printed: planned },
      ),
    ];
  });
}

function outsideYear(line: ProgressLine, { tree, fy }: ReconcileContext): Finding[] {
  const span = spanOf(line);
  const year = { start: quarterPeriod(fy, 1, 1).start, end: quarterPeriod(fy, 4, 4).end };
  if (!span || (span.start >= year.start && span.end <= year.end)) return [];
  const { th, en } = lineWords(line, tree);
  return [
    finding("PERIOD_OUTSIDE_YEAR", "W", line, "period", {
      th: `${th}: ระยะเวลา “${line.periodText}” อยู่นอกปีงบประมาณ ${fy}`,
      en: `${en}: the period “${line.periodText}” lies outside budget year ${fy}`,
    }),
  ];
}

function paidOutsidePeriod(line: ProgressLine, { tree, reportDate }: ReconcileContext): Finding[] {
  const paid = line.figures.disbursed;
  if (paid === null || paid === 0 || (tree.children.get(line.key) ?? []).length > 0) return [];
  const { th, en } = lineWords(line, tree);
  if (line.periodText === "")
    return [
      finding(
        "PAID_WITHOUT_PERIOD",
        "W",
        line,
        "disbursed",
        {
          th: `${th}: เบิกจ่ายแล้ว ${groupedBaht(paid)} บาท แต่ไม่ได้ระบุระยะเวลา`,
          en: `${en}: ${groupedBaht(paid)} baht disbursed, but no period is stated`,
        },
        { printed: paid },
      ),
    ];
  if (reportDate === null || line.periodStart === null || line.periodStart <= reportDate) return [];
  return [
    finding(
      "PAID_BEFORE_PERIOD",
      "W",
      line,
      "disbursed",
      {
        th: `${th}: เบิกจ่ายแล้ว ${groupedBaht(paid)} บาทในรอบรายงาน แต่ระยะเวลา “${line.periodText}” ยังไม่เริ่ม`,
        en: `${en}: ${groupedBaht(paid)} baht disbursed in the reporting round, but the period “${line.periodText}” had not begun`,
      },
      { printed: paid },
    ),
  ];
}

function wording(line: ProgressLine, { tree, fy }: ReconcileContext): Finding[] {
  const { th, en } = lineWords(line, tree);
  const reading = readPeriod(line.periodText, fy);
  const say = (code: string, severity: "W" | "I", thai: string, english: string) => [
    finding(code, severity, line, "period", { th: `${th}: ${thai}`, en: `${en}: ${english}` }),
  ];
  if (line.periodText === "" || line.periodText === "-") return [];
  if (reading.kind === "UNREADABLE")
    return say(
      "PERIOD_UNREADABLE",
      "W",
      `อ่านระยะเวลา “${line.periodText}” ไม่ได้ เก็บตามที่พิมพ์`,
      `the period “${line.periodText}” cannot be read and stays as printed`,
    );
  if (reading.kind === "AMBIGUOUS" && line.periodStart === null)
    return say(
      "PERIOD_AMBIGUOUS",
      "W",
      `“${line.periodText}” อ่านได้หลายเดือน ยังไม่ได้เลือก`,
      `“${line.periodText}” can be read as several months; none is chosen yet`,
    );
  if (reading.kind === "PERIOD" && reading.period.loose)
    return say(
      "PERIOD_LOOSE",
      "I",
      `“${line.periodText}” ระบุวันเพียงด้านเดียว`,
      `“${line.periodText}” gives a day at one end only`,
    );
  if (reading.kind === "PERIOD" && reading.period.yearAssumed)
    return say(
      "PERIOD_WITHOUT_YEAR",
      "I",
      `“${line.periodText}” ไม่ระบุปี ใช้ปีงบประมาณ ${fy}`,
      `“${line.periodText}” has no year; budget year ${fy} is used`,
    );
  return [];
}

/** [R23f,h] Period against planned quarter, budget year and payments; and periods that are broken or loose. */
export function checkPeriod(line: ProgressLine, context: ReconcileContext): Finding[] {
  return [planAgainstPeriod, outsideYear, paidOutsidePeriod, wording].flatMap((check) => check(line, context));
}
