import type { Actor } from "~/domain/access/actor";
import { laneOf, type OwnKind } from "~/domain/plan/planGraph";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { currentPlanIds, lockPlan, plansCovering, STEP_KEYS } from "../../db/plans";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import { openableYears } from "../area/openableYears";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { demandOpenPlan } from "../planEdition/demandOpenPlan";

/** A new node of the 20-year, 5-year or annual plan. `steps` = targets of the four five-year steps (goals, their indicators). */
export type NodeInput = {
  areaCode: string;
  fy: number;
  kind: OwnKind;
  code: string;
  titleTh: string;
  titleEn: string;
  steps: readonly string[];
  /** Of an indicator of the 5-year or annual plan: its unit and its targets by budget year (B.E.). */
  unit?: string;
  targets?: Readonly<Record<string, string>>;
  /** The revised edition that is being worked on; without it the plan that counts. */
  edition?: string;
};

/** Lanes that are plans. */
type PlanLane = "GOALS_20" | "DEVELOPMENT_5" | "ANNUAL";

const TITLES: Readonly<Record<PlanLane, string>> = {
  GOALS_20: "เป้าหมายการพัฒนาจังหวัด 20 ปี",
  DEVELOPMENT_5: "แผนพัฒนาจังหวัด 5 ปี",
  ANNUAL: "แผนปฏิบัติราชการประจำปีของจังหวัด",
};

/** Years that a plan of a lane covers when it is first made: 2566–2585, the five-year step around `fy`, or `fy`. */
export function planYears(lane: PlanLane, fy: number): { fyFrom: number; fyTo: number } {
  if (lane === "GOALS_20") return { fyFrom: 2566, fyTo: 2585 };
  if (lane === "ANNUAL") return { fyFrom: fy, fyTo: fy };
  const fyFrom = 2566 + Math.floor((fy - 2566) / 5) * 5;
  return { fyFrom, fyTo: fyFrom + 4 };
}

/**
 * The current plan of a lane for the year; made as a draft when the area has none. Returns its id and holds back other
 * changes of the area's plans until the transaction ends. Throws badInput for a year that the 20-year goals do not cover.
 */
export async function ensurePlan(
  tx: Tx,
  areaCode: string,
  lane: PlanLane,
  fy: number,
  edition?: string,
): Promise<string> {
  await lockPlan(tx, areaCode);
  const plans = (await plansCovering(tx, areaCode, fy)).filter(({ kind }) => kind === lane);
  const [current] = currentPlanIds(plans, edition);
  if (current) return current;
  const years = planYears(lane, fy);
  if (fy < years.fyFrom || fy > years.fyTo) throw new AppError("badInput", { field: "fy" });
  const before = await tx.plan.count({ where: { areaCode, kind: lane, fyFrom: years.fyFrom } });
  const data = { areaCode, kind: lane, titleTh: TITLES[lane], version: before + 1, ...years };
  return (await tx.plan.create({ data })).id;
}

/** Targets by budget year (B.E.), at most the five of a plan; empty ones are left out. Throws badInput. */
function targetsOf(targets: Readonly<Record<string, string>>): Record<string, string> {
  const years = Object.entries(targets).filter(([, target]) => target.trim() !== "");
  if (years.length > 5 || years.some(([fy]) => !/^2[56]\d\d$/.test(fy)))
    throw new AppError("badInput", { field: "target" });
  return Object.fromEntries(years.map(([fy, target]) => [fy, lineOf(target, "target", { max: 100 })]));
}

async function insertNode(tx: Tx, deps: Deps, { areaCode, fy, kind, edition, ...input }: NodeInput): Promise<string> {
  const planId = await ensurePlan(tx, areaCode, laneOf(kind) as PlanLane, fy, edition);
  await demandOpenPlan(tx, planId);
  const targets = STEP_KEYS.map((_, at) => lineOf(input.steps[at] ?? "", `step${at}`, { max: 300, required: false }));
  const row = await tx.planNode.create({
    data: {
      planId,
      kind,
      code: lineOf(input.code, "code", { max: 20, required: false }),
      sort: await tx.planNode.count({ where: { planId } }),
      titleTh: lineOf(input.titleTh, "titleTh", { max: 300 }),
      titleEn: lineOf(input.titleEn, "titleEn", { max: 300, required: false }),
      steps: Object.fromEntries(STEP_KEYS.map((key, at) => [key, targets[at] ?? ""])),
      unit: lineOf(input.unit ?? "", "unit", { max: 60, required: false }),
      targets: targetsOf(input.targets ?? {}),
      createdAt: deps.clock.now(),
    },
  });
  return row.id;
}

/**
 * Adds a node to the plan of its lane. Throws notFound (also for a year that cannot be opened), forbidden, badInput
 * (empty title, a text too long), planFrozen… when its plan stands still.
 */
export async function addNode(deps: Deps, actor: Actor, input: NodeInput): Promise<{ id: string }> {
  const { areaCode, fy, kind } = input;
  demandArea(actor, "plan.edit", areaCode);
  const years = await openableYears(deps.db.prisma, areaCode, deps.clock.today());
  if (!years.includes(fy)) throw new AppError("notFound");
  const id = await deps.db.prisma.$transaction(async (tx) => {
    const nodeId = await insertNode(tx, deps, input);
    await record(tx, deps, actor, {
      action: "plan.nodeAdded",
      objectKind: "planNode",
      objectId: nodeId,
      areaCode,
      detail: { kind, fy, titleTh: lineOf(input.titleTh, "titleTh", { max: 300 }) },
    });
    return nodeId;
  });
  deps.bus.emit("plan", { areaCode });
  return { id };
}

async function setArchived(deps: Deps, actor: Actor, areaCode: string, nodeId: string, archive: boolean) {
  demandArea(actor, "plan.edit", areaCode);
  await deps.db.prisma.$transaction(async (tx) => {
    await lockPlan(tx, areaCode);
    const node = await tx.planNode.findFirst({ where: { id: nodeId, plan: { areaCode } } });
    if (node) await demandOpenPlan(tx, node.planId);
    const { count } = await tx.planNode.updateMany({
      where: { id: nodeId, plan: { areaCode }, archivedAt: archive ? null : { not: null } },
      data: { archivedAt: archive ? deps.clock.now() : null },
    });
    if (count === 0) throw new AppError("notFound");
    const action = archive ? "plan.nodeArchived" : "plan.nodeRestored";
    await record(tx, deps, actor, { action, objectKind: "planNode", objectId: nodeId, areaCode });
  });
  deps.bus.emit("plan", { areaCode });
}

/**
 * Archives a node: it stays in the record, and what still links to it becomes a finding (R9d). Throws notFound (absent,
 * foreign, archived already), forbidden, planFrozen….
 */
export async function archiveNode(deps: Deps, actor: Actor, areaCode: string, nodeId: string): Promise<void> {
  await setArchived(deps, actor, areaCode, nodeId, true);
}

/** Takes an archived node back into the plan (undo). Throws notFound (absent, foreign, not archived), forbidden. */
export async function restoreNode(deps: Deps, actor: Actor, areaCode: string, nodeId: string): Promise<void> {
  await setArchived(deps, actor, areaCode, nodeId, false);
}
