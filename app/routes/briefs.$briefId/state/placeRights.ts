import { BRIEF_FACTS, BRIEF_TEXTS } from "~/collab/briefSchema";
import type { FieldPlace } from "~/collab/fields/briefFields";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { BriefRightsView } from "./briefView";
import { mayItem, mayRow } from "./rights";

const items: Readonly<Record<string, number>> = {
  ...BRIEF_TEXTS,
  ...Object.fromEntries(Object.entries(BRIEF_FACTS).map(([name, { item }]) => [name, item])),
};

/** True when the person may write a field: by its item, or by the organisation that owns its row. */
export function mayPlace(rights: BriefRightsView, content: BriefContent, { root, row, key }: FieldPlace): boolean {
  if (root === "text" || root === "facts") return mayItem(rights, items[key] ?? 0);
  if (root === "districts") return mayItem(rights, 7);
  if (root === "indicators") return mayItem(rights, 6);
  const found = content[root].find(({ id }) => id === row);
  return found ? mayRow(rights, found.orgId) : rights.write && rights.all;
}
