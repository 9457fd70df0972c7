import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { loadArea, type AreaView } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { currentPlanIds, loadPlan, plansCovering, type PlanHead } from "../../../db/plans";
import { AppError } from "../../../errors";
import { bareName } from "./areaNames";
import { readPlanContent } from "./readPlanContent";
import { isRowId, type ViewSource } from "./viewSource";

const APPROVED: ReadonlySet<string> = new Set(["COMMITTEE_APPROVED", "SUBMITTED", "APPROVED", "IN_FORCE"]);

/** The plan of an id and its area. Throws notFound: absent, of another kind, not the one worked with, not allowed. */
async function demandPlan(tx: Tx, actor: Actor, id: string, kind: string): Promise<{ plan: PlanHead; area: AreaView }> {
  const plan = isRowId(id) ? await loadPlan(tx, id) : null;
  if (plan?.kind !== kind || !may(actor, "document.export", { areaCode: plan.areaCode }))
    throw new AppError("notFound");
  // nodes of a version that is no longer worked with count as archived: a book of it would be empty
  const current = currentPlanIds(await plansCovering(tx, plan.areaCode, plan.fyFrom));
  const area = await loadArea(tx, plan.areaCode);
  if (!current.has(plan.id) || !area) throw new AppError("notFound");
  return { plan, area };
}

const shared = ({ plan, area }: { plan: PlanHead; area: AreaView }) => ({
  areaKind: area.kind,
  areaNameTh: bareName(area.nameTh),
  revision: plan.version,
  draft: !APPROVED.has(plan.state),
});

/** เป้าหมายการพัฒนาจังหวัด 20 ปี of a plan. */
export const goals20Source: ViewSource = {
  async open(tx, actor, id) {
    const found = await demandPlan(tx, actor, id, "GOALS_20");
    const { areaCode, fyFrom } = found.plan;
    const { goals } = await readPlanContent(tx, areaCode, fyFrom, fyFrom);
    return { view: { ...shared(found), kind: "goals-20-year", plan: { goals } }, areaCode, fy: fyFrom };
  },
};

/** แผนพัฒนา 5 ปี of a plan. */
export const fiveYearPlanSource: ViewSource = {
  async open(tx, actor, id) {
    const found = await demandPlan(tx, actor, id, "DEVELOPMENT_5");
    const { areaCode, fyFrom, fyTo } = found.plan;
    const plan = await readPlanContent(tx, areaCode, fyFrom, fyTo);
    return { view: { ...shared(found), kind: "five-year-plan", fyFrom, fyTo, plan }, areaCode, fy: fyFrom };
  },
};
