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

/**
 * A topic of a dialogue session: `session/<id>` (what phones show changed; heard by its seats and by people of the area) or
 * `session-desk/<id>` (counts changed as well; heard by people of the area only).
 */
export type SessionTopic = { sessionId: string; desk: boolean };

const SESSION_TOPIC = /^session(-desk)?\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Reads a topic of a session; null for any other. */
export function sessionTopicOf(topic: string): SessionTopic | null {
  const [, desk, sessionId] = SESSION_TOPIC.exec(topic) ?? [];
  return sessionId ? { sessionId, desk: desk !== undefined } : null;
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
