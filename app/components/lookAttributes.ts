import { lookOf, type Look } from "~/domain/preference/look";

/** Attributes of the html element that the style sheets read; they are in the page from the first byte. */
export function lookAttributes({ theme, textSize, looped }: Look) {
  return {
    "data-theme": theme === "system" ? undefined : theme,
    "data-text": textSize === "normal" ? undefined : textSize,
    "data-letters": looped ? "looped" : undefined,
  };
}

/** The look that a page was sent with. */
export function lookOfPage({ dataset }: HTMLElement): Look {
  return lookOf(dataset.theme, dataset.text, dataset.letters);
}
