import { randomUUID } from "node:crypto";
import { briefSeed } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { ProjectKind, ProjectState } from "~/domain/brief/project";
import { recordAll } from "../../db/audit";
import type { Tx } from "../../db/client";
import type { Deps } from "../deps";

/** A project with the first content of its brief. */
export type ProjectSeed = {
  areaCode: string;
  fy: number;
  kind: ProjectKind;
  /** BRIEF_DRAFT unless said: a concept is still private to those who work on it. */
  state?: ProjectState;
  leadOrgId: string | null;
  partnerOrgIds: readonly string[];
  content: BriefContent;
};

/** Key of the advisory lock that gives out project codes of one area and year in one order. */
const CODE_LOCK = 7_301_267;

/** The next `count` codes `<area>-<fy>-NNN` that no project of the year ever had, in order. */
export async function nextCodes(tx: Tx, areaCode: string, fy: number, count: number): Promise<string[]> {
  const prefix = `${areaCode}-${fy}-`;
  await tx.$executeRaw`select pg_advisory_xact_lock(${CODE_LOCK}, hashtext(${prefix}))`;
  const taken = await tx.project.findMany({
    where: { areaCode, fy, code: { startsWith: prefix } },
    select: { code: true },
  });
  const numbers = taken.map(({ code }) => code.slice(prefix.length)).filter((rest) => /^\d{1,6}$/.test(rest));
  const last = numbers.reduce((most, rest) => Math.max(most, parseInt(rest, 10)), 0);
  return Array.from({ length: count }, (_, index) => prefix + String(last + 1 + index).padStart(3, "0"));
}

/** Ids and code of a project that was made. */
export type MadeProject = { projectId: string; briefId: string; code: string };

/**
 * Makes a project inside the caller's transaction: its row, item 9, the brief's room (whose seed projects the brief) and
 * the audit row. Rights and input are the caller's matter. Returns the ids.
 */
export async function insertProject(tx: Tx, deps: Deps, actor: Actor | null, seed: ProjectSeed): Promise<MadeProject> {
  const { areaCode, fy } = seed;
  const [made] = await insertProjects(tx, deps, actor, { areaCode, fy }, [seed]);
  if (!made) throw new Error("no project was made");
  return made;
}

/** The same for many projects of one area and year (B.E.), in a few statements however many they are; in their order. */
export async function insertProjects(
  tx: Tx,
  deps: Deps,
  actor: Actor | null,
  { areaCode, fy }: { areaCode: string; fy: number },
  seeds: readonly Omit<ProjectSeed, "areaCode" | "fy">[],
): Promise<MadeProject[]> {
  const at = deps.clock.now();
  const codes = await nextCodes(tx, areaCode, fy, seeds.length);
  const made = seeds.map((seed, index) => ({
    ...{ seed, projectId: randomUUID(), briefId: randomUUID(), code: codes[index] ?? "" },
  }));
  await tx.project.createMany({
    data: made.map(({ projectId: id, code, seed: { kind, state = "BRIEF_DRAFT", leadOrgId } }) => ({
      ...{ id, areaCode, fy, code, kind, state, leadOrgId, createdAt: at, updatedAt: at },
    })),
  });
  await tx.projectPartner.createMany({
    data: made.flatMap(({ projectId, seed }) => takingPart(seed).map((part) => ({ projectId, ...part, addedAt: at }))),
  });
  await deps.collab.createDocs(
    tx,
    made.map(({ projectId, briefId, seed: { content } }) => ({
      ...{ room: briefRoom(briefId), kind: "brief" as const, refId: projectId },
      ...{ seed: briefSeed(content), userId: actor?.userId ?? null },
    })),
  );
  await recordAll(
    tx,
    deps,
    actor,
    made.map(({ projectId: objectId, code, seed: { kind, leadOrgId, content } }) => ({
      ...{ action: "project.created", objectKind: "project", objectId, areaCode },
      detail: { code, kind, leadOrgId, title: content.title },
    })),
  );
  return made.map(({ projectId, briefId, code }) => ({ projectId, briefId, code }));
}

/** Item 9: the lead and its partners, each once. */
function takingPart({ leadOrgId, partnerOrgIds }: Pick<ProjectSeed, "leadOrgId" | "partnerOrgIds">) {
  const partners = [...new Set(partnerOrgIds)].filter((orgId) => orgId !== leadOrgId);
  const lead = leadOrgId ? [{ orgId: leadOrgId, role: "LEAD" }] : [];
  return [...lead, ...partners.map((orgId) => ({ orgId, role: "PARTNER" }))];
}
