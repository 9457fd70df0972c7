import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { foundIn } from "~/domain/search/itemTexts";
import type { SearchHit } from "~/domain/search/searchHit";
import { LEAST_LETTERS, searchWords } from "~/domain/search/searchWords";
import { readBriefContent } from "../../db/briefContent";
import type { Tx } from "../../db/client";
import { findBriefs, findOrganizations, findPeople, loadFoundProjects, type FoundProject } from "../../db/search";
import { listPlaces } from "../area/listPlaces";
import type { Deps } from "../deps";

/** Most results of a kind. */
const SHOWN = 8;
/** Projects whose rights are judged at once. */
const CHUNK = 100;

type Parts = Pick<Deps, "db" | "clock">;

/** The first readable ones of `ids`; what is not readable is neither counted nor named (S60). */
async function readable(tx: Tx, actor: Actor, ids: readonly string[], most: number): Promise<FoundProject[]> {
  const found: FoundProject[] = [];
  for (let at = 0; at < ids.length && found.length < most; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK);
    const projects = await loadFoundProjects(tx, chunk);
    for (const id of chunk) {
      const project = projects.get(id);
      if (project && may(actor, "brief.read", project)) found.push(project);
    }
  }
  return found.slice(0, most);
}

const toProjectHit = ({ briefId, title, code, fy }: FoundProject): SearchHit => ({
  ...{ kind: "project", link: `/briefs/${briefId}`, title, code, fy },
});

async function toTextHit(tx: Tx, project: FoundProject, words: readonly string[]): Promise<SearchHit[]> {
  const { briefId, title, code } = project;
  const content = await readBriefContent(tx, briefId);
  const found = content && foundIn(content, words);
  if (!found) return [];
  const anchor = typeof found.item === "number" ? `#item-${found.item}` : "";
  return [{ kind: "text", link: `/briefs/${briefId}${anchor}`, title, code, ...found }];
}

async function briefs(tx: Tx, actor: Actor, areaCodes: readonly string[], words: string[]): Promise<SearchHit[]> {
  const texts = words.some((word) => word.length >= LEAST_LETTERS);
  const found = await findBriefs(tx, areaCodes, words, texts);
  const idsOf = (head: boolean) => found.filter((one) => one.head === head).map(({ id }) => id);
  const named = await readable(tx, actor, idsOf(true), SHOWN);
  const inText = await readable(tx, actor, idsOf(false), SHOWN);
  const pieces = await Promise.all(inText.map((project) => toTextHit(tx, project, words)));
  return [...named.map(toProjectHit), ...pieces.flat()];
}

async function organizations(
  { db, clock }: Parts,
  actor: Actor,
  areaCodes: readonly string[],
  words: string[],
): Promise<SearchHit[]> {
  const [rows, places] = await Promise.all([
    findOrganizations(db.prisma, areaCodes, words, SHOWN),
    listPlaces({ db, clock }, actor),
  ]);
  return rows.map(({ id, name, area_code: areaCode }) => {
    const managed = may(actor, "organization.manage", { areaCode });
    const fy = places.find((place) => place.areaCode === areaCode)?.fy;
    const link = managed || !fy ? `/admin/organizations/${id}` : `/years/${areaCode}-${fy}/projects?lead=${id}`;
    return { kind: "organization", link, title: name, managed };
  });
}

async function people(tx: Tx, actor: Actor, words: string[]): Promise<SearchHit[]> {
  if (!may(actor, "user.manage", {})) return [];
  const rows = await findPeople(tx, words, SHOWN);
  return rows.map(({ id, name, email }) => ({ kind: "person", link: `/admin/users/${id}`, title: name, email }));
}

async function searchAll(deps: Parts, actor: Actor, question: string): Promise<SearchHit[]> {
  const tx = deps.db.prisma;
  const words = searchWords(question);
  if (words.length === 0) return [];
  const areas = await tx.area.findMany({ where: { active: true }, select: { code: true } });
  const own = actor.memberships.map(({ areaCode }) => areaCode);
  const areaCodes = [...new Set([...areas.map(({ code }) => code), ...own])].filter((areaCode) =>
    may(actor, "area.read", { areaCode }),
  );
  const found = await Promise.all([
    briefs(tx, actor, areaCodes, words),
    organizations(deps, actor, areaCodes, words),
    people(tx, actor, words),
  ]);
  return found.flat();
}

/** Search over what the actor may read: nothing else is named, counted or hinted at. */
export const searchUseCases = (deps: Parts) => ({
  /** Briefs by code, title and text, organisations, and people for administrators; at most eight of a kind. */
  all: (actor: Actor, question: string) => searchAll(deps, actor, question),
  /** The briefs of `ids` that the actor may read (still), in that order: places opened lately. */
  recent: async (actor: Actor, ids: readonly string[]): Promise<SearchHit[]> =>
    (await readable(deps.db.prisma, actor, ids.slice(0, CHUNK), SHOWN)).map(toProjectHit),
});
