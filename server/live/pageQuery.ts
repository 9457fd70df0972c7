import { MY_TOPIC, sessionTopicOf } from "~/collab/pageMessage";
import { parseRoomName } from "~/collab/roomName";
import { isFiscalYear } from "~/domain/calendar/fiscalYear";

/** Which area and budget year (B.E.) a page is about. */
export type LiveYear = { areaCode: string; fy: number };

/** What a page wants to hear: the figures of a year, topics that are touched, or both. */
export type PageQuery = { year: LiveYear | null; topics: string[] };

/** Most topics of one page. */
const MAX_TOPICS = 8;

function yearOf(text: string): LiveYear | null {
  const [, areaCode, fy] = /^([0-9A-Za-z-]{1,12})-(\d{4})$/.exec(text) ?? [];
  return areaCode && isFiscalYear(Number(fy)) ? { areaCode, fy: Number(fy) } : null;
}

/** The year of a topic `year/<area>-<fy>`; null for any other. */
export function topicYear(topic: string): LiveYear | null {
  return topic.startsWith("year/") ? yearOf(topic.slice("year/".length)) : null;
}

/** The area of a topic `plans/<area>`, whose plan graph a page shows; null for any other. */
export function topicPlans(topic: string): string | null {
  return /^plans\/([0-9A-Za-z-]{1,12})$/.exec(topic)?.[1] ?? null;
}

const isTopic = (topic: string) =>
  topic === MY_TOPIC ||
  parseRoomName(topic)?.kind === "brief" ||
  parseRoomName(topic)?.kind === "mou" ||
  topicYear(topic) !== null ||
  topicPlans(topic) !== null ||
  sessionTopicOf(topic) !== null;

/**
 * Reads a request to `/live-window?year=<area>-<fy>&topic=brief/<id>&topic=me`; null for anything else, and for one that
 * asks for nothing.
 */
export function pageQueryOf(url: string | undefined): PageQuery | null {
  const { pathname, searchParams } = new URL(url ?? "/", "http://socket.invalid");
  const asked = searchParams.get("year");
  const year = asked === null ? null : yearOf(asked);
  const topics = [...new Set(searchParams.getAll("topic"))];
  if (pathname !== "/live-window" || (asked !== null && !year) || (!year && topics.length === 0)) return null;
  return topics.length <= MAX_TOPICS && topics.every(isTopic) ? { year, topics } : null;
}
