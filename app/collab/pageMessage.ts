import { decodeWindowMessage, type WindowMessage } from "~/domain/budget/windowMessage";

/**
 * What the server sends over /live-window: figures of the window, `watching` (these topics are heard from now on; others
 * that were asked for are absent or not readable) and `touched` (what the topic stands for changed: read it again).
 */
export type PageMessage = WindowMessage | { type: "watching"; topics: string[] } | { type: "touched"; topic: string };

/** The topic of the signed-in person's own things. */
export const MY_TOPIC = "me";

/** The topic of what is listed for a year of an area (B.E.): its comments. */
export function yearTopic(areaCode: string, fy: number): string {
  return `year/${areaCode}-${fy}`;
}

/** Reads a message; undefined when it is not one of ours (another version of the server). */
export function decodePageMessage(text: string): PageMessage | undefined {
  const figures = decodeWindowMessage(text);
  if (figures) return figures;
  try {
    const message = JSON.parse(text) as { type?: unknown; topic?: unknown; topics?: unknown } | null;
    if (message?.type === "touched" && typeof message.topic === "string")
      return { type: "touched", topic: message.topic };
    if (message?.type === "watching" && Array.isArray(message.topics))
      return { type: "watching", topics: message.topics.filter((topic) => typeof topic === "string") };
    return undefined;
  } catch {
    return undefined;
  }
}
