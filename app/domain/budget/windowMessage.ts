import type { Bilingual } from "../rules/finding";
import type { WindowSummary } from "./windowSummary";

/** Why figures changed, for the activity strip. `at` is the instant of the commit (ISO). */
export type WindowCause = { text: Bilingual; at: string };

/** What the server sends over /live-window: the figures now, and what happened since the message before. */
export type WindowMessage = { type: "window"; summary: WindowSummary; causes: WindowCause[] } | { type: "alive" };

/** A message as text: amounts travel as decimal strings, because JSON has no whole numbers beyond 2^53. */
export function encodeWindowMessage(message: WindowMessage): string {
  return JSON.stringify(message, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}

/** Reads a message; undefined when it is not one of ours (another version of the server). */
export function decodeWindowMessage(text: string): WindowMessage | undefined {
  try {
    const message = JSON.parse(text, (key, value: unknown) =>
      key.endsWith("Satang") && typeof value === "string" ? BigInt(value) : value,
    ) as Partial<WindowMessage> | null;
    if (message?.type === "alive") return { type: "alive" };
    return message?.type === "window" && message.summary ? (message as WindowMessage) : undefined;
  } catch {
    return undefined;
  }
}
