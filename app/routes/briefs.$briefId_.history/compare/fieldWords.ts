import { OWN_FIELDS, ROW_CELLS } from "~/components/brief/fieldKeys";
import type { RowList } from "~/domain/brief/compare/change";
import type { MessageKey } from "~/i18n/messages";

const NODE = "history.planNode";

/** What the fields of the brief itself are called; a field that is the whole item has no name of its own. */
const OWN: Readonly<Record<string, MessageKey>> = {
  ...OWN_FIELDS,
  issueNode: NODE,
  programmeNode: NODE,
  guidelineNode: NODE,
  districts: "brief.districts",
};

/** Key of a field's name; null when the field is the whole item. */
export function fieldKey(list: RowList | null, field: string): MessageKey | null {
  return (list === null ? OWN[field] : ROW_CELLS[list][field]) ?? null;
}

/** Beginning of the keys of a choice's words. */
const CHOICES: Readonly<Record<string, string>> = {
  source: "brief.source.",
  commitment: "brief.commitment.",
  category: "brief.category.",
  direction: "brief.kpi.",
};

/** Key of the words of a choice, e.g. `brief.source.PROVINCE`. */
export function choiceKey(field: string, value: string): string {
  return `${CHOICES[field] ?? ""}${value}`;
}
