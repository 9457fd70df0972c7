import type { FieldPlace, FieldValue } from "~/collab/fields/briefFields";
import { groupedBaht } from "~/domain/money/bahtText";
import { isSatang } from "~/domain/money/satang";
import { thaiDate } from "~/format/thaiDate";
import { isMessageKey } from "~/i18n/messages";
import type { Words } from "./fieldLabels";

const CHOICES: Readonly<Record<string, string>> = {
  source: "brief.source.",
  commitment: "brief.commitment.",
  category: "brief.category.",
  direction: "brief.kpi.",
};

const MONEY = /^(y\d{4}|amount|unitPrice)$/;

/** What a field says, as a person reads it. `nameOf` names organisations; "" when nothing is stated. */
export function fieldText(
  words: Words,
  { root, key }: FieldPlace,
  value: FieldValue,
  nameOf: (orgId: string) => string,
): string {
  const { t, locale } = words;
  if (value === null || value === "") return "";
  if (typeof value === "boolean") return t(value ? "parked.yes" : "parked.no");
  if (root !== "indicators" && MONEY.test(key)) return isSatang(value) ? groupedBaht(value) : String(value);
  if (typeof value === "number") return String(value);
  if (/^period(Start|End)$/.test(key)) return thaiDate(value, { locale });
  if (/[oO]rgId$/.test(key)) return nameOf(value);
  if (/NodeId$/.test(key)) return t("merge.planNode");
  const choice = `${CHOICES[key] ?? ""}${value}`;
  return root !== "text" && key in CHOICES && isMessageKey(choice) ? t(choice) : value;
}
