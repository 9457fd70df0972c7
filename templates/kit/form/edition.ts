import type { Bilingual } from "~/domain/rules/finding";
import { slotsOf, type FormParts, type FormSetContent, type PartList } from "./parts";

/** Longest text of an edition, characters. */
export const MAX_EDITION_TEXT = 4_000;

/** Why an edition of a form cannot be kept; `field` is `<texts|lists>.<key>[.<entry>]`. */
export type EditionFault = { field: string; message: Bilingual };

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/;

function textFault(field: string, text: string, printed: string): EditionFault[] {
  const fault = (th: string, en: string) => [{ field, message: { th, en } }];
  if (text.trim() === "") return fault("กรอกข้อความ", "Enter a text");
  if (text.length > MAX_EDITION_TEXT)
    return fault(
      `ยาวเกิน ${MAX_EDITION_TEXT} ตัวอักษร ย่อข้อความ`,
      `Longer than ${MAX_EDITION_TEXT} characters: shorten it`,
    );
  if (CONTROL.test(text)) return fault("มีอักขระควบคุม ลบออก", "It holds control characters: remove them");
  const [known, used] = [slotsOf(printed), slotsOf(text)];
  const missing = known.filter((slot) => !used.includes(slot)).map((slot) => `{{${slot}}}`);
  if (missing.length > 0)
    return fault(`ต้องคงช่องข้อมูล ${missing.join(" ")} ไว้`, `The slots ${missing.join(" ")} must stay`);
  const strange = used.filter((slot) => !known.includes(slot)).map((slot) => `{{${slot}}}`);
  if (strange.length > 0)
    return fault(`ไม่มีช่องข้อมูล ${strange.join(" ")} ในแบบนี้`, `The form has no slot ${strange.join(" ")}`);
  return [];
}

function listFaults(key: string, part: PartList, list: NonNullable<FormSetContent["lists"]>[string]): EditionFault[] {
  const faults: EditionFault[] = [];
  const ids = Object.keys(part.entries);
  const named = list.map(({ id }) => id);
  const whole = named.length === ids.length && ids.every((id) => named.includes(id));
  if (!whole)
    faults.push({
      field: `lists.${key}`,
      message: {
        th: "รายการไม่ครบหรือซ้ำ โหลดหน้าใหม่แล้วแก้อีกครั้ง",
        en: "Entries are missing or double: reload and change again",
      },
    });
  if (!part.movable && whole && named.join() !== ids.join())
    faults.push({
      field: `lists.${key}`,
      message: { th: "ลำดับของรายการนี้เปลี่ยนไม่ได้", en: "The order of this list cannot be changed" },
    });
  for (const { id, text, hidden } of list) {
    const field = `lists.${key}.${id}`;
    if (hidden && part.fixed.includes(id))
      faults.push({ field, message: { th: "ซ่อนรายการนี้ไม่ได้", en: "This entry cannot be hidden" } });
    if (text !== undefined) faults.push(...textFault(field, text, part.entries[id]?.text ?? ""));
  }
  return faults;
}

/** What is wrong with an edition of a form; empty = it can be kept. Slots stay, nothing is empty, fixed entries are shown. */
export function editionFaults(parts: FormParts, { texts = {}, lists = {} }: FormSetContent): EditionFault[] {
  const unknown = (field: string): EditionFault => ({
    field,
    message: { th: "แบบนี้ไม่มีข้อความหรือรายการนี้", en: "The form has no such text or list" },
  });
  return [
    ...Object.entries(texts).flatMap(([key, text]) => {
      const printed = Object.hasOwn(parts.texts, key) ? parts.texts[key] : undefined;
      return printed ? textFault(`texts.${key}`, text, printed.text) : [unknown(`texts.${key}`)];
    }),
    ...Object.entries(lists).flatMap(([key, list]) => {
      const part = Object.hasOwn(parts.lists, key) ? parts.lists[key] : undefined;
      return part ? listFaults(key, part, list) : [unknown(`lists.${key}`)];
    }),
  ];
}

function differs(part: PartList, list: NonNullable<FormSetContent["lists"]>[string]): boolean {
  const printed = Object.keys(part.entries);
  return list.some(({ id, text, hidden }, at) => {
    const worded = text !== undefined && text !== part.entries[id]?.text;
    return id !== printed[at] || hidden === true || worded;
  });
}

/**
 * Only what an edition says otherwise than the printed form – or than `below`, the wording of every area under that of
 * one; empty = it says nothing of its own.
 */
export function ownWords(
  parts: FormParts,
  { texts = {}, lists = {} }: FormSetContent,
  below: FormSetContent = {},
): FormSetContent {
  const ownTexts = Object.entries(texts).filter(
    ([key, text]) => text !== (below.texts?.[key] ?? parts.texts[key]?.text),
  );
  const ownLists = Object.entries(lists).flatMap(([key, list]) => {
    const part = parts.lists[key];
    const under = below.lists?.[key];
    if (!part || (under === undefined && !differs(part, list))) return [];
    const entries = list.map(({ id, text, hidden }) => ({
      id,
      ...(text !== undefined && text !== part.entries[id]?.text ? { text } : {}),
      ...(hidden ? { hidden } : {}),
    }));
    return JSON.stringify(entries) === JSON.stringify(under) ? [] : [[key, entries] as const];
  });
  return {
    ...(ownTexts.length > 0 ? { texts: Object.fromEntries(ownTexts) } : {}),
    ...(ownLists.length > 0 ? { lists: Object.fromEntries(ownLists) } : {}),
  };
}

/** An area's own wording over the one of every area. */
export function mergeEditions(common: FormSetContent, own: FormSetContent): FormSetContent {
  const texts = { ...common.texts, ...own.texts };
  const lists = { ...common.lists, ...own.lists };
  return {
    ...(Object.keys(texts).length > 0 ? { texts } : {}),
    ...(Object.keys(lists).length > 0 ? { lists } : {}),
  };
}
