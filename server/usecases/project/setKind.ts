import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isFrozen, type ProjectKind } from "~/domain/brief/project";
import type { Bilingual } from "~/domain/rules/finding";
import { record } from "../../db/audit";
import { lockProjectRow, type ProjectRecord } from "../../db/projects";
import type { Tx } from "../../db/client";
import { lockOrder } from "../../db/budget/windows";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { officeOf } from "./setRanks";

type YearOf = { areaCode: string; fy: number };

/** Projects of one area and year that become key, other or undecided. */
export type KindInput = YearOf & { ids: string[]; kind: ProjectKind };

/** Which kind each project had before a marking, for undo. */
export type KindBefore = { id: string; kind: ProjectKind };

/** A marking to take back: the kind it set, and what stood before. */
export type KindUndo = YearOf & { set: ProjectKind; before: KindBefore[] };

const WORDS: Record<ProjectKind, Bilingual> = {
  KEY: { th: "โครงการสำคัญ", en: "key project" },
  OTHER: { th: "โครงการอื่น", en: "other project" },
  UNDECIDED: { th: "ยังไม่ระบุประเภท", en: "undecided" },
};

async function demandProject(tx: Tx, actor: Actor, { areaCode, fy }: YearOf, id: string): Promise<ProjectRecord> {
  const project = await lockProjectRow(tx, id);
  const known = project && !project.removedAt && project.areaCode === areaCode && project.fy === fy;
  if (!known || !may(actor, "project.read", project)) throw new AppError("notFound");
  if (may(actor, "project.setKind", project)) return project;
  throw new AppError(isFrozen(project.state) ? "frozen" : "forbidden");
}

async function lockProjects(tx: Tx, actor: Actor, where: YearOf, ids: readonly string[]): Promise<ProjectRecord[]> {
  await lockOrder(tx, where.areaCode, where.fy);
  const projects: ProjectRecord[] = [];
  for (const id of [...new Set(ids)].sort()) projects.push(await demandProject(tx, actor, where, id));
  return projects;
}

type Writing = { tx: Tx; deps: Deps; actor: Actor; at: Date };

async function writeKind({ tx, deps, actor, at }: Writing, project: ProjectRecord, after: ProjectKind): Promise<void> {
  const { projectId, areaCode, kind: before } = project;
  await tx.project.update({ where: { id: projectId }, data: { kind: after, updatedAt: at } });
  const detail = { before, after };
  await record(tx, deps, actor, {
    action: "project.kindSet",
    objectKind: "project",
    objectId: projectId,
    areaCode,
    detail,
  });
}

const countWords = (codes: readonly string[]): Bilingual => {
  const [only] = codes;
  return codes.length === 1 && only
    ? { th: only, en: only }
    : { th: `${codes.length} โครงการ`, en: `${codes.length} projects` };
};

/**
 * [R3] Marks projects as key (โครงการสำคัญ), other or undecided, all of them or none; one audit row each. Only for
 * planners, not on frozen projects. Returns what stood before, for {@link undoKind}. Throws notFound, forbidden, frozen,
 * badInput (no project named).
 */
export async function setKind(
  deps: Deps,
  actor: Actor,
  input: KindInput,
): Promise<{ changed: number; before: KindBefore[] }> {
  const { areaCode, fy, kind } = input;
  demandArea(actor, "area.read", areaCode);
  const at = deps.clock.now();
  if (input.ids.length === 0) throw new AppError("badInput", { field: "projects" });
  const changed = await deps.db.prisma.$transaction(async (tx) => {
    const projects = await lockProjects(tx, actor, input, input.ids);
    const different = projects.filter((project) => project.kind !== kind);
    for (const project of different) await writeKind({ tx, deps, actor, at }, project, kind);
    return different;
  });
  if (changed.length > 0) {
    const which = countWords(changed.map(({ code }) => code));
    const who = officeOf(actor, areaCode);
    const cause = {
      th: `${who} กำหนด ${which.th} เป็น${WORDS[kind].th}`,
      en: `${who} marked ${which.en} as ${WORDS[kind].en}`,
    };
    deps.bus.emit("window", { areaCode, fy, cause, at: at.toISOString() });
  }
  return { changed: changed.length, before: changed.map(({ projectId, kind: was }) => ({ id: projectId, kind: was })) };
}

/**
 * Takes a marking back: each project gets the kind it had, unless somebody has given it another one since; those stay and
 * are counted in `kept`. Rights, refusals and audit rows as {@link setKind}.
 */
export async function undoKind(deps: Deps, actor: Actor, input: KindUndo): Promise<{ changed: number; kept: number }> {
  const { areaCode, fy, set } = input;
  demandArea(actor, "area.read", areaCode);
  const at = deps.clock.now();
  const before = new Map(input.before.map(({ id, kind }) => [id, kind]));
  if (before.size === 0) throw new AppError("badInput", { field: "projects" });
  const changed = await deps.db.prisma.$transaction(async (tx) => {
    const projects = await lockProjects(tx, actor, input, [...before.keys()]);
    const still = projects.filter((project) => project.kind === set);
    for (const project of still)
      await writeKind({ tx, deps, actor, at }, project, before.get(project.projectId) ?? set);
    return still;
  });
  if (changed.length > 0) {
    const which = countWords(changed.map(({ code }) => code));
    const who = officeOf(actor, areaCode);
    const cause = {
      th: `${who} เลิกการกำหนดประเภทของ ${which.th}`,
      en: `${who} took back the marking of ${which.en}`,
    };
    deps.bus.emit("window", { areaCode, fy, cause, at: at.toISOString() });
  }
  return { changed: changed.length, kept: before.size - changed.length };
}
