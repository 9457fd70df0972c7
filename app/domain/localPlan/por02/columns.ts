import { arabicDigits } from "../../text/arabicDigits";

/**
 * Columns of แบบ ผ.02 in their printed order; KPI stands only in the strategy-based edition, the reason only in editions that
 * add, change or correct. Source: domain §4.8 (ผ.02).
 */
export const POR02_COLUMNS = [
  ["no", "ที่", /^(?:ที่|ลำดับ(?:ที่)?)$/],
  ["project", "โครงการ", /^โครงการ/],
  ["objective", "วัตถุประสงค์", /^วัตถุประสงค์/],
  ["target", "เป้าหมาย (ผลผลิตของโครงการ)", /^เป้าหมาย/],
  ["budget", "งบประมาณ", /^งบประมาณ/],
  ["indicator", "ตัวชี้วัด (KPI)", /^ตัวชี้วัด/],
  ["result", "ผลที่คาดว่าจะได้รับ", /^ผลที่คาดว่า/],
  ["unit", "หน่วยงานรับผิดชอบหลัก", /^หน่วยงาน(?:ที่)?รับผิดชอบ/],
  ["reason", "เหตุผลความจำเป็น", /^เหตุผล/],
] as const;

/** A column of ผ.02 besides the years. */
export type Por02Column = (typeof POR02_COLUMNS)[number][0];

/** Where each column stands (0-based), and the columns of the years (B.E.). */
export type Por02Head = {
  line: number;
  places: ReadonlyMap<Por02Column, number>;
  years: readonly number[];
  amounts: readonly number[];
  /** Columns that stand in another order than the form prints them. */
  moved: readonly Por02Column[];
};

const YEAR = /^(?:งบประมาณ\s*)?(?:ปี\s*)?(?:งบประมาณ\s*)?(?:พ\.?\s?ศ\.?\s*)?(2[56]\d\d)\s*(?:\(?\s*บาท\s*\)?)?$/;

/** The year (B.E.) that a cell of a heading names, or null. */
export function yearIn(cell: string): number | null {
  const found = YEAR.exec(arabicDigits(cell).replace(/\s+/g, " ").trim())?.[1];
  return found === undefined ? null : parseInt(found, 10);
}

/** The columns that a row of heads names; a head of ผ.02 names at least the project, its objective and its target. */
function placesIn(cells: readonly string[]): Map<Por02Column, number> {
  const places = new Map<Por02Column, number>();
  for (const [at, cell] of cells.entries()) {
    const text = cell.replace(/\s+/g, " ").trim();
    const column = POR02_COLUMNS.find(
      ([name, , pattern]) => !places.has(name) && pattern.test(text) && yearIn(text) === null,
    );
    if (column) places.set(column[0], at);
  }
  return places;
}

/**
 * Reads the head of a ผ.02 table from a row and the one below it (years often stand below งบประมาณ). Null when the row is no
 * such head. `years` is empty when neither row names one.
 */
export function por02Head(line: number, cells: readonly string[], below: readonly string[]): Por02Head | null {
  const places = placesIn(cells);
  if (!["project", "objective", "target"].every((name) => places.has(name as Por02Column))) return null;
  const found = [cells, below]
    .map((row) => row.flatMap((cell, at) => (yearIn(cell) === null ? [] : [{ at, year: yearIn(cell) ?? 0 }])))
    .find((years) => years.length > 0);
  const order = POR02_COLUMNS.flatMap(([name]) => (places.has(name) ? [name] : []));
  const moved = order.filter(
    (name, at) => at > 0 && (places.get(name) ?? 0) < (places.get(order[at - 1] ?? name) ?? 0),
  );
  return {
    ...{ line, places, moved },
    years: found?.map(({ year }) => year) ?? [],
    amounts: found?.map(({ at }) => at) ?? [],
  };
}

/** The first line of an empty ผ.02 table for the five years from `firstYear` (B.E.) on, cells by tabs. */
export function por02Template(firstYear: number): string[][] {
  const years = Array.from({ length: 5 }, (_, at) => `${firstYear + at} (บาท)`);
  const head = POR02_COLUMNS.flatMap(([name, words]): string[] =>
    name === "budget" ? years.map((year) => `งบประมาณ ${year}`) : [words],
  );
  const blank = head.map(() => "");
  return [
    ["ยุทธศาสตร์ที่ 1 ", ...blank.slice(1)],
    ["1.1 แผนงาน", ...blank.slice(1)],
    head,
    ["1", ...blank.slice(1)],
    ["รวม", "โครงการ", ...blank.slice(2)],
  ];
}
