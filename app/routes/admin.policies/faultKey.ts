import { isMessageKey, type MessageKey } from "~/i18n/messages";

/** The sentence that says what a field of a cycle takes; `field` as the server names it, e.g. "calendar.ANNUAL.2569". */
export function faultKey(field: string): MessageKey {
  const [group, , part = ""] = field.split(".");
  const calendar = part === "day" || part === "reference" ? part : "year";
  const name = group === "calendar" ? `calendar.${calendar}` : field.startsWith("weight.") ? "weight" : field;
  const key = `policy.fault.${name}`;
  return isMessageKey(key) ? key : "policy.fault.text";
}
