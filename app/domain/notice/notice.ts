import type { Bilingual } from "../rules/finding";
/** What a notice can be about. */
export const NOTICE_KINDS = [
  "MENTION",
  "ASSIGNED",
  "ANSWERED",
  "CLOSED",
  "REMARK",
  "RETURNED",
  "STATE",
  "OPINION",
  "DEADLINE",
  "ACCESS",
  "IMPORT",
  "DUTY",
  "MOU_STALE",
  "MOU_DUTY",
  "MOU_STATE",
  "MOU_TURN",
  "MOU_RETURNED",
  "MOU_CLAUSE",
] as const;

/** Kind of a notice. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** True when the word of a row is a kind we know. */
export function isNoticeKind(word: string): word is NoticeKind {
  return NOTICE_KINDS.some((kind) => kind === word);
}

/** What a notice leads to; whoever may not read it sees neither the notice nor its title. */
export type NoticePlace =
  { kind: "brief"; id: string } | { kind: "mou"; id: string } | { kind: "year"; areaCode: string } | { kind: "own" };

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const THING = new RegExp(`^/(brief|mou)s/(${UUID})(?:[/?#]|$)`);
const YEAR = /^\/years\/([0-9A-Za-z-]{1,12})-\d{4}(?:[/?#]|$)/;

/** The place of a link of ours; null for any other address, which is never shown. */
export function noticePlace(link: string): NoticePlace | null {
  const [, kind, id] = THING.exec(link) ?? [];
  if (id) return { kind: kind === "brief" ? "brief" : "mou", id };
  const areaCode = YEAR.exec(link)?.[1];
  if (areaCode) return { kind: "year", areaCode };
  return link === "/account" ? { kind: "own" } : null;
}

/** A notice as its receiver may see it. `title` is the name of what it is about, as it is now; `at` an ISO instant. */
export type NoticeView = {
  id: string;
  kind: NoticeKind;
  link: string;
  title: string;
  actorName: Bilingual | null;
  detail: Readonly<Record<string, unknown>>;
  at: string;
  unread: boolean;
};
