import { arabicDigits } from "../text/arabicDigits";
import type { LocalRowKind } from "./localPlan";

/** One numbered thing in a cell. */
export type PrintedRow = { no: number | null; name: string; kind: LocalRowKind | null; ticked: boolean };

const NUMBER = /(?:^|\s)(\d{1,3})\s*\.\s*(?=[^\d\s])/g;
const TICK = /\s*[✓✔☑]\s*$/;

const TYPE_WORDS: readonly (readonly [string, LocalRowKind])[] = [
  ["มาตรการ", "MEASURE"],
  ["กิจกรรม", "ACTIVITY"],
  ["โครงการ", "PROJECT"],
];

/**
 * The numbered things of one cell: "๑. กิจกรรม… ✓ ๒. กิจกรรม… ✓" are two. A number counts as a new thing only when it
 * follows the one before it, so that "พ.ศ. 2540" or "ข้อ 3." inside a name stays part of it.
 */
export function splitRows(cell: string): PrintedRow[] {
  const digits = arabicDigits(cell);
  const starts: { no: number; from: number; text: number }[] = [];
  for (const found of digits.matchAll(NUMBER)) {
    const no = parseInt(found[1] ?? "", 10);
    const before = starts.at(-1);
    if (before === undefined ? found.index === 0 : no === before.no + 1)
      starts.push({ no, from: found.index, text: found.index + found[0].length });
  }
  if (starts.length === 0) return [rowOf(null, cell)];
  return starts.map(({ no, text }, at) => rowOf(no, cell.slice(text, starts[at + 1]?.from)));
}

function rowOf(no: number | null, text: string): PrintedRow {
  const trimmed = text.trim();
  const name = trimmed.replace(TICK, "");
  return { no, name, kind: kindOf(name), ticked: name !== trimmed };
}

function kindOf(name: string): LocalRowKind | null {
  return TYPE_WORDS.find(([word]) => name.startsWith(word))?.[1] ?? null;
}

const COUNT = /(\d+)\s*(มาตรการ|กิจกรรม|โครงการ)/g;

/** The counts of a total row: "จำนวน ๔ มาตรการ ๑ กิจกรรม ๘ โครงการ"; null where a kind is not printed. */
export function printedCounts(words: string): Record<LocalRowKind, number | null> {
  const counts: Record<LocalRowKind, number | null> = { MEASURE: null, ACTIVITY: null, PROJECT: null };
  for (const [, count = "", word = ""] of arabicDigits(words).matchAll(COUNT)) {
    const kind = kindOf(word);
    if (kind) counts[kind] = parseInt(count, 10);
  }
  return counts;
}
