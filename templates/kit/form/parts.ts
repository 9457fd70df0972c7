import type { Bilingual } from "~/domain/rules/finding";

/** Where printed words come from: a source names its line (e.g. "004:609"), OURS has no official text. */
export type TextOrigin = "OFFICIAL" | "OURS";

/** A text of a form that an office may word otherwise. `{{slot}}` marks where data stands; each slot stays once or more. */
export type PartText = { text: string; origin: TextOrigin };

/** Texts in an order that may be changed: columns of a table, items of a form. */
export type PartList = {
  label: Bilingual;
  entries: Readonly<Record<string, PartText>>;
  /** Entries that may not be hidden. */
  fixed: readonly string[];
  /** False when the order is part of the law or of the arithmetic. */
  movable: boolean;
};

/** What of a form can be changed without a programmer. */
export type FormParts = {
  texts: Readonly<Record<string, PartText>>;
  lists: Readonly<Record<string, PartList>>;
};

/** What an edition of a form says otherwise than the printed form. Plain values: it travels inside the view. */
export type FormSetContent = {
  texts?: Readonly<Record<string, string>>;
  /** All entries of a list in their order; `text` absent = as printed. */
  lists?: Readonly<Record<string, readonly { id: string; text?: string; hidden?: boolean }[]>>;
};

/** Words of one edition of a form. */
export type FormWording<P extends FormParts> = {
  /** A text with its slots filled. */
  text(key: keyof P["texts"] & string, slots?: Readonly<Record<string, string>>): string;
  /** The shown entries of a list in printed order. */
  list<K extends keyof P["lists"] & string>(key: K): { id: keyof P["lists"][K]["entries"] & string; text: string }[];
};

const SLOT = /\{\{(\w+)\}\}/g;

/** Names of the slots in a text, each once. */
export function slotsOf(text: string): string[] {
  return [...new Set([...text.matchAll(SLOT)].map(([, name]) => name ?? ""))];
}

function listOf(part: PartList, chosen: NonNullable<FormSetContent["lists"]>[string] = []) {
  const entries = new Map(Object.entries(part.entries));
  const known = chosen.filter(({ id }) => entries.has(id));
  const named = new Set(known.map(({ id }) => id));
  // an entry that a newer programme brings stands last until somebody places it
  const rest = [...entries.keys()].filter((id) => !named.has(id)).map((id) => ({ id, text: undefined, hidden: false }));
  return [...known, ...rest]
    .filter(({ id, hidden }) => !hidden || part.fixed.includes(id))
    .map(({ id, text }) => ({ id, text: text ?? entries.get(id)?.text ?? "" }));
}

/** The words of a form under an edition (absent = exactly as printed). A template asks nothing else for its words. */
export function wordingOf<P extends FormParts>(parts: P, edition: FormSetContent | undefined): FormWording<P> {
  return {
    text(key, slots = {}) {
      const words = edition?.texts?.[key] ?? parts.texts[key]?.text ?? "";
      return words.replace(SLOT, (mark, name: string) => slots[name] ?? mark);
    },
    list(key) {
      const part = parts.lists[key];
      if (part === undefined) throw new RangeError(`the form has no list ${key}`);
      return listOf(part, edition?.lists?.[key]) as ReturnType<FormWording<P>["list"]>;
    },
  };
}
