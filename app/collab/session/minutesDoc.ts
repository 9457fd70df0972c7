/** The door of a session's minutes: plain texts that the people who ran the session write together. */
import * as Y from "yjs";
import type { DocSchema } from "../briefSchema";
import type { SharedRoot } from "../brief/roots";

/** Texts of the minutes, in the order in which they are printed. */
export const MINUTES_TEXTS = ["summary", "remarks", "followUp"] as const;

/** Name of such a text. */
export type MinutesText = (typeof MINUTES_TEXTS)[number];

/** What each text says. */
export type MinutesTexts = Record<MinutesText, string>;

/** Most characters (UTF-16 units) of each text. */
export const MAX_MINUTES_TEXT = 20_000;

/** Minutes in which nobody wrote. */
export const NO_TEXTS: MinutesTexts = { summary: "", remarks: "", followUp: "" };

/** Everything that the document may hold; the server refuses the rest. */
export const MINUTES_SCHEMA: DocSchema = Object.fromEntries(
  MINUTES_TEXTS.map((name) => [name, { kind: "text", item: 0, max: MAX_MINUTES_TEXT } as const]),
);

/** A text, to be bound to a field. */
export function minutesText(doc: Y.Doc, name: MinutesText): Y.Text {
  return doc.getText(name);
}

/** Defines every root, so that their types are known before the first update arrives. Returns them all. */
export function defineMinutesRoots(doc: Y.Doc): SharedRoot[] {
  return MINUTES_TEXTS.map((name) => doc.getText(name));
}

/** What the minutes say. Total: whatever the document holds. */
export function readMinutes(doc: Y.Doc): MinutesTexts {
  const [summary = "", remarks = "", followUp = ""] = MINUTES_TEXTS.map((name) => minutesText(doc, name).toString());
  return { summary, remarks, followUp };
}

/** The bytes of new minutes that begin with a summary (not empty): log row 1 of their room. */
export function minutesSeed(summary: string): Uint8Array {
  const doc = new Y.Doc();
  minutesText(doc, "summary").insert(0, summary);
  const seed = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return seed;
}
