import type { AppServices } from "../../../server/context";

/** A thread that is not closed, as a line of a list over many briefs. */
export type OpenThread = Awaited<ReturnType<AppServices["comments"]["ofYear"]>>[number];

/** True when an official remark waits for an answer: it blocks submission. */
export const isBlocking = ({ kind, state }: Pick<OpenThread, "kind" | "state">): boolean =>
  kind === "REMARK" && state === "OPEN";

/** Threads of one brief, in the order of the briefs' codes. */
export function byBrief(threads: readonly OpenThread[]): { brief: OpenThread["brief"]; threads: OpenThread[] }[] {
  const groups = new Map<string, { brief: OpenThread["brief"]; threads: OpenThread[] }>();
  for (const thread of threads) {
    const group = groups.get(thread.brief.briefId) ?? { brief: thread.brief, threads: [] };
    group.threads.push(thread);
    groups.set(thread.brief.briefId, group);
  }
  return [...groups.values()].sort((a, b) => (a.brief.code < b.brief.code ? -1 : 1));
}

/** How many threads each person has to do, most first; `person` null = given to nobody yet, last. */
export function byPerson(threads: readonly OpenThread[]): { person: OpenThread["assignee"]; count: number }[] {
  const counts = new Map<string, { person: OpenThread["assignee"]; count: number }>();
  for (const { assignee } of threads) {
    const found = counts.get(assignee?.userId ?? "") ?? { person: assignee, count: 0 };
    found.count += 1;
    counts.set(assignee?.userId ?? "", found);
  }
  return [...counts.values()].sort((a, b) => Number(!a.person) - Number(!b.person) || b.count - a.count);
}
