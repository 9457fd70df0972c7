import { groupedBaht } from "../../money/bahtText";
import type { Bilingual, Finding } from "../../rules/finding";
import type { ProgressLine } from "../lines/progressLine";
import { finding, lineWords, type FindingFigures, type ReconcileContext } from "./r23";

type Say = (code: string, severity: "W" | "I", words: Bilingual, figures?: FindingFigures) => Finding[];

function againstMoney(line: ProgressLine, say: Say): Finding[] {
  const { allocated, disbursed, remaining } = line.figures;
  if (line.status === "IN_PROGRESS" && allocated !== null && allocated > 0 && disbursed === allocated)
    return say(
      "PAID_BUT_IN_PROGRESS",
      "W",
      {
        th: `เบิกจ่ายครบ ${groupedBaht(disbursed)} บาทแล้ว แต่สถานะยังเป็น “${line.statusText}”`,
        en: `all ${groupedBaht(disbursed)} baht are disbursed, but the status is still “${line.statusText}”`,
      },
      { printed: disbursed },
    );
  const left = remaining ?? (allocated === null || disbursed === null ? null : BigInt(allocated) - BigInt(disbursed));
  if (line.status === "DONE" && left !== null && left > 0)
    return say(
      "DONE_WITH_MONEY_LEFT",
      "W",
      {
        th: `ดำเนินการแล้วเสร็จ แต่ยังมีเงินคงเหลือ ${groupedBaht(left)} บาท`,
        en: `finished, but ${groupedBaht(left)} baht are left`,
      },
      { printed: left, expected: 0n },
    );
  return [];
}

function againstDate(line: ProgressLine, { reportDate }: ReconcileContext, say: Say): Finding[] {
  if (reportDate === null || line.periodStart === null || line.periodEnd === null) return [];
  if (line.status === "IN_PROGRESS" && line.periodEnd <= reportDate)
    return say("PERIOD_OVER", "W", {
      th: `ระยะเวลา “${line.periodText}” สิ้นสุดก่อนวันรายงาน แต่สถานะยังเป็น “${line.statusText}”`,
      en: `the period “${line.periodText}” ended before the day of the report, but the status is still “${line.statusText}”`,
    });
  if (line.status === "DONE" && line.periodStart > reportDate)
    return say("DONE_BEFORE_PERIOD", "W", {
      th: `สถานะ “${line.statusText}” แต่ระยะเวลา “${line.periodText}” ยังไม่เริ่มในวันรายงาน`,
      en: `the status is “${line.statusText}”, but the period “${line.periodText}” had not begun on the day of the report`,
    });
  return [];
}

/** [R23g] Status against money and date; a project or activity without any status is named. */
export function checkStatus(line: ProgressLine, context: ReconcileContext): Finding[] {
  if (!context.columns.has("status") || (line.level !== "PROJECT" && line.level !== "ACTIVITY")) return [];
  const { th, en } = lineWords(line, context.tree);
  const say: Say = (code, severity, words, figures) => [
    finding(
      code,
      severity,
      line,
      code === "DONE_WITH_MONEY_LEFT" ? "remaining" : "status",
      { th: `${th}: ${words.th}`, en: `${en}: ${words.en}` },
      figures,
    ),
  ];
  if (line.statusText === "")
    return say("STATUS_NOT_STATED", "I", { th: "ไม่ได้ระบุสถานะการดำเนินการ", en: "no status is stated" });
  return [...againstMoney(line, say), ...againstDate(line, context, say)];
}
