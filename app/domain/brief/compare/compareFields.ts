import type { Satang } from "../../money/satang";
import { compareText, type TextPart } from "../../text/compareText";
import type { FieldChange, FieldValue } from "./change";

/** How a field is compared and shown. */
export type FieldKind = "words" | "value" | "money" | "date" | "organization" | "choice";

/** Fields of a row, or of the brief itself, in the order of the form. */
export type FieldKinds = Readonly<Record<string, FieldKind>>;

/** How two texts are compared word by word; a summary does without it. */
export type CompareWords = (before: string, after: string) => TextPart[];

/** The default: Thai words as units. */
export const wordByWord: CompareWords = compareText;

const asText = (value: unknown): string =>
  typeof value === "string" ? value : value === null ? "" : String(value ?? "");
const asTextOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** Difference of two amounts; not stated counts as nothing. */
export function moneyValue(before: Satang | null, after: Satang | null): FieldValue {
  return { kind: "money", before, after, difference: BigInt(after ?? 0) - BigInt(before ?? 0) };
}

function valueOf(kind: FieldKind, before: unknown, after: unknown, words: CompareWords): FieldValue {
  switch (kind) {
    case "money":
      return moneyValue((before ?? null) as Satang | null, (after ?? null) as Satang | null);
    case "words":
      return {
        kind,
        before: asText(before),
        after: asText(after),
        parts: words(asText(before), asText(after)),
      };
    case "date":
    case "organization":
      return { kind, before: asTextOrNull(before), after: asTextOrNull(after) };
    default:
      return { kind, before: asText(before), after: asText(after) };
  }
}

/**
 * The fields that differ between two records, in the order of `kinds`. A record that is not there counts as all fields
 * empty; null, "" and a flag that is not set are alike.
 */
export function compareFields(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
  kinds: FieldKinds,
  words: CompareWords,
): FieldChange[] {
  return Object.entries(kinds).flatMap(([field, kind]) => {
    const [old, now] = [before?.[field] ?? null, after?.[field] ?? null];
    const empty = (value: unknown) => value === null || value === "" || value === false;
    if (old === now || (empty(old) && empty(now))) return [];
    return [{ field, value: valueOf(kind, old, now, words) }];
  });
}
