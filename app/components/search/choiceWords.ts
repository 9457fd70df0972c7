import { BRIEF_ITEMS } from "~/domain/brief/briefItems";
import type { Locale, MessageKey, MessageValues } from "~/i18n/messages";
import type { Choice } from "./useSearch";

type T = (key: MessageKey, values?: MessageValues) => string;

/** Heading of the group that a result stands in. */
export function groupKey(choice: Choice): MessageKey {
  if ("recent" in choice) return "search.kind.recent";
  return `search.kind.${choice.kind}`;
}

/** What a result is called. */
export function choiceTitle(choice: Choice, t: T): string {
  if (choice.kind === "page") return t(choice.key);
  return choice.title || t("projects.untitled");
}

/** What stands beside the name: code and year, the item of the form, an address. */
export function choiceNote(choice: Choice, t: T, locale: Locale): string {
  if (choice.kind === "project") return `${choice.code} · ${t("shell.yearValue", { fy: choice.fy })}`;
  if (choice.kind === "text") return `${choice.code} · ${itemName(choice.item, t, locale)}`;
  if (choice.kind === "organization") return choice.managed ? "" : t("search.leads");
  return choice.kind === "person" ? choice.email : "";
}

function itemName(item: number | "head" | "extra", t: T, locale: Locale): string {
  if (item === "head") return t("brief.issue");
  if (item === "extra") return t("search.extra");
  const found = BRIEF_ITEMS[item - 1];
  return t("search.item", { number: item, label: (locale === "th" ? found?.labelTh : found?.labelEn) ?? "" });
}

/** Results with their headings, in the order given. */
export function grouped(choices: readonly Choice[]): { key: MessageKey; choices: Choice[] }[] {
  const groups: { key: MessageKey; choices: Choice[] }[] = [];
  for (const choice of choices) {
    const key = groupKey(choice);
    const group = groups.find((one) => one.key === key);
    if (group) group.choices.push(choice);
    else groups.push({ key, choices: [choice] });
  }
  return groups;
}
