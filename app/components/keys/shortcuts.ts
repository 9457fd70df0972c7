import type { MessageKey } from "~/i18n/messages";

/** A shortcut: the ways to press it (each a list of keys) and what it does. */
export type Shortcut = { ways: readonly (readonly string[])[]; label: MessageKey };

/** The shortcuts of some pages; `at` null = everywhere. */
export type ShortcutGroup = { where: MessageKey; at: RegExp | null; shortcuts: readonly Shortcut[] };

/**
 * Every shortcut of the product, page by page: the one list that the help dialog shows. A page that gets a new key adds
 * it here; the keys themselves are heard where their page is.
 */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    where: "keys.where.brief",
    at: /^\/briefs\/[0-9a-f-]{36}$/,
    shortcuts: [
      { ways: [["Alt", "↓"]], label: "keys.nextItem" },
      { ways: [["Alt", "↑"]], label: "keys.previousItem" },
      { ways: [["Ctrl", "Z"]], label: "keys.undo" },
      {
        ways: [
          ["Ctrl", "Y"],
          ["Ctrl", "Shift", "Z"],
        ],
        label: "keys.redo",
      },
      { ways: [["Ctrl", "S"]], label: "keys.save" },
    ],
  },
  {
    where: "keys.where.ranking",
    at: /^\/years\/[^/]+\/ranking$/,
    shortcuts: [
      { ways: [["Alt", "↑"]], label: "keys.rankUp" },
      { ways: [["Alt", "↓"]], label: "keys.rankDown" },
      { ways: [["0–9", "Enter"]], label: "keys.rankType" },
      { ways: [["Space"]], label: "keys.rankPick" },
      { ways: [["Shift", "Space"]], label: "keys.rankRange" },
    ],
  },
  {
    where: "keys.where.plan",
    at: /^\/years\/[^/]+\/plan$/,
    shortcuts: [
      { ways: [["↑"], ["↓"]], label: "keys.rowMove" },
      { ways: [["Home"], ["End"]], label: "keys.rowEnds" },
      { ways: [["→"], ["←"]], label: "keys.rowOpen" },
      { ways: [["L"]], label: "keys.link" },
      { ways: [["Delete"]], label: "keys.unlink" },
      { ways: [["Enter"]], label: "keys.openBrief" },
      { ways: [["["], ["]"]], label: "keys.walkGoals" },
      { ways: [["Alt", "← ↑ → ↓"]], label: "keys.moveCard" },
      { ways: [["Ctrl", "Z"]], label: "keys.undo" },
    ],
  },
  {
    where: "keys.where.all",
    at: null,
    shortcuts: [
      { ways: [["Ctrl", "K"]], label: "keys.search" },
      { ways: [["?"]], label: "keys.help" },
      { ways: [["Tab"]], label: "keys.skip" },
      { ways: [["Esc"]], label: "keys.close" },
    ],
  },
  {
    where: "keys.where.search",
    at: null,
    shortcuts: [
      { ways: [["↓"], ["↑"]], label: "keys.choose" },
      { ways: [["Enter"]], label: "keys.openResult" },
    ],
  },
];

/** The groups of a page: its own first, then those of every page. */
export function shortcutsOf(pathname: string): ShortcutGroup[] {
  return SHORTCUTS.filter(({ at }) => at === null || at.test(pathname));
}

type Key = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * What a key asks for on every page. Letters count by their place, so that a keyboard set to Thai works alike; "?" only
 * outside fields (`typing`), where it is a letter.
 */
export function globalWish(event: Key, typing: boolean): "search" | "help" | null {
  const control = event.ctrlKey || event.metaKey;
  if (control && !event.altKey && !event.shiftKey && event.code === "KeyK") return "search";
  const question = event.key === "?" || (event.code === "Slash" && event.shiftKey);
  return question && !control && !event.altKey && !typing ? "help" : null;
}
