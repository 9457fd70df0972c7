import { cellWriters } from "~/collab/brief/writers";
import { briefRoom, parseRoomName } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import { summarize, type BriefComparison, type ComparisonSummary } from "~/domain/brief/compare/change";
import { compareBriefs } from "~/domain/brief/compare/compareBriefs";
import { loadBriefProject, type BriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { loadOrganizations } from "../../db/organizations";
import { loadVersion, loadVersionBody, readDurable, type DurableDoc } from "../../db/versions";
import { loadClients } from "../../db/writers";
import { AppError } from "../../errors";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { peopleOf, type PersonView } from "./authors/peopleOf";
import { docOf, stateOf } from "./versionState";

/** Two states of a brief compared, with what is needed to read it. */
export type ComparisonView = {
  from: number;
  /** null = as it is now. */
  to: number | null;
  summary: ComparisonSummary;
  comparison: BriefComparison;
  /** Who changed a row's cell last in the later state, by `list/row/cell` (amounts `y2568`); the row itself `list/row`. */
  writers: Record<string, PersonView>;
  /** Names of organisations and of activities in either state, by id. */
  organizations: Record<string, string>;
  activities: Record<string, string>;
};

/** Compares a version with a later one, or with what the brief says now (`to` null). Throws notFound. */
export async function compareVersions(
  deps: Deps,
  actor: Actor,
  briefId: string,
  from: number,
  to: number | null,
): Promise<ComparisonView> {
  const { prisma } = deps.db;
  const project = demandBrief(actor, "brief.read", await loadBriefProject(prisma, briefId));
  const room = briefRoom(briefId);
  const earlier = await loadVersion(prisma, room, from);
  const later = await stateAt(prisma, room, to);
  if (!earlier || !later) throw new AppError("notFound");
  const comparison = compareBriefs(earlier.content, later.content);
  const organizations = await loadOrganizations(prisma, [project.areaCode]);
  return {
    from,
    to,
    comparison,
    summary: summarize(comparison),
    writers: await writersOf(prisma, project, room, comparison, later.writers),
    organizations: Object.fromEntries(organizations.map(({ id, shortNameTh, nameTh }) => [id, shortNameTh || nameTh])),
    activities: activityNames(earlier.content, later.content),
  };
}

type Later = { content: BriefContent; writers: ReadonlyMap<string, number> };

async function stateAt(tx: Tx, room: string, number: number | null): Promise<Later | null> {
  const name = parseRoomName(room);
  const stored = number === null ? await readDurable(tx, room) : await versionAsDoc(tx, room, number);
  if (!name || !stored) return null;
  const doc = docOf(name, stored);
  try {
    return { content: stateOf(doc).content, writers: cellWriters(doc) };
  } finally {
    doc.destroy();
  }
}

async function versionAsDoc(
  tx: Tx,
  room: string,
  number: number,
): Promise<Pick<DurableDoc, "snapshot" | "tail"> | null> {
  const snapshot = await loadVersionBody(tx, room, number);
  return snapshot && { snapshot, tail: [] };
}

function activityNames(earlier: BriefContent, later: BriefContent): Record<string, string> {
  return Object.fromEntries([...earlier.activities, ...later.activities].map(({ id, title }) => [id, title]));
}

/** Cells that the comparison shows, as {@link cellWriters} names them. */
function shownCells({ items }: BriefComparison): string[] {
  return items
    .flatMap(({ rows }) => rows)
    .flatMap(({ list, id, change, fields }) => {
      const row = `${list}/${id}`;
      const cells = fields.map(({ field, year }) => `${row}/${year === undefined ? field : `y${year}`}`);
      return [row, ...(change === "REMOVED" ? [`${row}/deletedAt`] : cells)];
    });
}

async function writersOf(
  tx: Tx,
  project: BriefProject,
  room: string,
  comparison: BriefComparison,
  writers: ReadonlyMap<string, number>,
): Promise<Record<string, PersonView>> {
  const shown = shownCells(comparison).flatMap((cell) => {
    const clientId = writers.get(cell);
    return clientId === undefined ? [] : [{ cell, clientId }];
  });
  const clients = await loadClients(tx, room, [...new Set(shown.map(({ clientId }) => clientId))]);
  const users = new Map(clients.map(({ clientId, userId }) => [clientId, userId]));
  const ids = [...users.values()].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const { people } = await peopleOf(tx, project, ids);
  return Object.fromEntries(
    shown.flatMap(({ cell, clientId }) => {
      const person = people.get(users.get(clientId) ?? "");
      return person ? [[cell, person] as const] : [];
    }),
  );
}
