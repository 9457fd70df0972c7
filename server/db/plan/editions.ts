import { createHash } from "node:crypto";
import type { PlanState } from "~/domain/lifecycle/plan/planLife";
import { canonical } from "../audit";
import type { Tx } from "../client";
import { dayOf, isoDay } from "../days";

/** Plans that have editions of their own; the annual plan's life goes with its ranking (decision 022). */
const EDITION_KINDS = ["GOALS_20", "DEVELOPMENT_5"] as const;

/** เป้าหมาย 20 ปี, แผนพัฒนา 5 ปี. */
type EditionKind = (typeof EDITION_KINDS)[number];

/** A step of an edition as it was taken; `documentDate` is an ISO date, `hash` names what the plan held. */
export type EditionStepRecord = {
  id: string;
  fromState: PlanState;
  toState: PlanState;
  skipped: PlanState[];
  reason: string;
  documentNo: string;
  documentDate: string | null;
  hash: string;
  byUserId: string;
  at: Date;
};

/** One edition of a 20-year or 5-year plan; its steps newest first. */
export type Edition = {
  id: string;
  areaCode: string;
  kind: EditionKind;
  fyFrom: number;
  fyTo: number;
  titleTh: string;
  version: number;
  state: PlanState;
  revisesId: string | null;
  steps: EditionStepRecord[];
};

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = (tx: Tx, where: object) =>
  tx.plan.findMany({
    where: { kind: { in: [...EDITION_KINDS] }, ...where },
    include: { steps: { orderBy: { seq: "desc" } } },
    orderBy: [{ kind: "desc" }, { fyFrom: "asc" }, { version: "desc" }],
  });

function toEdition({ steps, kind, state, ...plan }: Row): Edition {
  return {
    ...plan,
    kind: kind as EditionKind,
    state: state as PlanState,
    steps: steps.map(({ id, fromState, toState, skipped, reason, documentNo, documentDate, hash, byUserId, at }) => ({
      ...{ id, reason, documentNo, hash, byUserId, at },
      fromState: fromState as PlanState,
      toState: toState as PlanState,
      skipped: skipped as PlanState[],
      documentDate: documentDate && isoDay(documentDate),
    })),
  };
}

/** Every edition of the 20-year and 5-year plans that cover a budget year (B.E.): 20 years first, newest first. */
export async function loadEditions(tx: Tx, areaCode: string, fy: number): Promise<Edition[]> {
  const rows = await rowsOf(tx, { areaCode, fyFrom: { lte: fy }, fyTo: { gte: fy } });
  return rows.map(toEdition);
}

/** One edition, or null (absent, or an annual plan). */
export async function loadEdition(tx: Tx, id: string): Promise<Edition | null> {
  const [row] = await rowsOf(tx, { id });
  return row ? toEdition(row) : null;
}

/** The state before the approval that stands, null when an edition was never approved here. */
export function stateBeforeApproval({ steps }: Pick<Edition, "steps">): PlanState | null {
  return steps.find(({ toState }) => toState === "COMMITTEE_APPROVED")?.fromState ?? null;
}

/** Writes a step of an edition and sets its state. */
export async function insertEditionStep(
  tx: Tx,
  planId: string,
  { documentDate, ...step }: Omit<EditionStepRecord, "id">,
): Promise<void> {
  await tx.planStep.create({
    data: { planId, ...step, documentDate: documentDate === null ? null : dayOf(documentDate) },
  });
  await tx.plan.update({ where: { id: planId }, data: { state: step.toState } });
}

/** SHA-256 of the entries of a plan and of the links that go out from them, hex: the same words give the same hash. */
export async function hashOfPlan(tx: Tx, planId: string): Promise<string> {
  const words = { code: true, titleTh: true, titleEn: true, steps: true, unit: true, baseline: true, targets: true };
  const nodes = await tx.planNode.findMany({
    where: { planId, archivedAt: null },
    select: { id: true, kind: true, ...words },
    orderBy: { id: "asc" },
  });
  const links = await tx.planLink.findMany({
    where: { fromNodeId: { in: nodes.map(({ id }) => id) }, removedAt: null },
    select: { fromNodeId: true, toNodeId: true, relation: true, reason: true, strength: true },
    orderBy: [{ fromNodeId: "asc" }, { toNodeId: "asc" }],
  });
  return createHash("sha256")
    .update(JSON.stringify(canonical({ nodes, links })))
    .digest("hex");
}
