import type { Actor } from "~/domain/access/actor";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { ProjectComparison } from "~/domain/progress/batch/compareProjects";
import type { ImportAnswers } from "~/domain/progress/questions/question";
import type { TableReading } from "~/domain/progress/table/readTable";
import type { AreaView } from "../../../db/areas";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { insertProgressRows, updateBatch, type ImportBatchRecord } from "../../../db/imports";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { takeAdminCost } from "./adminCost";
import type { ConfirmedChange } from "./applyChanges";
import { ensureAgencies } from "./ensureAgencies";
import { ensureIssues } from "./ensureIssues";
import type { ImportedRef, ImportResult } from "../importResult";
import { insertImported } from "./insertImported";
import {
  briefOf,
  CHANGE_CHOICES,
  commitmentOf,
  planImport,
  skipReason,
  type ImportPlan,
  type PlannedProject,
} from "../planImport";
import { loadTargets } from "../previewImport";

/** What is written, with what it is read from. */
export type ImportToWrite = {
  area: AreaView;
  batch: ImportBatchRecord;
  reading: TableReading;
  answers: ImportAnswers;
};

/** What was written, and the confirmed changes of standing briefs that still have to be made. */
export type WrittenImport = { result: ImportResult; changes: ConfirmedChange[] };

/** Refuses an answer to a cell that is not asked, or with a choice that is not offered. */
function checkAnswers({ preview }: ImportPlan, answers: ImportAnswers): void {
  const offered = new Map(preview.questions.map(({ cell, choices }) => [cell, choices.map(({ id }) => id)]));
  for (const [cell, choice] of answers)
    if (!offered.get(cell)?.includes(choice)) throw new AppError("badInput", { field: `answers ${cell}` });
}

/** The person confirmed what was shown: when the year changed since, the preview is made anew and shown again. */
function sameAsShown(shown: readonly ProjectComparison[], now: readonly ProjectComparison[]): boolean {
  const say = (list: readonly ProjectComparison[]) =>
    list.map(({ key, state, projectId, changes }) => `${key} ${state} ${projectId ?? ""} ${changes.length}`).join("\n");
  return say(shown) === say(now);
}

