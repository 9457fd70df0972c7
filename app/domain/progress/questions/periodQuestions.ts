import type { FiscalYear } from "../../calendar/fiscalYear";
import type { Bilingual } from "../../rules/finding";
import { THAI_MONTHS } from "../cells/months";
import { readPeriod, type Period, type PeriodReading } from "../cells/period";
import { cellOf, columnIndex, type DraftLine } from "../lines/buildLines";
import { cellAddress, type RawGrid } from "../table/grid";
import type { ImportAnswers, ImportQuestion } from "./question";

/** A line's period as read, after answers; `question` when the printed words allow several readings. */
export type SettledPeriod = { text: string; reading: PeriodReading; question: ImportQuestion | null };

const dayOf = (iso: string) => parseInt(iso.slice(8), 10);

/** A date range in words: "เมษายน 2567 – มิถุนายน 2567". */
function rangeLabel({ start, end }: Period): Bilingual {
  const month = (iso: string) => THAI_MONTHS[parseInt(iso.slice(5, 7), 10) - 1];
  const year = (iso: string) => parseInt(iso.slice(0, 4), 10);
  const say = (iso: string, language: "th" | "en") =>
    `${dayOf(iso)} ${language === "th" ? (month(iso)?.full ?? "") : (month(iso)?.en ?? "")} ${
      language === "th" ? year(iso) + 543 : year(iso)
    }`;
  return { th: `${say(start, "th")} – ${say(end, "th")}`, en: `${say(start, "en")} – ${say(end, "en")}` };
}

function ask(draft: DraftLine, text: string, choices: readonly Period[], cell: string): ImportQuestion {
  return {
    cell,
    kind: "MONTH",
    key: draft.key,
    printed: text,
    message: {
      th: `“${text}” ไม่ใช่ชื่อย่อเดือนที่ถูกต้อง เลือกช่วงเวลาที่หมายถึง`,
      en: `“${text}” names no month. Choose the period that is meant.`,
    },
    choices: choices.map((period) => ({ id: `${period.start}..${period.end}`, label: rangeLabel(period) })),
  };
}

/** Reads a line's period; a broken month becomes a question, and an answer the period. */
export function settlePeriod(
  draft: DraftLine,
  fy: FiscalYear,
  source: RawGrid["source"],
  answers: ImportAnswers,
): SettledPeriod {
  const { columns } = draft.scanned;
  const text = cellOf(draft.layout, columns, "period");
  const reading = text === "-" ? ({ kind: "BLANK" } as const) : readPeriod(text, fy);
  if (reading.kind !== "AMBIGUOUS") return { text, reading, question: null };
  const index = columnIndex(columns, "period");
  const cell = cellAddress(source, draft.scanned.line, draft.layout.from[index] ?? index);
  const question = ask(draft, text, reading.choices, cell);
  const chosen = reading.choices.find(({ start, end }) => `${start}..${end}` === answers.get(cell));
  return { text, reading: chosen ? { kind: "PERIOD", period: chosen } : reading, question };
}
