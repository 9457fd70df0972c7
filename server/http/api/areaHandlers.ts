import type { Request } from "express";
import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import type { BriefContent } from "~/domain/brief/briefContent";
import { passes, type FindingFilter } from "~/domain/findings/findingFilter";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { AppError } from "../../errors";
import type { SharedServices } from "../remix";

const yearPath = z.object({
  area: z.string().regex(/^[0-9A-Za-z-]{1,12}$/),
  fy: z.string().regex(/^25\d\d$|^26\d\d$/),
});

/**
 * Area code and Buddhist-Era year of `/areas/{area}/years/{fy}/…`; yearInvalid for a year that is none, notFound for an
 * area that cannot be one.
 */
export function yearOf(request: Request): { areaCode: string; fy: number } {
  const parsed = yearPath.safeParse(request.params);
  if (!parsed.success) {
    const year = parsed.error.issues.some(({ path }) => path[0] === "fy");
    throw year ? new AppError("yearInvalid") : new AppError("notFound");
  }
  return { areaCode: parsed.data.area, fy: fiscalYear(Number(parsed.data.fy)) };
}

/** A UUID of the path; notFound otherwise. */
export function idOf(request: Request): string {
  const parsed = z.uuid().safeParse(request.params.id);
  if (!parsed.success) throw new AppError("notFound");
  return parsed.data;
}

/** `GET /areas`: the areas that the actor reads. */
export async function readAreas(services: SharedServices, _request: Request, actor: Actor) {
  const areas = await services.areas.list(actor);
  return areas.map(({ code, nameTh, nameEn, kind }) => ({ code, name: nameTh, nameEn, kind }));
}

/** `GET …/projects`: code, name, kind, rank, own amount (satang), brief and memoranda of each project. */
export async function readProjects(services: SharedServices, request: Request, actor: Actor) {
  const { areaCode, fy } = yearOf(request);
  const { projects } = await services.projects.list(actor, areaCode, fy);
  return projects.map(({ projectId, code, title, kind, rank, ownSatang, totalSatang, state, briefId, mouIds }) => ({
    projectId,
    code,
    name: title,
    kind,
    rank,
    amountSatang: ownSatang,
    totalSatang,
    state,
    briefId,
    mouIds,
  }));
}

/** `GET …/window`: R1–R3 of the stored figures. */
export async function readWindow(services: SharedServices, request: Request, actor: Actor) {
  const { areaCode, fy } = yearOf(request);
  const { window, policy, asOf } = await services.budget.checkWindow(actor, areaCode, fy);
  return { ...window, policy: { ...policy, ...window.policy }, asOf };
}

const findingQuery = z.object({
  severity: z.enum(["E", "W", "I"]).optional(),
  rule: z
    .string()
    .regex(/^R\d{1,2}[a-z]?$/)
    .optional(),
  project: z.uuid().optional(),
  org: z.uuid().optional(),
});

/** `GET …/findings`: what the rules have to say about the year, all or filtered, and the cycle they were judged by. */
export async function readFindings(services: SharedServices, request: Request, actor: Actor) {
  const { areaCode, fy } = yearOf(request);
  const asked = findingQuery.safeParse(request.query);
  if (!asked.success) throw new AppError("badInput", { field: asked.error.issues[0]?.path.join(".") ?? "" });
  const filter: FindingFilter = asked.data;
  const entries = await services.budget.findings(actor, areaCode, fy);
  const { policy } = await services.areas.openYear(actor, areaCode, fy);
  const { id, revision, fyFrom, fyTo, letterNo, covers } = policy;
  return {
    findings: entries.filter((entry) => passes(entry, filter)).map(({ finding }) => finding),
    policy: { id, revision, fyFrom, fyTo, letterNo, covers },
  };
}

/** `GET /briefs/{id}`: what is decided about the project and the content of its brief; money in fields named Satang. */
export async function readBrief(services: SharedServices, request: Request, actor: Actor) {
  const view = await services.briefs.open(actor, idOf(request));
  const { briefId, projectId, code, kind, rank, state, leadOrgId, partners, content, mous, place } = view;
  return {
    id: briefId,
    projectId,
    areaCode: place.areaCode,
    fy: place.fy,
    code,
    kind,
    rank: rank === null ? null : Number(rank),
    state,
    leadOrgId,
    partners,
    mouIds: mous.map(({ id }) => id),
    content: toContentJson(content),
  };
}

/** Content of a brief as the API gives it. */
export function toContentJson({ funding, costItems, ...rest }: BriefContent) {
  return {
    ...rest,
    funding: funding.map(({ amounts, ...line }) => ({
      ...line,
      amounts: Object.entries(amounts).map(([fy, amountSatang]) => ({ fy: Number(fy), amountSatang })),
    })),
    costItems: costItems.map(({ unitPrice, amount, ...item }) => ({
      ...item,
      unitPriceSatang: unitPrice,
      amountSatang: amount,
    })),
  };
}