/** Projects of the year that rows of the file stand for, by row key. */
async function standingRefs(tx: Tx, { preview, projects }: ImportPlan): Promise<Map<string, ImportedRef>> {
  const names = new Map(projects.map(({ line }) => [line.key, line.name]));
  const rows = await tx.project.findMany({
    where: { id: { in: preview.comparison.flatMap(({ projectId }) => projectId ?? []) } },
    select: { id: true, code: true, brief: { select: { id: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const refs = new Map<string, ImportedRef>();
  for (const { key, projectId } of preview.comparison) {
    const row = byId.get(projectId ?? "");
    if (row?.brief)
      refs.set(key, { key, projectId: row.id, briefId: row.brief.id, code: row.code, name: names.get(key) ?? "" });
  }
  return refs;
}

/** Makes what the briefs refer to, and returns how a planned project becomes a brief with real ids. */
async function prepare(tx: Tx, { area, batch, reading }: ImportToWrite, plan: ImportPlan, at: Date) {
  const fy = fiscalYear(batch.fy);
  const groups = plan.projects.filter((planned) => skipReason(planned) === null).map(({ groupName }) => groupName);
  const agencies = await ensureAgencies(tx, area.code, plan.agencies, at);
  const issues = await ensureIssues(tx, area.code, fy, groups, at);
  const commitment = commitmentOf(reading);
  const seedOf = (planned: PlannedProject) => {
    const orgId = agencies.orgIds.get(planned.agencyKey) ?? null;
    const issueNodeId = issues.nodeIds.get(planned.groupName) ?? null;
    return {
      key: planned.line.key,
      groupName: planned.groupName,
      leadOrgId: orgId,
      content: briefOf(planned, { fy, orgId, issueNodeId, commitment }),
    };
  };
  return { ...agencies, ...issues, seedOf };
}

/**
 * Writes an import inside the caller's transaction. "STALE" when the year changed since the preview was shown: then only
 * the preview is made anew. Throws badInput for an answer that was not offered.
 */
export async function writeImport(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  job: ImportToWrite,
): Promise<WrittenImport | "STALE"> {
  const { area, batch, reading, answers } = job;
  const { importId, areaCode, fy } = batch;
  const at = deps.clock.now();
  const plan = planImport(reading, fiscalYear(fy), await loadTargets(tx, area, fy), answers);
  checkAnswers(plan, answers);
  if (!sameAsShown(batch.preview.comparison, plan.preview.comparison)) {
    await updateBatch(tx, importId, { preview: plan.preview });
    return "STALE";
  }
  const { seedOf, organizations, issues, planMade } = await prepare(tx, job, plan, at);
  const states = new Map(plan.preview.comparison.map((comparison) => [comparison.key, comparison]));
  const taken = plan.projects.filter((planned) => skipReason(planned) === null);
  const seeds = taken.filter(({ line }) => states.get(line.key)?.state === "NEW").map(seedOf);
  const made = await insertImported(tx, deps, actor, { importId, areaCode, fy, at }, seeds);
  const standing = await standingRefs(tx, plan);
  const changes = taken.flatMap((planned): ConfirmedChange[] => {
    const { line } = planned;
    const ref = standing.get(line.key);
    const confirmed = answers.get(line.at.name ?? "") === CHANGE_CHOICES.apply;
    return ref && confirmed && states.get(line.key)?.state === "CHANGED"
      ? [{ ref, imported: seedOf(planned).content }]
      : [];
  });
  const changing = new Set(changes.map(({ ref }) => ref.key));
  const result: ImportResult = {
    importId,
    made,
    changed: [],
    notChanged: [],
    same: [...standing.values()].filter(({ key }) => !changing.has(key)),
    skipped: skippedOf(plan),
    organizations,
    issues,
    planMade,
    adminCost: await takeAdminCost(tx, areaCode, fy, reading.rows),
  };
  await close(tx, deps, actor, job, plan, result, [...changing]);
  return { result, changes };
}

/** Projects that are left out, each with its reason. */
function skippedOf({ projects }: ImportPlan): ImportResult["skipped"] {
  return projects.flatMap((planned) => {
    const reason = skipReason(planned);
    return reason === null ? [] : [{ key: planned.line.key, name: planned.line.name, reason }];
  });
}

/** Keeps every printed figure, the answers and the result, and writes the audit row. */
async function close(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  { batch, answers }: ImportToWrite,
  { preview }: ImportPlan,
  result: ImportResult,
  changing: readonly string[],
): Promise<void> {
  const { importId, areaCode, fy } = batch;
  const projectIds = new Map([...result.made, ...result.same].map((ref) => [ref.key, ref.projectId]));
  for (const { key, projectId } of preview.comparison) if (projectId !== null) projectIds.set(key, projectId);
  const projectOf = (key: string, parentKey: string | null) =>
    projectIds.get(key) ?? projectIds.get(parentKey ?? "") ?? null;
  await insertProgressRows(tx, importId, preview.rows, ({ key, parentKey }) => projectOf(key, parentKey));
  await updateBatch(tx, importId, {
    status: "COMMITTED",
    preview,
    answers: [...answers].map(([cell, choice]) => ({ cell, choice })),
    result,
    committedAt: deps.clock.now(),
  });
  await record(tx, deps, actor, {
    action: "import.committed",
    objectKind: "import",
    objectId: importId,
    areaCode,
    detail: {
      fy,
      made: result.made.map(({ projectId, code }) => ({ projectId, code })),
      changing: changing.map((key) => projectIds.get(key)),
      organizations: result.organizations,
      issues: result.issues,
      adminCost: result.adminCost,
    },
  });
}
