import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isFrozen, type ProjectKind } from "~/domain/brief/project";
import type { Bilingual } from "~/domain/rules/finding";
import { record } from "../../db/audit";
import { lockProjectRow, type ProjectRecord } from "../../db/projects";
import type { Tx } from "../../db/client";
import { lockOrder } from "../../db/windows";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { officeOf } from "./setRanks";

/** Projects of one area and year that become key, other or undecided. */
export type KindInput = { areaCode: string; fy: number; ids: string[]; kind: ProjectKind };

const WORDS: Record<ProjectKind, Bilingual> = {
  KEY: { th: "โครงการสำคัญ", en: "key project" },
  OTHER: { th: "โครงการอื่น", en: "other project" },
  UNDECIDED: { th: "ยังไม่ระบุประเภท", en: "undecided" },
};

async function demandProject(tx: Tx, actor: Actor, { areaCode, fy }: KindInput, id: string): Promise<ProjectRecord> {
  const project = await lockProjectRow(tx, id);
  const known = project && !project.removedAt && project.areaCode === areaCode && project.fy === fy;
  if (!known || !may(actor, "project.read", project)) throw new AppError("notFound");
  if (may(actor, "project.setKind", project)) return project;
  throw new AppError(isFrozen(project.state) ? "frozen" : "forbidden");
}

/** Writes the kind where it differs, with one audit row each; returns the codes of what changed. */
async function writeKind(tx: Tx, deps: Deps, actor: Actor, input: KindInput, at: Date): Promise<string[]> {
  const { areaCode, fy, kind } = input;
  await lockOrder(tx, areaCode, fy);
  const projects: ProjectRecord[] = [];
  for (const id of input.ids) projects.push(await demandProject(tx, actor, input, id));
  const different = projects.filter((project) => project.kind !== kind);
  for (const { projectId, kind: before } of different) {
    await tx.project.update({ where: { id: projectId }, data: { kind, updatedAt: at } });
    const detail = { before, after: kind };
    await record(tx, deps, actor, {
      action: "project.kindSet",
      objectKind: "project",
      objectId: projectId,
      areaCode,
      detail,
    });
  }
  return different.map(({ code }) => code);
}

/**
 * [R3] Marks projects as key (โครงการสำคัญ), other or undecided, all of them or none; one audit row each. Only for
 * planners, not on frozen projects. Throws notFound, forbidden, frozen, badInput (no project named).
 */
export async function setKind(deps: Deps, actor: Actor, input: KindInput): Promise<{ changed: number }> {
  const { areaCode, fy, kind } = input;
  demandArea(actor, "area.read", areaCode);
  const at = deps.clock.now();
  const ids = [...new Set(input.ids)].sort();
  if (ids.length === 0) throw new AppError("badInput", { field: "projects" });
  const changed = await deps.db.prisma.$transaction((tx) => writeKind(tx, deps, actor, { ...input, ids }, at));
  if (changed.length > 0) {
    const which = changed.length === 1 ? changed[0] : undefined;
    const who = officeOf(actor, areaCode);
    const cause = {
      th: `${who} กำหนด ${which ?? `${changed.length} โครงการ`} เป็น${WORDS[kind].th}`,
      en: `${who} marked ${which ?? `${changed.length} projects`} as ${WORDS[kind].en}`,
    };
    deps.bus.emit("window", { areaCode, fy, cause, at: at.toISOString() });
  }
  return { changed: changed.length };
}
