import { randomUUID } from "node:crypto";
import { briefSeed } from "~/collab/briefDoc";
import { briefRoom } from "~/collab/roomName";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { ProjectKind, ProjectState } from "~/domain/brief/project";
import { record } from "../../db/audit";
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

/**
 * Makes a project inside the caller's transaction: its row, item 9, the brief's room (whose seed projects the brief) and
 * the audit row. Rights and input are the caller's matter. Returns the ids.
 */
export async function insertProject(
  tx: Tx,
  deps: Deps,
  actor: Actor | null,
  seed: ProjectSeed,
): Promise<{ projectId: string; briefId: string; code: string }> {
  const { areaCode, fy, kind, state = "BRIEF_DRAFT", leadOrgId, partnerOrgIds, content } = seed;
  const now = deps.clock.now();
  const [code = ""] = await nextCodes(tx, areaCode, fy, 1);
  const partners = [...new Set(partnerOrgIds)]
    .filter((orgId) => orgId !== leadOrgId)
    .map((orgId) => ({ orgId, role: "PARTNER", addedAt: now }));
  const lead = leadOrgId ? [{ orgId: leadOrgId, role: "LEAD", addedAt: now }] : [];
  const project = await tx.project.create({
    data: {
      areaCode,
      fy,
      code,
      kind,
      state,
      leadOrgId,
      createdAt: now,
      updatedAt: now,
      partners: { create: [...lead, ...partners] },
    },
  });
  const briefId = randomUUID();
  await deps.collab.createDoc(tx, {
    room: briefRoom(briefId),
    kind: "brief",
    refId: project.id,
    seed: briefSeed(content),
    userId: actor?.userId ?? null,
  });
  await record(tx, deps, actor, {
    action: "project.created",
    objectKind: "project",
    objectId: project.id,
    areaCode,
    detail: { code, kind, leadOrgId, title: content.title },
  });
  return { projectId: project.id, briefId, code };
}
