/** OPEN waits for an answer, ANSWERED for whoever began it to be content, RESOLVED is closed and can be opened again. */
export const THREAD_STATES = ["OPEN", "ANSWERED", "RESOLVED"] as const;

/** State of a thread. */
export type ThreadState = (typeof THREAD_STATES)[number];

/** COMMENT = ความเห็น of anybody; REMARK = ข้อสังเกต of an adviser, which blocks submission until it is answered. */
export type ThreadKind = "COMMENT" | "REMARK";

/** The two advisers of source 004 line 162: สศช. (region) and สงป. (area office). */
export const ADVISERS = ["NESDC", "BUDGET_BUREAU"] as const;

/** An adviser. */
export type Adviser = (typeof ADVISERS)[number];

/** What a thread's state is decided on. */
export type ThreadFacts = { kind: ThreadKind; adviser: Adviser | null; state: ThreadState };

/** In which part somebody speaks in a thread. */
export type Speaker = {
  /** Began the thread. */
  starter: boolean;
  /** Speaks for the adviser whose remark it is. */
  advises: boolean;
  /** Writes for an organisation of the project (lead or partner of item 9). */
  answers: boolean;
};

/**
 * State after somebody spoke in a thread that is not resolved. A comment is answered by anybody but its starter, who
 * opens it again by asking on. A remark is answered only by an organisation of the project, and opened again only by its
 * adviser; what others say leaves it as it is.
 */
export function stateAfterReply({ kind, state }: ThreadFacts, speaker: Speaker): ThreadState {
  if (kind === "COMMENT") return speaker.starter ? "OPEN" : "ANSWERED";
  if (speaker.advises) return "OPEN";
  return speaker.answers ? "ANSWERED" : state;
}
