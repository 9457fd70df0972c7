import type { Cell, Column, Row } from "../kit/model";
import { footerTexts } from "../kit/form/footer";
import { wordingOf, type FormParts, type FormWording, type PartText } from "../kit/form/parts";
import { GRAND_TOTAL, GROUPS, HEADS, INSTRUCTION, PARTS } from "./words";
import type { J2View } from "./view";

const official = (text: string): PartText => ({ text, origin: "OFFICIAL" });

/** Ids of the nine official columns in printed order. */
const COLUMN_IDS = [
  "issue",
  "national",
  "milestone",
  "rank",
  "programme",
  "subActivities",
  "indicator",
  "unit",
  "amount",
] as const;

/** What an office may word, order or hide in จ.2: issue first and amount last stay where they are. */
export const J2_PARTS = {
  texts: {
    title: official("แผนปฏิบัติราชการประจำปีของจังหวัด{{area}} ประจำปีงบประมาณ พ.ศ. {{year}}"),
    issue: official("ประเด็นการพัฒนาที่ {{number}} {{name}}"),
    province: official(GROUPS.PROVINCE),
    ministry: official(GROUPS.MINISTRY),
    lao: official(GROUPS.LAO),
    private: official(GROUPS.PRIVATE),
    total: official(GRAND_TOTAL),
    instruction: official(INSTRUCTION[0]),
    instructionCell: official(INSTRUCTION[1]),
    partKey: { text: PARTS.KEY, origin: "OFFICIAL" },
    partOther: { text: PARTS.OTHER, origin: "OURS" },
    // the official table carries neither: they stand in the footer, outside it
    ...footerTexts("แบบ จ.๒"),
  },
  lists: {
    columns: {
      label: { th: "หัวตาราง (ลำดับ ชื่อ และการแสดง)", en: "Columns (order, names, shown)" },
      entries: Object.fromEntries(COLUMN_IDS.map((id, at) => [id, official(HEADS[at]?.[0] ?? "")])),
      fixed: ["issue", "amount"],
      movable: true,
    },
  },
} satisfies FormParts;

/** The same for กจ.2 of a cluster. */
export const KJ2_PARTS = {
  ...J2_PARTS,
  texts: { ...J2_PARTS.texts, formCode: { text: "แบบ กจ.๒", origin: "OURS" } },
} satisfies FormParts;

/** Words of one จ.2. */
export type J2Wording = FormWording<typeof J2_PARTS>;

/** Words of a จ.2 under the wording of its office. */
export function j2Wording(view: Pick<J2View, "set">): J2Wording {
  return wordingOf(J2_PARTS, view.set);
}

/** Places of the official nine columns (and of the tenth before the amount) in the order of the office. */
function placesOf(view: J2View): number[] {
  const shown = j2Wording(view)
    .list("columns")
    .map(({ id }) => COLUMN_IDS.findIndex((one) => one === id));
  const middle = shown.filter((at) => at > 0 && at < COLUMN_IDS.length - 1);
  const tenth = view.additions.sourceColumn ? [COLUMN_IDS.length - 1, COLUMN_IDS.length] : [COLUMN_IDS.length - 1];
  return [0, ...middle, ...tenth];
}

/** Ids of the columns as this จ.2 prints them; the optional tenth is "source". */
export function columnIds(view: J2View): string[] {
  const ids: string[] = [...COLUMN_IDS];
  if (view.additions.sourceColumn) ids.splice(-1, 0, "source");
  return placesOf(view).map((at) => ids[at] ?? "");
}

/** Columns as the office shows them; the room of hidden ones goes to the first. */
export function orderedColumns(view: J2View, columns: readonly Column[]): Column[] {
  const places = placesOf(view);
  const shown = places.flatMap((at) => columns[at] ?? []);
  const sum = (all: readonly Column[]) => all.reduce((cm, column) => cm + column.cm, 0);
  const spare = Math.round((sum(columns) - sum(shown)) * 100) / 100;
  return shown.map((column, at) =>
    at === 0 ? { ...column, cm: Math.round((column.cm + spare) * 100) / 100 } : column,
  );
}

/** A row with its cells in the order of the office. */
export function orderedRow(view: J2View, row: Row): Row {
  if (view.set?.lists?.columns === undefined) return row;
  return { ...row, cells: placesOf(view).flatMap((at): Cell[] => row.cells.slice(at, at + 1)) };
}

/** Heads of the columns that the office words otherwise, by their place among the official nine. */
export function ownHeads(view: Pick<J2View, "set">): ReadonlyMap<number, string> {
  const own = view.set?.lists?.columns ?? [];
  return new Map(
    own.flatMap(({ id, text }) =>
      text === undefined ? [] : [[COLUMN_IDS.findIndex((one) => one === id), text] as const],
    ),
  );
}
