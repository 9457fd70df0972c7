import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { BriefContent } from "~/domain/brief/briefContent";
import { summarize, type ComparisonSummary } from "~/domain/brief/compare/change";
import { compareBriefs } from "~/domain/brief/compare/compareBriefs";
import { isFrozen } from "~/domain/brief/project";
import { projectTotal } from "~/domain/brief/totals";
import { loadArea } from "../../db/areas";
import { readBriefContent } from "../../db/briefContent";
import { loadBriefProject, projectObject, type BriefProject } from "../../db/briefs";
import type { Tx } from "../../db/client";
import { loadDocSeq } from "../../db/documents";
import { editorsBetween, listVersions, type VersionKind, type VersionRecord } from "../../db/versions";
import { AppError } from "../../errors";
import type { PlaceView } from "../area/listPlaces";
import { demandBrief } from "../brief/demandBrief";
import type { Deps } from "../deps";
import { keepAutomatic } from "./keepAutomatic";
import { peopleOf, type AgencyView, type PersonView } from "./authors/peopleOf";

/** A version in the list. `summary` compares it with the version before it; null for the first one. */
export type VersionEntry = {
  number: number;
  kind: VersionKind;
  gate: string | null;
  name: string;
  restores: number | null;
  hash: string;
  /** ISO time. */
  at: string;
  by: PersonView | null;
  editors: PersonView[];
  totalSatang: bigint;
  summary: ComparisonSummary | null;
};

/** What the page of a brief's history shows. */
export type HistoryView = {
  place: PlaceView;
  briefId: string;
  code: string;
  title: string;
  frozen: boolean;
  rights: { name: boolean; restore: boolean };
  agencies: AgencyView[];
  /** What the brief says now, against the newest version. */
  now: { totalSatang: bigint; editors: PersonView[]; summary: ComparisonSummary | null };
  versions: VersionEntry[];
  /** Number below which older versions are listed; null when these are all. */
  older: number | null;
};

/** Versions of one page of the list. */
const PAGE_VERSIONS = 30;

const summaryOf = (before: BriefContent | undefined, after: BriefContent) =>
  before ? summarize(compareBriefs(before, after, null)) : null;

/**
 * The versions of a brief, newest first, below a number when given. Automatic versions that are due are kept first, so
 * that what was there before a deletion can always be found. Throws notFound.
 */
export async function openHistory(
  deps: Deps,
  actor: Actor,
  briefId: string,
  below: number | null,
): Promise<HistoryView> {
  const { prisma } = deps.db;
  const room = briefRoom(briefId);
  const project = demandBrief(actor, "brief.read", await loadBriefProject(prisma, briefId));
  await deps.collab.flushed(room);
  await keepAutomatic(deps, room);
  const [area, content, listed, head] = await Promise.all([
    loadArea(prisma, project.areaCode),
    readBriefContent(prisma, briefId),
    // one more, to compare the last of the page with
    listVersions(prisma, room, below, PAGE_VERSIONS + 1),
    loadDocSeq(prisma, briefId),
  ]);
  if (!area || !content) throw new AppError("notFound");
  const page = listed.slice(0, PAGE_VERSIONS);
  const since = await editorsBetween(prisma, room, listed[0]?.headSeq ?? 0n, BigInt(head));
  const { agencies, person } = await namesOf(prisma, project, page, since);
  const object = projectObject(project);
  const { areaCode, fy, code, state } = project;
  return {
    place: { areaCode, areaNameTh: area.nameTh, areaNameEn: area.nameEn, fy },
    briefId,
    code,
    title: content.title,
    frozen: isFrozen(state),
    rights: { name: may(actor, "brief.write", object), restore: may(actor, "brief.restore", object) },
    agencies,
    now: {
      totalSatang: projectTotal(content),
      editors: since.flatMap((id) => person(id) ?? []),
      summary: below === null ? summaryOf(listed[0]?.content, content) : null,
    },
    versions: page.map((version, index) => toEntry(version, listed[index + 1]?.content, person)),
    older: listed.length > PAGE_VERSIONS ? (page.at(-1)?.number ?? null) : null,
  };
}

async function namesOf(tx: Tx, project: BriefProject, versions: readonly VersionRecord[], more: readonly string[]) {
  const userIds = versions.flatMap(({ editors, createdBy }) => [...editors, ...(createdBy ? [createdBy] : [])]);
  const { agencies, people } = await peopleOf(tx, project, [...userIds, ...more]);
  return { agencies, person: (id: string | null) => (id === null ? null : (people.get(id) ?? null)) };
}

function toEntry(
  version: VersionRecord,
  before: BriefContent | undefined,
  person: (id: string | null) => PersonView | null,
): VersionEntry {
  const { number, kind, gate, name, restores, hash, content } = version;
  return {
    ...{ number, kind, gate, name, restores, hash },
    at: version.createdAt.toISOString(),
    by: person(version.createdBy),
    editors: version.editors.flatMap((id) => person(id) ?? []),
    totalSatang: projectTotal(content),
    summary: summaryOf(before, content),
  };
}
