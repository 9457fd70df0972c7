import * as Y from "yjs";

/** Both ends of some words of a text as Yjs relative positions in base64: they stay at their letters while others edit. */
export type TextAnchor = { start: string; end: string };

/** A range of a text, in UTF-16 units. */
export type TextRange = { from: number; to: number };

function encode(text: Y.Text, index: number, side: number): string {
  const bytes = Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side));
  return btoa(String.fromCharCode(...bytes));
}

/**
 * The anchor of a range that is not empty. It begins at its first letter and ends after its last one, so that what is
 * written right before or after it stays outside.
 */
export function anchorOf(text: Y.Text, { from, to }: TextRange): TextAnchor {
  return { start: encode(text, from, 0), end: encode(text, to, -1) };
}

function indexOf(text: Y.Text, position: string): number | null {
  if (!text.doc) return null;
  try {
    const bytes = Uint8Array.from(atob(position), (char) => char.charCodeAt(0));
    const absolute = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(bytes), text.doc);
    return absolute?.type === text ? absolute.index : null;
  } catch {
    return null;
  }
}

/** Where the words stand now; null when nothing of them is left, or the anchor is not one of this text. Never throws. */
export function rangeOf(text: Y.Text, { start, end }: TextAnchor): TextRange | null {
  const from = indexOf(text, start);
  const to = indexOf(text, end);
  return from === null || to === null || from >= to ? null : { from, to };
}
