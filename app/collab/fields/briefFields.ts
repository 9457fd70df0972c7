import type { BriefContent } from "../../domain/brief/briefContent";
import { ACTIVITY_TEXTS, BRIEF_ROW_ROOTS, BRIEF_TEXTS, type BriefRowRoot, type BriefTextName } from "../briefSchema";

/**
 * A place in a brief that has one value: a root text (`root` "text"), a scalar (`facts`), the chosen districts, a cell
 * of a row (`row` = its id), or a row as a whole (`key` "").
 */
export type FieldPlace = { root: "text" | "facts" | "districts" | BriefRowRoot; row: string; key: string };

/** Money in satang, texts and dates as they are, null = not stated; of a row: true = it is there. */
export type FieldValue = string | number | boolean | null;

/** One field with its value. Texts merge letter by letter, scalars as a whole. */
export type BriefField = { place: FieldPlace; kind: "text" | "scalar" | "row"; value: FieldValue };

const FACTS = {
  issueNodeId: ({ issue }: BriefContent) => issue.nodeId,
  programmeNodeId: ({ programme }: BriefContent) => programme.nodeId,
  guidelineNodeId: ({ guideline }: BriefContent) => guideline.nodeId,
  periodStart: ({ periodStart }: BriefContent) => periodStart,
  periodEnd: ({ periodEnd }: BriefContent) => periodEnd,
  nationalCode: ({ nationalCode }: BriefContent) => nationalCode || null,
  milestone: ({ milestone }: BriefContent) => milestone || null,
  readyLand: ({ readyLand }: BriefContent) => readyLand || null,
  readyDesign: ({ readyDesign }: BriefContent) => readyDesign || null,
  readyPrice: ({ readyPrice }: BriefContent) => readyPrice || null,
  readyProcurement: ({ readyProcurement }: BriefContent) => readyProcurement || null,
  readyReceiver: ({ readyReceiver }: BriefContent) => readyReceiver || null,
} as const;

const PLAN_TEXTS = { issueText: "issue", programmeText: "programme", guidelineText: "guideline" } as const;
const NESTED: ReadonlySet<string> = new Set(ACTIVITY_TEXTS);

/** Name of a place, the same for the same place. */
export function fieldId({ root, row, key }: FieldPlace): string {
  return `${root}/${row}/${key}`;
}

/** Reads a name made by {@link fieldId}; null when it is none. */
export function parseFieldId(id: string): FieldPlace | null {
  const [root = "", row = "", key = "", ...more] = id.split("/");
  const rows = BRIEF_ROW_ROOTS.find((known) => known === root);
  if (more.length > 0) return null;
  if (rows) return row === "" ? null : { root: rows, row, key };
  return root === "text" || root === "facts" || root === "districts" ? { root, row: "", key } : null;
}

function textOf(content: BriefContent, name: BriefTextName): string {
  if (name === "issueText" || name === "programmeText" || name === "guidelineText")
    return content[PLAN_TEXTS[name]].text;
  return content[name];
}

function cellsOf(row: Readonly<Record<string, unknown>>): [string, FieldValue][] {
  return Object.entries(row).flatMap(([key, value]): [string, FieldValue][] => {
    if (key === "id") return [];
    if (key === "amounts")
      return Object.entries(value as Record<string, number>).map(([year, amount]) => [`y${year}`, amount]);
    return value === "" || value === null || value === undefined ? [] : [[key, value as FieldValue]];
  });
}

/** Every field of a brief that says something, by its name, in the order of the form. */
export function briefFields(content: BriefContent): Map<string, BriefField> {
  const fields = new Map<string, BriefField>();
  const put = (place: FieldPlace, kind: BriefField["kind"], value: FieldValue) => {
    if (value !== null && value !== "") fields.set(fieldId(place), { place, kind, value });
  };
  for (const name of Object.keys(BRIEF_TEXTS) as BriefTextName[])
    put({ root: "text", row: "", key: name }, "text", textOf(content, name));
  for (const [key, read] of Object.entries(FACTS)) put({ root: "facts", row: "", key }, "scalar", read(content));
  put({ root: "districts", row: "", key: "" }, "scalar", content.districts.join(","));
  for (const root of BRIEF_ROW_ROOTS)
    for (const row of content[root]) {
      put({ root, row: row.id, key: "" }, "row", true);
      for (const [key, value] of cellsOf(row))
        put({ root, row: row.id, key }, root === "activities" && NESTED.has(key) ? "text" : "scalar", value);
    }
  return fields;
}
