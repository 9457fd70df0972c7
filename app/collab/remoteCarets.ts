import * as Y from "yjs";
import type { Presence, PresenceCaret } from "./presence";

/** Another person's selection inside one text, in UTF-16 units; `from` = `to` is a caret. */
export type RemoteCaret = { clientId: number; name: string; colour: string; from: number; to: number; head: number };

/** One piece of a mirror layer that lies behind a text field. */
export type MirrorPiece =
  | { kind: "text"; text: string; colour: string | null; marks?: string[] }
  | { kind: "caret"; clientId: number; name: string; colour: string };

/**
 * The presence value of an own selection in the field called `name`. It hangs on the letter before it, as the caret does
 * on the person's own screen: what others write there stands behind it.
 */
export function caretOf(text: Y.Text, name: string, selection: { start: number; end: number }): PresenceCaret {
  const at = (index: number) =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length), -1));
  return { text: name, anchor: at(selection.start), head: at(selection.end) };
}

/** Where the others' carets stand in a text. What cannot be resolved (yet) is left out; never throws. */
export function caretsIn(text: Y.Text, name: string, present: readonly Presence[]): RemoteCaret[] {
  const carets: RemoteCaret[] = [];
  for (const { clientId, user, caret } of present) {
    if (caret?.text !== name) continue;
    const anchor = indexOf(text, caret.anchor);
    const head = indexOf(text, caret.head);
    if (anchor === null || head === null) continue;
    const [from, to] = anchor <= head ? [anchor, head] : [head, anchor];
    carets.push({ clientId, name: user.name, colour: user.colour, from, to, head });
  }
  return carets.sort((a, b) => a.from - b.from || a.clientId - b.clientId);
}

function indexOf(text: Y.Text, json: unknown): number | null {
  if (!text.doc || typeof json !== "object" || json === null) return null;
  try {
    const relative = Y.createRelativePositionFromJSON(json);
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, text.doc);
    return absolute?.type === text ? absolute.index : null;
  } catch {
    return null;
  }
}

/** A marked range of a text: words that a comment is about. */
export type TextMark = { id: string; from: number; to: number };

/**
 * Cuts a text into the pieces of a mirror layer: runs of text (coloured where somebody selected them, with the
 * marks they lie in) with carets between them. The runs together are the whole text.
 */
export function mirrorPieces(
  value: string,
  carets: readonly RemoteCaret[],
  marks: readonly TextMark[] = [],
): MirrorPiece[] {
  const cuts = new Set([0, value.length]);
  for (const { from, to } of [...carets, ...marks]) {
    cuts.add(Math.min(from, value.length));
    cuts.add(Math.min(to, value.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces: MirrorPiece[] = [];
  places.forEach((start, index) => {
    for (const { clientId, name, colour, head } of carets)
      if (Math.min(head, value.length) === start) pieces.push({ kind: "caret", clientId, name, colour });
    const end = places[index + 1];
    if (end === undefined) return;
    const colour = carets.find(({ from, to }) => from <= start && to >= end && to > from)?.colour ?? null;
    const inside = marks.filter((mark) => mark.from <= start && mark.to >= end).map(({ id }) => id);
    const text = value.slice(start, end);
    pieces.push({ kind: "text", text, colour, ...(inside.length > 0 ? { marks: inside } : {}) });
  });
  return pieces;
}
