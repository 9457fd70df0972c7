import { expect, test } from "vitest";
import { DEFAULT_LOOK, lookText, parseLook, TEXT_SIZES, THEMES } from "./look";

test("every look goes into a cookie and comes back", () => {
  for (const theme of THEMES)
    for (const textSize of TEXT_SIZES)
      for (const looped of [true, false]) {
        const text = lookText({ theme, textSize, looped });
        expect(text).toMatch(/^[a-z.]+$/);
        expect(parseLook(text)).toEqual({ theme, textSize, looped });
      }
});

test.each([null, "", "dark", "night.huge.curly", "..", '"><script>', "dark.large.looped.more"])(
  "%s never becomes anything but a known look",
  (text) => {
    const look = parseLook(text);
    expect(THEMES).toContain(look.theme);
    expect(TEXT_SIZES).toContain(look.textSize);
  },
);

test("what is not known counts as not chosen", () => expect(parseLook("night.huge.curly")).toEqual(DEFAULT_LOOK));
