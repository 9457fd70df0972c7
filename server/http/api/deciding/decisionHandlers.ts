import type { Request } from "express";
import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { DECISION_ROUNDS } from "~/domain/lifecycle/decisions/decision";
import { AppError } from "../../../errors";
import type { SharedServices } from "../../remix";
import { idOf, yearOf } from "../areaHandlers";

const round = z.enum(DECISION_ROUNDS);
const cell = z.string().max(1_000).default("");

/** A list of decisions as JSON: the letter, and a line for each project in the words of the letter. */
const listBody = z.strictObject({
  round,
  documentNo: z.string().max(200),
  documentDate: z.string().max(20),
  lines: z
    .array(z.strictObject({ code: cell, outcome: cell, amount: cell, reason: cell }))
    .min(1)
    .max(5_000),
});
const undoBody = z.strictObject({ reason: z.string().max(1_100) });

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body ?? {});
  if (!read.success) throw new AppError("badInput", { field: read.error.issues[0]?.path.join(".") ?? "" });
  return read.data;
}

/** `GET …/decisions`: what waits for which round, how the year came out so far, and the lists. */
export async function readDecisions(services: SharedServices, request: Request, actor: Actor) {
  const asked = round.optional().safeParse(request.query.round);
  if (!asked.success) throw new AppError("badInput", { field: "round" });
  const view = await services.decisions.open(actor, yearOf(request), asked.data ?? null);
  return {
    ...{ waiting: view.waiting, round: view.round },
    fates: view.fates.map(({ state, count, grantedSatang }) => ({ state, count, grantedSatang })),
    projects: view.projects.map(({ projectId, code, title, state, askedSatang, band }) => ({
      ...{ projectId, code, name: title, state, askedSatang, band },
    })),
    lists: view.lists.map(({ id, round: of, documentNo, documentDate, status, createdAt, appliedAt }) => ({
      ...{ id, round: of, documentNo, documentDate, status, createdAt, appliedAt },
    })),
  };
}

async function listJson(services: SharedServices, actor: Actor, id: string) {
  const {
    place,
    round: of,
    documentNo,
    documentDate,
    fileName,
    status,
    writable,
    checked,
  } = await services.decisions.openList(actor, id);
  return {
    ...{ id, areaCode: place.areaCode, fy: place.fy, round: of, documentNo, documentDate, fileName, status, writable },
    lines: checked.rows.map((row) => ({
      ...{ line: row.line, code: row.code, projectId: row.projectId, briefId: row.briefId, printed: row.printed },
      ...{ from: row.from, outcome: row.outcome, amountSatang: row.amountSatang, reason: row.reason },
      askedSatang: row.askedSatang === null ? null : BigInt(row.askedSatang),
      findings: row.findings,
    })),
    findings: checked.findings,
  };
}

/** `GET /decisions/{id}`: one list with its comparison. */
export async function readDecisionList(services: SharedServices, request: Request, actor: Actor) {
  return listJson(services, actor, idOf(request));
}

/** `POST …/decisions`: reads a list and says what recording it would do; no project changes. */
export async function previewDecisionList(services: SharedServices, request: Request, actor: Actor) {
  const year = yearOf(request);
  const { lines, ...letter } = parsed(listBody, request.body);
  const { id } = await services.decisions.preview(actor, year, { ...letter, from: { typed: lines } });
  return listJson(services, actor, id);
}

/** `POST /decisions/{id}/commit`: records every line without an error. */
export async function commitDecisionList(services: SharedServices, request: Request, actor: Actor) {
  const id = idOf(request);
  return { id, ...(await services.decisions.apply(actor, id)) };
}

/** `POST /decisions/{id}/undo`: takes a recorded list back with a reason; who went on is named and kept. */
export async function undoDecisionList(services: SharedServices, request: Request, actor: Actor) {
  const id = idOf(request);
  return { id, ...(await services.decisions.undo(actor, id, parsed(undoBody, request.body).reason)) };
}
