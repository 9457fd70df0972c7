import { fiscalYear, isFiscalYear, type FiscalYear } from "../../calendar/fiscalYear";
import { arabicDigits } from "../../text/arabicDigits";
import { quarterPeriod } from "../cells/quarters";

/** What the lines above the heading say about the table. */
export type TableTitle = {
  text: string;
  /** Budget year printed in the title, null when none is. */
  fy: FiscalYear | null;
  /** Months of the reporting round ("รอบ 6 เดือน"), null when not said. */
  roundMonths: 3 | 6 | 9 | 12 | null;
};

const YEAR = /(?:พ\.\s?ศ\.|ปีงบประมาณ|ปี)\s*(?:พ\.\s?ศ\.)?\s*(2[4-7]\d\d)/;
const ROUND = /รอบ\s*(3|6|9|12)\s*เดือน/;

/** Reads budget year and reporting round from the title lines. */
export function readTitle(lines: readonly string[]): TableTitle {
  const text = lines.filter((line) => line !== "").join(" ");
  const arabic = arabicDigits(text);
  const year = parseInt(YEAR.exec(arabic)?.[1] ?? "", 10);
  const months = parseInt(ROUND.exec(arabic)?.[1] ?? "", 10);
  const roundMonths = ([3, 6, 9, 12] as const).find((round) => round === months) ?? null;
  return { text, fy: isFiscalYear(year) ? fiscalYear(year) : null, roundMonths };
}

/** Last day of the reporting round as ISO date, null when the title does not say. */
export function reportDate({ roundMonths }: TableTitle, fy: FiscalYear): string | null {
  return roundMonths === null ? null : quarterPeriod(fy, roundMonths / 3, roundMonths / 3).end;
}
