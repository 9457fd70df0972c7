import { describe, expect, test } from "vitest";
import { en } from "~/i18n/en";
import { globalWish, SHORTCUTS, shortcutsOf } from "./shortcuts";

const key = (change: Partial<Parameters<typeof globalWish>[0]>) => ({
  ...{ key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...change,
});

describe("keys of every page", () => {
  test.each([
    ["Ctrl+K", key({ key: "k", code: "KeyK", ctrlKey: true }), true, "search"],
    ["Ctrl+K on a Thai keyboard", key({ key: "า", code: "KeyK", ctrlKey: true }), true, "search"],
    ["⌘K", key({ key: "k", code: "KeyK", metaKey: true }), false, "search"],
    ["Ctrl+Shift+K, the browser's own", key({ key: "K", code: "KeyK", ctrlKey: true, shiftKey: true }), false, null],
    ["? on the page", key({ key: "?", code: "Slash", shiftKey: true }), false, "help"],
    ["the place of ? on a Thai keyboard", key({ key: "ฦ", code: "Slash", shiftKey: true }), false, "help"],
    ["? in a field", key({ key: "?", code: "Slash", shiftKey: true }), true, null],
    ["/", key({ key: "/", code: "Slash" }), false, null],
    ["k", key({ key: "k", code: "KeyK" }), false, null],
  ] as const)("%s", (_, event, typing, wish) => expect(globalWish(event, typing)).toBe(wish));
});

describe("the list of keys", () => {
  test.each([
    ["/briefs/0193a5c4-1111-4222-8333-444455556666", "keys.where.brief"],
    ["/years/93-2568/ranking", "keys.where.ranking"],
    ["/years/93-2568/plan", "keys.where.plan"],
    ["/account", "keys.where.all"],
  ])("%s begins with %s", (path, where) => expect(shortcutsOf(path)[0]?.where).toBe(where));

  test("no two shortcuts of one page are pressed alike", () => {
    for (const { where, shortcuts } of SHORTCUTS) {
      const ways = shortcuts.flatMap((one) => one.ways.map((way) => way.join("+")));
      expect([where, new Set(ways).size]).toEqual([where, ways.length]);
    }
  });

  test("every shortcut has its words", () => {
    for (const { where, shortcuts } of SHORTCUTS)
      for (const label of [where, ...shortcuts.map((one) => one.label)]) expect(en[label]).toBeTruthy();
  });
});
