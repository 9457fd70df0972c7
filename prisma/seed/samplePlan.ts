import type { Deps } from "../../server/usecases/deps";
import { STEP_KEYS } from "../../server/db/plans";
import plan from "./phatthalung-plan.json";

/** Ids of the sample plan's nodes by key, e.g. `prog-2`. */
export type SampleNodes = ReadonlyMap<string, string>;

type NodeData = {
  key: string;
  kind: string;
  code: string;
  titleTh: string;
  titleEn: string;
  steps?: string[];
  up?: string[];
};

const REASON = "ส่งผลโดยตรงต่อการบรรลุเป้าหมายของระดับบน";

/** Makes the 20-year goals, the 5-year plan and the annual plan of Phatthalung with their links; returns node ids by key. */
export async function seedPlan(deps: Deps): Promise<SampleNodes> {
  const ids = new Map<string, string>();
  const now = deps.clock.now();
  await deps.db.prisma.$transaction(async (tx) => {
    const makePlan = async (
      kind: string,
      fyFrom: number,
      fyTo: number,
      titleTh: string,
      nodes: readonly NodeData[],
    ) => {
      const { id: planId } = await tx.plan.create({
        data: { areaCode: "93", kind, fyFrom, fyTo, titleTh, state: "IN_FORCE" },
      });
      for (const [sort, node] of nodes.entries()) {
        const { key, kind: nodeKind, code, titleTh: name, titleEn, steps = [] } = node;
        const targets = Object.fromEntries(STEP_KEYS.map((step, at) => [step, steps[at] ?? ""]));
        const row = await tx.planNode.create({
          data: { planId, kind: nodeKind, code, sort, titleTh: name, titleEn, steps: targets, createdAt: now },
        });
        ids.set(key, row.id);
      }
    };
    await makePlan("GOALS_20", 2566, 2585, plan.goals20.titleTh, plan.goals20.nodes);
    await makePlan("DEVELOPMENT_5", 2566, 2570, plan.development5.titleTh, plan.development5.nodes);
    await makePlan("ANNUAL", 2568, 2568, plan.annual.titleTh, []);
    for (const { key, up } of plan.development5.nodes)
      for (const target of up)
        await tx.planLink.create({
          data: {
            areaCode: "93",
            fromNodeId: nodeId(ids, key),
            toNodeId: nodeId(ids, target),
            reason: REASON,
            strength: "H",
            createdAt: now,
          },
        });
  });
  return ids;
}

/** Id of a node by key. Throws Error on an unknown key: the sample's data would be wrong. */
export function nodeId(ids: SampleNodes, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the sample's plan has no node ${key}`);
  return id;
}
