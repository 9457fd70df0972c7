import type { BriefContent } from "../../domain/brief/briefContent";
import { briefFields, fieldId, type BriefField, type FieldPlace, type FieldValue } from "./briefFields";

/** A field that says different things in two states of a brief. */
export type FieldDifference = {
  place: FieldPlace;
  kind: BriefField["kind"];
  before: FieldValue;
  after: FieldValue;
};

/** A field that two people changed while apart. */
export type FieldConflict = { place: FieldPlace; kind: BriefField["kind"]; mine: FieldValue; theirs: FieldValue };

type Fields = ReadonlyMap<string, BriefField>;

const valueIn = (fields: Fields, id: string): FieldValue => fields.get(id)?.value ?? null;

/** The row a cell stands in; null for anything that is no cell. */
const rowOf = ({ root, row, key }: FieldPlace): string | null =>
  row === "" || key === "" ? null : fieldId({ root, row, key: "" });

/**
 * What differs between two states of a brief, in the order of the form. A row that is only in one of them is one
 * difference; its cells are not named again. Places in an order of rows are left out: they are no content.
 */
export function fieldDifferences(before: BriefContent, after: BriefContent): FieldDifference[] {
  return differencesOf(briefFields(before), briefFields(after));
}

function differencesOf(before: Fields, after: Fields): FieldDifference[] {
  const found: FieldDifference[] = [];
  const all = new Map([...before, ...after]);
  for (const [id, { place, kind }] of all) {
    const [was, is] = [valueIn(before, id), valueIn(after, id)];
    if (was === is || place.key === "order") continue;
    const row = rowOf(place);
    if (row !== null && valueIn(before, row) !== valueIn(after, row)) continue;
    found.push({ place, kind, before: was, after: is });
  }
  return found;
}

/** True when a row's cells differ between two states that both have the row. */
function rowChanged(row: string, before: Fields, after: Fields): boolean {
  return differencesOf(before, after).some(({ place }) => rowOf(place) === row);
}

/**
 * The fields that this page (`mine`) and somebody else (`theirs`) changed since both knew `base`: scalars where both
 * wrote different values, texts that both wrote in, rows that one deleted while the other worked in them.
 */
export function fieldConflicts(base: BriefContent, mine: BriefContent, theirs: BriefContent): FieldConflict[] {
  const [start, own, other] = [briefFields(base), briefFields(mine), briefFields(theirs)];
  const theirChanges = new Map(differencesOf(start, other).map((change) => [fieldId(change.place), change]));
  const found: FieldConflict[] = [];
  for (const { place, kind, after } of differencesOf(start, own)) {
    const id = fieldId(place);
    const change = theirChanges.get(id);
    if (change && (kind === "text" || change.after !== after)) {
      found.push({ place, kind, mine: after, theirs: change.after });
      continue;
    }
    // my whole row is gone while somebody worked in it
    if (kind === "row" && after === null && !change && rowChanged(id, start, other))
      found.push({ place, kind, mine: null, theirs: true });
  }
  for (const [id, { place, kind, after }] of theirChanges)
    if (kind === "row" && after === null && valueIn(own, id) === true && rowChanged(id, start, own))
      found.push({ place, kind, mine: true, theirs: null });
  return found;
}
