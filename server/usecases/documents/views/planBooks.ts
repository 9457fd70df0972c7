import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { FiveYearPlanView } from "../../../../templates/fiveYearPlan/view";
import type { Goals20View } from "../../../../templates/goals20/view";
import { loadArea, type AreaView } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { currentPlanIds, loadPlan, plansCovering, type PlanHead } from "../../../db/plans";
import { AppError } from "../../../errors";
import { readBookTexts } from "../../plan/book/bookRoom";
import { bareName } from "./areaNames";
import { readPlanContent } from "./readPlanContent";
import { isRowId, type ViewSource } from "./viewSource";

/** States in which a plan is no draft any more. */
const APPROVED: ReadonlySet<string> = new Set(["COMMITTEE_APPROVED", "SUBMITTED", "APPROVED", "IN_FORCE"]);

/** The plan of an id and its area. Throws notFound: absent, of another kind, not the one worked with, not allowed. */
async function demandPlan(tx: Tx, actor: Actor, id: string, kind: string): Promise<BookPlan> {
  const plan = isRowId(id) ? await loadPlan(tx, id) : null;
  if (plan?.kind !== kind || !may(actor, "document.export", { areaCode: plan.areaCode }))
    throw new AppError("notFound");
  // nodes of a version that is no longer worked with count as archived: a book of it would be empty
  const current = currentPlanIds(await plansCovering(tx, plan.areaCode, plan.fyFrom));
  const area = await loadArea(tx, plan.areaCode);
  if (!current.has(plan.id) || !area) throw new AppError("notFound");
  return { plan, area };
}

/** A book is a draft until the committee has approved its plan. */
export const isDraftBook = ({ state }: Pick<PlanHead, "state">): boolean => !APPROVED.has(state);

const shared = ({ plan, area }: BookPlan) => ({
  areaKind: area.kind,
  areaNameTh: bareName(area.nameTh),
  revision: plan.version,
  draft: isDraftBook(plan),
});

/** The plan that a book is made of. */
export type BookPlan = { plan: PlanHead; area: AreaView };

/** เป้าหมายการพัฒนาจังหวัด 20 ปี of a plan that was found already. */
export async function goals20View(tx: Tx, found: BookPlan): Promise<Goals20View> {
  const { areaCode, fyFrom } = found.plan;
  const { goals } = await readPlanContent(tx, areaCode, fyFrom, fyFrom);
  const book = await readBookTexts(tx, found.plan.id, "GOALS_20");
  return { ...shared(found), kind: "goals-20-year", plan: { goals }, ...(book && { book }) };
}

/** แผนพัฒนา 5 ปี of a plan that was found already. */
export async function fiveYearPlanView(tx: Tx, found: BookPlan): Promise<FiveYearPlanView> {
  const { areaCode, fyFrom, fyTo } = found.plan;
  const plan = await readPlanContent(tx, areaCode, fyFrom, fyTo);
  const book = await readBookTexts(tx, found.plan.id, "DEVELOPMENT_5");
  return { ...shared(found), kind: "five-year-plan", fyFrom, fyTo, plan, ...(book && { book }) };
}

/** เป้าหมายการพัฒนาจังหวัด 20 ปี of a plan. */
export const goals20Source: ViewSource = {
  async open(tx, actor, id) {
    const found = await demandPlan(tx, actor, id, "GOALS_20");
    return { view: await goals20View(tx, found), areaCode: found.plan.areaCode, fy: found.plan.fyFrom };
  },
};

/** แผนพัฒนา 5 ปี of a plan. */
export const fiveYearPlanSource: ViewSource = {
  async open(tx, actor, id) {
    const found = await demandPlan(tx, actor, id, "DEVELOPMENT_5");
    return { view: await fiveYearPlanView(tx, found), areaCode: found.plan.areaCode, fy: found.plan.fyFrom };
  },
};
