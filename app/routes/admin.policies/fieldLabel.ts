import { CALENDAR_KINDS, CALENDAR_TITLES } from "~/domain/calendar/planCalendar";
import { isMessageKey, translate, type Locale } from "~/i18n/messages";

/** Name of a field of a policy cycle for people; a date of the calendar is named by what is due and, if any, the year. */
export function fieldLabel(field: string, locale: Locale): string {
  const key = `field.${field}`;
  if (isMessageKey(key)) return translate(locale, key);
  const [, kind = "", part = ""] = field.split(".");
  const known = CALENDAR_KINDS.find((one) => one === kind);
  if (!known) return field;
  if (/^\d+$/.test(part)) return `${CALENDAR_TITLES[known][locale]} (${part})`;
  return part === "reference"
    ? `${CALENDAR_TITLES[known][locale]}: ${translate(locale, "policy.calendar.reference")}`
    : CALENDAR_TITLES[known][locale];
}
