import type { FundingLine } from "~/domain/brief/briefContent";
import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import { SOURCE_NAMES } from "../fundingWords";
import type { Paragraph } from "../kit/model";
import { EMPTY_SLOT, paragraph } from "../kit/paragraphs";

/** Where amounts end in the right column, cm from its text. */
const AMOUNT_CM = 10.7;
const THAI = { digits: "thai", unit: true } as const;

/** Sum of funding lines over all years, satang; null when no line states an amount. */
function fundingTotal(lines: readonly FundingLine[]): bigint | null {
  const amounts = lines.flatMap((line) => Object.values(line.amounts));
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
}

type Share = { source: string; year: string; amount: bigint };

/** Sums by source and budget year, in the order in which lines name them. */
function shares(lines: readonly FundingLine[]): Share[] {
  const sums = new Map<string, Share>();
  for (const line of lines)
    for (const [year, amount] of Object.entries(line.amounts)) {
      const key = `${line.source} ${year}`;
      const before = sums.get(key)?.amount ?? 0n;
      sums.set(key, { source: SOURCE_NAMES[line.source], year, amount: before + BigInt(amount) });
    }
  return [...sums.values()].sort((a, b) => Number(a.year) - Number(b.year));
}

/**
 * Money of a project or activity: the total, then one line per source and year with the amount at the right. Amounts
 * stand alone at the line's end, because LibreOffice breaks lines inside Thai-digit numbers. A single source
 * is added up only when `totalOfOne` says so.
 */
export function moneyParagraphs(
  lines: readonly FundingLine[],
  totalWords: string,
  { totalOfOne }: { totalOfOne: boolean },
): Paragraph[] {
  const tabs = [{ cm: AMOUNT_CM, align: "right" as const }];
  const years = new Set(lines.flatMap((line) => Object.keys(line.amounts)));
  const parts = shares(lines).map(({ source, year, amount }) => {
    const words = years.size > 1 ? `${source} ปี ${thaiDigits(year)}` : source;
    return paragraph(`${words}\t${baht(amount, THAI)}`, { tabs });
  });
  if (parts.length === 1 && !totalOfOne) return parts;
  const total = fundingTotal(lines);
  if (total === null) return [paragraph(EMPTY_SLOT)];
  return [paragraph(`${totalWords}\t${baht(total, THAI)}`, { tabs, bold: true }), ...parts];
}
