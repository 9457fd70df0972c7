import { groupedBaht } from "../money/bahtText";
import { sumSatang } from "../money/satang";
import { matchKey } from "../progress/cells/cleanText";
import type { Bilingual, Finding } from "../rules/finding";
import {
  LOCAL_ROW_KINDS,
  type LocalDimension,
  type LocalPlan,
  type LocalPlanRow,
  type LocalRowKind,
} from "./localPlan";
import { bahtOf, r24 } from "./r24";

const KIND_WORDS: Readonly<Record<LocalRowKind, Bilingual>> = {
  MEASURE: { th: "มาตรการ", en: "measures" },
  ACTIVITY: { th: "กิจกรรม", en: "activities" },
  PROJECT: { th: "โครงการ", en: "projects" },
};

const DIMENSION: Bilingual = { th: "มิติที่", en: "dimension" };
const STRATEGY: Bilingual = { th: "ยุทธศาสตร์ที่", en: "strategy" };

/**
 * [R24] What does not add up in a local plan: per dimension the sum of each year and the counts of มาตรการ, กิจกรรม and
 * โครงการ against the printed total row, numbers that do not run 1…n in a mission, rows without any amount, rows without
 * a type word, and names that stand twice. Order: dimension by dimension. Source: domain §3.14, source 001.
 */
export function checkLocalPlan(plan: LocalPlan): Finding[] {
  const named = new Map<string, LocalPlanRow>();
  return plan.dimensions.flatMap((dimension) => {
    const rows = dimension.missions.flatMap((mission) => mission.rows);
    return [
      ...sums(plan, dimension, rows),
      ...counts(dimension, rows),
      ...numbers(dimension),
      ...rows.flatMap((row) => [...blank(row), ...withoutKind(row), ...twice(row, named)]),
    ];
  });
}

function sums(
  { years, form, firstAmountColumn = 3 }: LocalPlan,
  { no, printed }: LocalDimension,
  rows: readonly LocalPlanRow[],
): Finding[] {
  const words = form === "POR_02" ? STRATEGY : DIMENSION;
  if (!printed) return [];
  return years.flatMap((year, at) => {
    const total = printed.amounts[at] ?? null;
    const added = sumSatang(rows.flatMap((row) => row.amounts[at] ?? []));
    if (total !== null && BigInt(total) === added) return [];
    const figures = { printed: bahtOf(total), expected: bahtOf(added) };
    const [said, found] = [total === null ? null : groupedBaht(total), groupedBaht(added)];
    return r24(
      "DIMENSION_TOTAL",
      "E",
      { line: printed.line, column: at + firstAmountColumn },
      {
        th: `${words.th} ${no} ปี ${year}: แถวรวมพิมพ์ ${said ?? "ว่าง"} บาท แต่รายการรวมได้ ${found} บาท — แก้แถวรวมหรือรายการที่เว้นว่าง`,
        en: `${words.en} ${no}, year ${year}: the total row prints ${said ?? "nothing"}, its rows add to ${found} baht; mend the total or the row left blank`,
      },
      figures,
    );
  });
}

function counts({ no, printed }: LocalDimension, rows: readonly LocalPlanRow[]): Finding[] {
  if (!printed) return [];
  return LOCAL_ROW_KINDS.flatMap((kind) => {
    const said = printed.counts[kind];
    const found = rows.filter((row) => row.kind === kind).length;
    if (said === found || (said === null && found === 0)) return [];
    const { th, en } = KIND_WORDS[kind];
    return r24(
      "ROW_COUNT",
      "E",
      { line: printed.line, column: 2 },
      {
        th: `มิติที่ ${no}: แถวรวมพิมพ์ ${said ?? "ไม่มี"} ${th} แต่นับได้ ${found} ${th}`,
        en: `dimension ${no}: the total row prints ${said ?? "no"} ${en}, ${found} are listed`,
      },
      { printed: said === null ? "" : String(said), expected: String(found) },
    );
  });
}

function numbers({ no, missions }: LocalDimension): Finding[] {
  return missions.flatMap((mission) => {
    const printed = mission.rows.map((row) => row.no ?? 0);
    if (printed.every((value, at) => value === at + 1)) return [];
    const expected = printed.map((_, at) => at + 1).join(", ");
    return r24(
      "NUMBERING",
      "W",
      { line: mission.line, column: 2, ids: mission.rows.map(({ id }) => id) },
      {
        th: `มิติที่ ${no} ภารกิจที่ ${mission.no}: เลขข้อไม่เรียง (${printed.join(", ")}) — อาจมีรายการตกหล่น`,
        en: `dimension ${no}, mission ${mission.no}: the numbers do not run on (${printed.join(", ")}); a row may be missing`,
      },
      { printed: printed.join(", "), expected },
    );
  });
}

function blank({ id, name, amounts, line }: LocalPlanRow): Finding[] {
  if (amounts.length === 0 || amounts.some((amount) => amount !== null)) return [];
  return [
    r24(
      "AMOUNT_BLANK",
      "W",
      { line, column: 3, ids: [id] },
      {
        th: `${id} “${name}”: เว้นช่องงบประมาณว่างทุกปี — ถ้าไม่ใช้งบประมาณให้ใส่ “-”`,
        en: `${id} “${name}”: the budget of every year is blank; if none is needed print “-”`,
      },
    ),
  ];
}

function withoutKind({ id, name, kind, line }: LocalPlanRow): Finding[] {
  if (kind !== null) return [];
  return [
    r24(
      "KIND_MISSING",
      "W",
      { line, column: 2, ids: [id] },
      {
        th: `${id} “${name}”: ชื่อไม่ขึ้นต้นด้วยโครงการ กิจกรรม หรือมาตรการ จึงไม่ถูกนับชนิดใด`,
        en: `${id} “${name}”: the name begins with no type word (โครงการ, กิจกรรม, มาตรการ) and is counted under no kind`,
      },
    ),
  ];
}

function twice(row: LocalPlanRow, named: Map<string, LocalPlanRow>): Finding[] {
  const key = matchKey(row.name);
  const first = named.get(key);
  if (!first) {
    named.set(key, row);
    return [];
  }
  return [
    r24(
      "DUPLICATE_ROW",
      "W",
      { line: row.line, column: 2, ids: [first.id, row.id] },
      {
        th: `${row.id} “${row.name}” ชื่อซ้ำกับ ${first.id} (บรรทัด ${first.line})`,
        en: `${row.id} “${row.name}” has the name of ${first.id} (line ${first.line})`,
      },
      { printed: row.id, expected: first.id },
    ),
  ];
}
