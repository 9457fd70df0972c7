import { arabicDigits } from "../text/arabicDigits";

/** Blanks that a table cell put between two Thai letters, as in "ทาง หลวง". */
const INNER_BLANK = /([\u0e00-\u0e7f])\s+(?=[\u0e00-\u0e7f])/gu;

/** A text on one line with Arabic digits, without the blanks inside Thai words. */
export function joinedThai(text: string): string {
  return arabicDigits(text).normalize("NFC").replace(INNER_BLANK, "$1");
}

/** What leads to another road is not the road itself: "แยกทางหลวงหมายเลข 41" only says where it begins. */
const JUNCTION =
  /(?:แยก|บรรจบ|เชื่อม|เชื่อมต่อ|ตัด|ตัดกับ|จาก|ถึง)(?:กับ)?(?:ถนน)?(?:ทางหลวง(?:แผ่นดิน|ชนบท)?|ทล\.)?(?:หมายเลข|สาย)?\s*$/u;

type Pattern = { pattern: RegExp; name: (found: RegExpMatchArray) => string };

const bare = (text: string | undefined) => (text ?? "").replace(/[\s.]/g, "");

/** Codes of roads and assets as they are written: rural roads, local roads, highways, numbers of equipment. */
const PATTERNS: readonly Pattern[] = [
  // พท.ถ. 1-0012
  {
    pattern: /([ก-ฮ]{2})\.\s?ถ\.?\s?(\d{1,3}-\d{2,5})(?!\d)/gu,
    name: ([, province, number]) => `${bare(province)}ถ${number}`,
  },
  // พท.2041
  {
    pattern: /(?<!ทางหลวง)([ก-ฮ]{2})\.\s?(\d{4})(?![\d-])/gu,
    name: ([, province, number]) => `${bare(province)}${number}`,
  },
  // ทางหลวงหมายเลข 4164, ทล.4164, ถนนสาย 4164
  {
    pattern: /(?:ทางหลวง(?:แผ่นดิน|ชนบท)?\s?(?:หมายเลข)?|หมายเลข|ทล\.?|ถนนสาย)\s?(\d{1,4})(?![\d+.,/-]*\d)/gu,
    name: ([, number]) => `ทล${number}`,
  },
  // 7110-001-0001/5
  { pattern: /(?<![\d-])(\d{4}-\d{3}-\d{4}(?:\/\d{1,4})?)(?!\d)/gu, name: ([, number]) => number ?? "" },
];

/** "พศ.2568", "กย.2567": a year or a month, not a road. */
const DATE = /^(?:พศ|คศ|มค|กพ|พค|กค|สค|กย|ตค|พย|ธค)(?:20|24|25|26)\d\d$/u;

const KILOMETRE = /กม\.?\s?(?:ที่)?\s?(\d{1,4}\s?\+\s?\d{3})(?!\d)/gu;

/**
 * [R6] Codes of the road or asset that a text is about, each once, sorted: "พท2041", "ทล4164", "7110-001-0001". Roads
 * that are only named as a junction are left out; a kilometre ("กม2+770") counts when there is no other code.
 */
export function assetCodes(text: string): string[] {
  const line = joinedThai(text);
  const codes = new Set<string>();
  for (const { pattern, name } of PATTERNS)
    for (const found of line.matchAll(pattern)) {
      const code = name(found);
      if (!DATE.test(code) && !JUNCTION.test(line.slice(0, found.index))) codes.add(code);
    }
  if (codes.size === 0) for (const [, at] of line.matchAll(KILOMETRE)) codes.add(`กม${(at ?? "").replace(/\s/g, "")}`);
  return [...codes].sort();
}
