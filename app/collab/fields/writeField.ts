import type * as Y from "yjs";
import type { BriefContent } from "../../domain/brief/briefContent";
import { BRIEF_FACTS, BRIEF_TEXTS, YEAR_KEY, type ActivityTextName, type BriefTextName } from "../briefSchema";
import { setDistrict, setFact } from "../brief/editFacts";
import { removeRow, restoreRow, setAmount, setCell, type RowCells } from "../brief/editRows";
import { activityText, setText } from "../brief/editTexts";
import { districtsRoot, rowOf, textRoot } from "../brief/roots";
import { putRow } from "../brief/writeRows";
import { ACTIVITY_TEXTS, type BriefRowRoot } from "../briefSchema";
import { isSatang } from "../../domain/money/satang";
import type { FieldPlace, FieldValue } from "./briefFields";

/** What writing a field needs besides its value: `source` holds a row that must be made anew; `at` is ms since 1970. */
export type FieldSource = { source: BriefContent; at: number };

const isText = (key: string): key is BriefTextName => Object.hasOwn(BRIEF_TEXTS, key);
const isFact = (key: string): key is keyof typeof BRIEF_FACTS => Object.hasOwn(BRIEF_FACTS, key);
const isNestedText = (key: string): key is ActivityTextName => ACTIVITY_TEXTS.some((name) => name === key);
const words = (value: FieldValue): string => (typeof value === "string" ? value : "");

function writeDistricts(doc: Y.Doc, codes: ReadonlySet<string>): void {
  for (const code of [...districtsRoot(doc).keys()]) if (!codes.has(code)) setDistrict(doc, code, false);
  for (const code of codes) setDistrict(doc, code, true);
}

function writeRowField(doc: Y.Doc, root: BriefRowRoot, row: string, there: boolean, how: FieldSource): void {
  if (!there) return removeRow(doc, root, row, how.at);
  if (rowOf(doc, root, row)) return restoreRow(doc, root, row);
  const { source } = how;
  // a line needs its activity
  const found = source[root].find(({ id }) => id === row);
  const activityId = found && "activityId" in found ? found.activityId : null;
  if (activityId !== null && !rowOf(doc, "activities", activityId)) putRow(doc, "activities", source, activityId);
  putRow(doc, root, source, row);
}

function writeCell(doc: Y.Doc, root: BriefRowRoot, row: string, key: string, value: FieldValue): void {
  const year = YEAR_KEY.exec(key)?.[1];
  if (root === "funding" && year !== undefined)
    return setAmount(doc, row, parseInt(year, 10), isSatang(value) ? value : null);
  if (root === "activities" && isNestedText(key)) {
    const text = activityText(doc, row, key);
    return text ? void setText(text, words(value)) : undefined;
  }
  // setCell checks the value against the schema and throws RangeError for a key that is none
  setCell(doc, root, row, key as keyof RowCells[typeof root] & string, value as never);
}

/**
 * Makes one field of a document say a value, through the doors; null = nothing stated (a row: gone). Texts are changed
 * by the smallest difference. Throws RangeError on a value or place that the schema does not allow.
 */
export function writeField(doc: Y.Doc, place: FieldPlace, value: FieldValue, how: FieldSource): void {
  const { root, row, key } = place;
  if (root === "text") {
    if (!isText(key)) throw new RangeError(`no text ${key}`);
    return void setText(textRoot(doc, key), words(value));
  }
  if (root === "facts") {
    if (!isFact(key)) throw new RangeError(`no fact ${key}`);
    return setFact(doc, key, typeof value === "string" ? value : null);
  }
  if (root === "districts") return writeDistricts(doc, new Set(words(value).split(",").filter(Boolean)));
  if (key === "") return writeRowField(doc, root, row, value === true, how);
  writeCell(doc, root, row, key, value);
}
