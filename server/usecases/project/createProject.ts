import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isFiscalYear } from "~/domain/calendar/fiscalYear";
import { PROJECT_KINDS, type ProjectKind } from "~/domain/brief/project";
import { EMPTY_SCALARS } from "../../db/briefContent";
import { takingPartIn } from "../../db/organizations";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { tellNewParts } from "../notice/tellAccess";
import { insertProject } from "./insertProject";

/** A project that somebody starts by hand. `fy` is a Buddhist-Era budget year. */
export type NewProject = { areaCode: string; fy: number; title: string; leadOrgId: string; kind: ProjectKind };

/** Longest title, in UTF-16 units. */
const MAX_TITLE = 500;

/**
 * Starts a project with an empty brief that says its title; the lead organisation is written into item 9. Returns the
 * ids. Throws notFound (another area), forbidden, badInput (empty title, foreign or ended organisation).
 */
export async function createProject(
  deps: Deps,
  actor: Actor,
  input: NewProject,
): Promise<{ projectId: string; briefId: string; code: string }> {
  const { areaCode, fy, leadOrgId, kind } = input;
  if (!may(actor, "area.read", { areaCode })) throw new AppError("notFound");
  if (!may(actor, "project.create", { areaCode })) throw new AppError("forbidden");
  const title = input.title.replace(/\s+/g, " ").trim();
  if (title === "" || title.length > MAX_TITLE) throw new AppError("badInput", { field: "projectTitle" });
  if (!isFiscalYear(fy)) throw new AppError("badInput", { field: "budgetYear" });
  if (!PROJECT_KINDS.includes(kind)) throw new AppError("badInput", { field: "projectKind" });
  const { project, told } = await deps.db.prisma.$transaction(async (tx) => {
    if (!z.uuid().safeParse(leadOrgId).success) throw new AppError("badInput", { field: "leadOrgId" });
    const lead = await tx.organization.findFirst({ where: { id: leadOrgId, ...takingPartIn(areaCode), active: true } });
    if (!lead) throw new AppError("badInput", { field: "leadOrgId" });
    const content = { ...EMPTY_SCALARS, title, activities: [], funding: [], costItems: [], indicators: [] };
    const project = await insertProject(tx, deps, actor, { areaCode, fy, kind, leadOrgId, partnerOrgIds: [], content });
    const place = { areaCode, briefId: project.briefId };
    const told = await tellNewParts(tx, deps, actor, place, [{ orgId: leadOrgId, role: "LEAD" }]);
    return { project, told };
  });
  for (const userId of told) deps.bus.emit("touched", { topic: `user/${userId}` });
  deps.bus.emit("window", { areaCode, fy, at: deps.clock.now().toISOString() });
  return project;
}
