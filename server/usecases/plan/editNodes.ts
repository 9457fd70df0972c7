import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { laneOf, type Lane, type NodeKind } from "~/domain/plan/planGraph";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { STEP_KEYS } from "../../db/plans";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/** A new node of the 20-year, 5-year or annual plan. `steps` = targets of the four five-year steps (goals only). */
export type NodeInput = {
  areaCode: string;
  fy: number;
  kind: Exclude<NodeKind, "PROJECT">;
  code: string;
  titleTh: string;
  titleEn: string;
  steps: readonly string[];
};

const PLAN_OF_LANE: Readonly<Record<Exclude<Lane, "PROJECTS">, { kind: string; titleTh: string }>> = {
  GOALS_20: { kind: "GOALS_20", titleTh: "เป้าหมายการพัฒนาจังหวัด 20 ปี" },
  DEVELOPMENT_5: { kind: "DEVELOPMENT_5", titleTh: "แผนพัฒนาจังหวัด 5 ปี" },
  ANNUAL: { kind: "ANNUAL", titleTh: "แผนปฏิบัติราชการประจำปีของจังหวัด" },
};

/** Years that a plan of a lane covers when it is first made: 2566–2585, the five-year step around `fy`, or `fy`. */
export function planYears(lane: Exclude<Lane, "PROJECTS">, fy: number): { fyFrom: number; fyTo: number } {
  if (lane === "GOALS_20") return { fyFrom: 2566, fyTo: 2585 };
  if (lane === "ANNUAL") return { fyFrom: fy, fyTo: fy };
  const fyFrom = 2566 + Math.floor((fy - 2566) / 5) * 5;
  return { fyFrom, fyTo: fyFrom + 4 };
}

/** The current plan of a lane for the year; made as a draft when the area has none. Returns its id. */
export async function ensurePlan(
  tx: Tx,
  areaCode: string,
  lane: Exclude<Lane, "PROJECTS">,
  fy: number,
): Promise<string> {
  const { kind, titleTh } = PLAN_OF_LANE[lane];
  const years = planYears(lane, fy);
  const found = await tx.plan.findFirst({
    where: { areaCode, kind, fyFrom: { lte: fy }, fyTo: { gte: fy } },
    orderBy: { version: "desc" },
  });
  return found?.id ?? (await tx.plan.create({ data: { areaCode, kind, titleTh, ...years } })).id;
}

/** Adds a node to the plan of its lane. Throws notFound, forbidden, badInput (empty title). */
export async function addNode(deps: Deps, actor: Actor, input: NodeInput): Promise<{ id: string }> {
  const { areaCode, fy, kind } = input;
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  if (!may(actor, "plan.edit", { areaCode })) throw new AppError("forbidden");
  const titleTh = input.titleTh.trim();
  if (titleTh === "" || titleTh.length > 300) throw new AppError("badInput", { field: "title" });
  const id = await deps.db.prisma.$transaction(async (tx) => {
    const lane = laneOf(kind) as Exclude<Lane, "PROJECTS">;
    const planId = await ensurePlan(tx, areaCode, lane, fy);
    const sort = await tx.planNode.count({ where: { planId } });
    const steps = Object.fromEntries(STEP_KEYS.map((key, at) => [key, input.steps[at]?.trim() ?? ""]));
    const row = await tx.planNode.create({
      data: {
        planId,
        kind,
        code: input.code.trim().slice(0, 20),
        sort,
        titleTh,
        titleEn: input.titleEn.trim().slice(0, 300),
        steps,
        createdAt: deps.clock.now(),
      },
    });
    await record(tx, deps, actor, {
      action: "plan.nodeAdded",
      objectKind: "planNode",
      objectId: row.id,
      areaCode,
      detail: { kind, titleTh },
    });
    return row.id;
  });
  deps.bus.emit("plan", { areaCode });
  return { id };
}

/** Archives a node: it stays in the record, and links to it become findings (R9d). Throws notFound, forbidden. */
export async function archiveNode(deps: Deps, actor: Actor, areaCode: string, nodeId: string): Promise<void> {
  if (!may(actor, "plan.read", { areaCode })) throw new AppError("notFound");
  if (!may(actor, "plan.edit", { areaCode })) throw new AppError("forbidden");
  await deps.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.planNode.updateMany({
      where: { id: nodeId, plan: { areaCode }, archivedAt: null },
      data: { archivedAt: deps.clock.now() },
    });
    if (count === 0) throw new AppError("notFound");
    await record(tx, deps, actor, { action: "plan.nodeArchived", objectKind: "planNode", objectId: nodeId, areaCode });
  });
  deps.bus.emit("plan", { areaCode });
}
