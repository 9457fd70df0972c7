/** Colours of the screen: as the device says, light, or dark. */
export const THEMES = ["system", "light", "dark"] as const;

/** Size of the letters: 100, 125, 150 and 200 per cent. */
export const TEXT_SIZES = ["normal", "large", "larger", "largest"] as const;

/** How a person wants the screen to look. `looped` = letters with heads (แบบตัวอักษรมีหัว). */
export type Look = {
  theme: (typeof THEMES)[number];
  textSize: (typeof TEXT_SIZES)[number];
  looped: boolean;
};

/** What nobody has to choose. */
export const DEFAULT_LOOK: Look = { theme: "system", textSize: "normal", looped: false };

const among = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((one) => one === value);

/** A look from three words, e.g. of a row, a cookie or attributes; a word that is not known counts as not chosen. */
export function lookOf(theme?: string, textSize?: string, letters?: string): Look {
  return {
    theme: among(THEMES, theme) ?? DEFAULT_LOOK.theme,
    textSize: among(TEXT_SIZES, textSize) ?? DEFAULT_LOOK.textSize,
    looped: letters === "looped",
  };
}

/** Reads the text of {@link lookText}; anything else is the default. */
export function parseLook(text: string | null): Look {
  return lookOf(...((text ?? "").split(".") as [string?, string?, string?]));
}

/** A look as one word that fits into a cookie: "dark.large.looped". */
export function lookText({ theme, textSize, looped }: Look): string {
  return `${theme}.${textSize}.${looped ? "looped" : "plain"}`;
}
