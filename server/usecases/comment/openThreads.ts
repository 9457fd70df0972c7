import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { partnerOrgIds } from "~/domain/access/projectRoles";
import { areaCodesOf } from "~/domain/access/roles";
import { threadLink } from "~/domain/comment/place";
import type { Adviser, ThreadKind, ThreadState } from "~/domain/comment/thread";
import {
  loadPersonNames,
  loadThreadsOf,
  loadUnansweredRemarks,
  loadYearThreads,
  type PersonName,
  type ThreadRecord,
} from "../../db/comment/threads";
import { loadProjects, type ProjectRecord } from "../../db/projects";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { concernsPerson, nameFrom, namedIn, type NameOf } from "./threadView";

/** A thread that is not closed, as a line of a list over many briefs. Times are ISO 8601 in UTC. */
export type OpenThread = {
  threadId: string;
  link: string;
  kind: ThreadKind;
  adviser: Adviser | null;
  state: ThreadState;
  item: string;
  quote: string;
  /** The first message that was not taken back. */
  first: string;
  starter: PersonName;
  assignee: PersonName | null;
  createdAt: string;
  lastAt: string;
  messages: number;
  brief: { briefId: string; code: string; title: string; areaCode: string; fy: number };
  mine: boolean;
};

function lineOf(thread: ThreadRecord, project: ProjectRecord, nameOf: NameOf, userId: string): OpenThread {
  const { id, kind, adviser, state, item, quote, createdBy, assigneeId, createdAt, comments } = thread;
  const live = comments.filter(({ removedAt }) => removedAt === null);
  const { briefId, code, title, areaCode, fy } = project;
  return {
    ...{ threadId: id, link: threadLink(briefId, id, item), kind, adviser, state, item, quote },
    first: live[0]?.body ?? "",
    starter: nameOf(createdBy),
    assignee: assigneeId === null ? null : nameOf(assigneeId),
    createdAt: createdAt.toISOString(),
    lastAt: (live.at(-1)?.createdAt ?? createdAt).toISOString(),
    messages: live.length,
    brief: { briefId, code, title, areaCode, fy },
    mine: concernsPerson(thread, userId),
  };
}

/** Which threads of a readable project belong into a list. */
type Keeps = (thread: ThreadRecord, project: ProjectRecord) => boolean;

/** Threads of one area and year whose brief the actor may read, as lines. */
async function linesOf(
  deps: Deps,
  actor: Actor,
  areaCode: string,
  fy: number,
  threads: readonly ThreadRecord[],
  keeps: Keeps = () => true,
) {
  const tx = deps.db.prisma;
  const [projects, names] = await Promise.all([
    loadProjects(tx, areaCode, fy),
    loadPersonNames(tx, namedIn(threads), areaCode),
  ]);
  const readable = projects.filter((one) => one.removedAt === null && may(actor, "brief.read", one));
  const byBrief = new Map(readable.map((one) => [one.briefId, one]));
  const nameOf = nameFrom(names);
  return threads.flatMap((thread) => {
    const project = byBrief.get(thread.briefId);
    return project && keeps(thread, project) ? [lineOf(thread, project, nameOf, actor.userId)] : [];
  });
}

/**
 * Threads of an area and budget year (B.E.) that are not closed, of the briefs the actor may read, oldest first. Throws
 * notFound when the area is not readable.
 */
export async function listYearThreads(deps: Deps, actor: Actor, areaCode: string, fy: number): Promise<OpenThread[]> {
  demandArea(actor, "area.read", areaCode);
  return linesOf(deps, actor, areaCode, fy, await loadYearThreads(deps.db.prisma, areaCode, fy));
}

/**
 * Threads that are not closed and that the actor began, has to do or is mentioned in, and official remarks that its own
 * organisation must answer, of every year it may read; oldest first within a year.
 */
export async function listMyThreads(deps: Deps, actor: Actor): Promise<OpenThread[]> {
  const tx = deps.db.prisma;
  const [own, remarks] = await Promise.all([
    loadThreadsOf(tx, actor.userId),
    loadUnansweredRemarks(tx, areaCodesOf(actor)),
  ]);
  const ownIds = new Set(own.map(({ id }) => id));
  const waits: Keeps = ({ id }, project) => ownIds.has(id) || partnerOrgIds(actor, project).size > 0;
  const threads = [...new Map([...own, ...remarks].map((thread) => [thread.id, thread])).values()].sort(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  const years = new Map<string, ThreadRecord[]>();
  for (const thread of threads) {
    const key = `${thread.areaCode}-${thread.fy}`;
    years.set(key, [...(years.get(key) ?? []), thread]);
  }
  const lines: OpenThread[] = [];
  for (const ofYear of years.values())
    if (ofYear[0]) lines.push(...(await linesOf(deps, actor, ofYear[0].areaCode, ofYear[0].fy, ofYear, waits)));
  return lines;
}
