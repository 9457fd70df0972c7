import type { Actor } from "~/domain/access/actor";
import { partnerOrgIds } from "~/domain/access/projectRoles";
import { may } from "~/domain/access/policies";
import type { ProjectState } from "~/domain/brief/project";
import { checkDecisions, type CheckedDecisions } from "~/domain/lifecycle/decisions/checkDecisions";
import { isWritable, type DecisionRow } from "~/domain/lifecycle/decisions/decision";
import { canonical, record } from "../../db/audit";
import { loadBriefProject, projectObject } from "../../db/briefs";
import { loadAreaActors } from "../../db/comment/areaActors";
import type { Tx } from "../../db/client";
import { dayOf } from "../../db/days";
import { keepComparison, loadDecidable, type DecisionBatch } from "../../db/lifecycle/decisions";
import { notify } from "../../db/notifications";
import { lockOrder } from "../../db/budget/windows";
import { AppError } from "../../errors";
import { demandPolicy } from "../budget/computeWindow";
import type { Deps } from "../deps";
import { demandDecisions } from "./demandDecisions";

/** A row that is written: everything it needs is there. */
type Written = DecisionRow & { projectId: string; briefId: string; from: ProjectState; outcome: ProjectState };

const isWritten = (row: DecisionRow): row is Written =>
  isWritable(row) && row.projectId !== null && row.briefId !== null && row.from !== null && row.outcome !== null;

async function writeSteps(tx: Tx, deps: Deps, actor: Actor, batch: DecisionBatch, rows: readonly Written[]) {
  const at = deps.clock.now();
  const { id: cycleId, revision: cycleRevision } = await demandPolicy(tx, batch.fy);
  const revisions = await tx.project.findMany({
    where: { id: { in: rows.map(({ projectId }) => projectId) } },
    select: { id: true, revision: true },
  });
  const revisionOf = new Map(revisions.map(({ id, revision }) => [id, revision]));
  for (const { projectId, outcome, from } of rows)
    await tx.project.update({ where: { id: projectId, state: from }, data: { state: outcome, updatedAt: at } });
  await tx.projectStep.createMany({
    data: rows.map(({ projectId, from, outcome, reason, amountSatang }) => ({
      ...{ projectId, revision: revisionOf.get(projectId) ?? 1, fromState: from, toState: outcome, reason },
      ...{ documentNo: batch.documentNo, documentDate: dayOf(batch.documentDate), batchId: batch.id },
      amountSatang: amountSatang === null ? null : BigInt(amountSatang),
      ...{ cycleId, cycleRevision, byUserId: actor.userId, at },
    })),
  });
}

/** Whoever writes for an organisation of a project hears of its fate. */
async function tell(tx: Tx, deps: Deps, actor: Actor, batch: DecisionBatch, rows: readonly Written[]) {
  const people = await loadAreaActors(tx, batch.areaCode, deps.clock.today());
  const told = new Set<string>();
  for (const { briefId, code, outcome } of rows) {
    const project = await loadBriefProject(tx, briefId);
    if (!project) continue;
    const object = projectObject(project);
    const concerned = people.filter((one) => may(one, "project.read", object) && partnerOrgIds(one, object).size > 0);
    const notified = await notify(tx, deps, {
      kind: outcome === "RETURNED" ? "RETURNED" : "STATE",
      userIds: concerned.map(({ userId }) => userId),
      ...{ actorUserId: actor.userId, areaCode: batch.areaCode, objectKind: "brief", objectId: briefId },
      link: `/briefs/${briefId}/status`,
      detail: { code, state: outcome },
    });
    for (const userId of notified) told.add(userId);
  }
  return [...told];
}

/** A comparison as a text: equal comparisons make equal texts, whatever the order of keys in the store. */
const said = (checked: CheckedDecisions) => JSON.stringify(canonical(JSON.parse(JSON.stringify(checked))));

/** What came of recording a list: who heard, which briefs changed; null = the year changed since, compared anew. */
type Applied = { told: string[]; rows: Written[] } | null;

async function apply(tx: Tx, deps: Deps, actor: Actor, id: string): Promise<Applied> {
  const batch = await demandDecisions(tx, actor, id, { lock: true });
  if (batch.status !== "PREVIEW") throw new AppError("importAnswered");
  const { areaCode, fy, round, lines } = batch;
  await lockOrder(tx, areaCode, fy);
  await tx.$queryRaw`select id from project where area_code = ${areaCode} and fy = ${fy} order by id for update`;
  const checked = checkDecisions(lines, await loadDecidable(tx, areaCode, fy), round);
  if (said(checked) !== said(batch.checked)) {
    await keepComparison(tx, id, { lines, checked });
    return null;
  }
  const rows = checked.rows.filter(isWritten);
  if (rows.length === 0) throw new AppError("nothingToRecord");
  await writeSteps(tx, deps, actor, batch, rows);
  await tx.decisionBatch.update({
    where: { id },
    data: { status: "APPLIED", appliedBy: actor.userId, appliedAt: deps.clock.now() },
  });
  await record(tx, deps, actor, {
    ...{ action: "decisions.recorded", objectKind: "decisions", objectId: id, areaCode },
    detail: {
      ...{ fy, round, documentNo: batch.documentNo, documentDate: batch.documentDate },
      ...{ left: checked.rows.length - rows.length },
      projects: rows.map(({ projectId, from, outcome, amountSatang }) => ({ projectId, from, outcome, amountSatang })),
    },
  });
  return { told: await tell(tx, deps, actor, batch, rows), rows };
}

/**
 * Records the decisions of a list that was looked at: every project whose line has no error moves to its outcome with the
 * letter, the amount and the reason; each brief's organisations hear of it. Throws notFound, forbidden, importAnswered,
 * stale (a project changed since: the list was compared anew and is shown), nothingToRecord.
 */
export async function applyDecisions(deps: Deps, actor: Actor, id: string): Promise<{ recorded: number }> {
  const applied = await deps.db.prisma.$transaction((tx) => apply(tx, deps, actor, id), { timeout: 60_000 });
  if (!applied) throw new AppError("stale");
  for (const { briefId } of applied.rows) deps.bus.emit("touched", { topic: `brief/${briefId}` });
  for (const userId of applied.told) deps.bus.emit("touched", { topic: `user/${userId}` });
  return { recorded: applied.rows.length };
}
