import { matchKey } from "../cells/cleanText";

const OFFICE = /^(?:สำนักงาน|สนง\.?|สง\.|สนจ\.)/;
const DEAD_ENDS = /[.()\-–"“”']/g;

/** An agency as it may stand in a cell: its line-wrap blanks between Thai letters closed, others single. */
export function agencyName(printed: string): string {
  return printed
    .replace(/([\u0e00-\u0e7f])\s+(?=[\u0e00-\u0e7f])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Key under which two spellings of one agency are the same: without blanks, สนง./สำนักงาน, and the province's own name
 * at the end. "สนง.เกษตร", "สำนักงานเกษตรจังหวัดพัทลุง" and "สนง. เกษตร จ.พัทลุง" have one key.
 */
export function agencyKey(printed: string, areaNameTh: string): string {
  const place = matchKey(areaNameTh).replace(/^จังหวัด/, "");
  const key = matchKey(printed).replace(OFFICE, "");
  const bare = key.replace(new RegExp(`(?:ประจำ)?(?:จังหวัด|จ\\.)?${place}$`), "").replace(DEAD_ENDS, "");
  return bare === "" ? key : bare;
}

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

const SIMILAR_SHARE = 0.7;
const SHORT_TAIL = 4;

/** True when two keys differ but may well mean one agency: most letter pairs in common, or one begins the other. */
export function similarAgencies(a: string, b: string): boolean {
  if (a === "" || b === "" || a === b) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short) && long.length - short.length <= SHORT_TAIL) return true;
  const [ofA, ofB] = [pairs(a), pairs(b)];
  let common = 0;
  for (const [pair, count] of ofA) common += Math.min(count, ofB.get(pair) ?? 0);
  return 2 * common >= SIMILAR_SHARE * (a.length + b.length - 2) && a.length > 2 && b.length > 2;
}
