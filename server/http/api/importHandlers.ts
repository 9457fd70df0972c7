import type { Request } from "express";
import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { AppError } from "../../errors";
import type { ImportedRef } from "../../usecases/import/importResult";
import type { SharedServices } from "../remix";
import { idOf, yearOf } from "./areaHandlers";
import { readUpload } from "./upload";

const answersBody = z.object({
  answers: z
    .array(z.object({ cell: z.string().min(1).max(40), choice: z.string().min(1).max(200) }))
    .max(20_000)
    .default([]),
});

/** `POST …/imports`: reads a table and says what it would do; nothing but the preview is written. */
export async function previewHandler(services: SharedServices, request: Request, actor: Actor) {
  const { areaCode, fy } = yearOf(request);
  // asked before ten megabytes are taken in; the use-case asks again
  const year = await services.areas.openYear(actor, areaCode, fy);
  if (!year.may.import) throw new AppError("forbidden");
  const file = await readUpload(request);
  const view = await services.imports.preview(actor, { areaCode, fy, file });
  const { importId, lines, projects, activities, findings, questions } = view;
  return { importId, lines, projects, activities, findings, questions };
}

const refOf = ({ projectId, briefId, code, name }: ImportedRef) => ({ projectId, briefId, code, name });

/** `POST /imports/{id}/commit`: writes a previewed import; an unanswered ambiguous cell stays as printed. */
export async function commitHandler(services: SharedServices, request: Request, actor: Actor) {
  const importId = idOf(request);
  const { answers } = answersBody.parse(request.body ?? {});
  const { made, changed, notChanged, same, skipped, organizations, issues, adminCost } = await services.imports.commit(
    actor,
    importId,
    answers,
  );
  return {
    importId,
    made: made.map(refOf),
    changed: changed.map(refOf),
    notChanged: notChanged.map(refOf),
    same: same.map(refOf),
    skipped: skipped.map(({ name, reason }) => ({ name, reason })),
    organizations,
    issues,
    adminCostSatang: adminCost === null ? null : BigInt(adminCost.satang),
  };
}

/** `POST /imports/{id}/undo`: takes an import back within 24 hours; what was touched since is listed and kept. */
export async function undoHandler(services: SharedServices, request: Request, actor: Actor) {
  const importId = idOf(request);
  const { removed, restored, kept, organizations } = await services.imports.undo(actor, importId);
  return {
    importId,
    removed: removed.map(refOf),
    restored: restored.map(refOf),
    kept: kept.map((one) => ({ ...refOf(one), reason: one.reason })),
    organizations,
  };
}
