import type { BookTexts } from "~/domain/plan/book/bookComponents";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { AnnualPlanView, PlanAgency } from "../../../../templates/annualPlan/view";
import type { Tx } from "../../../db/client";
import { loadCurrentPlans } from "../../../db/plans";
import { loadDocSeqs } from "../../../db/documents";
import { readBookTexts } from "../../plan/book/bookRoom";
import { additionsOf } from "../documentOptions";
import type { YearReading } from "../readYear";
import { activityContents } from "./activityContent";
import { bareName } from "./areaNames";
import { demandYear } from "./demandYear";
import { placesOf } from "./places";
import { planJ2View, planKj2View } from "./planJ2View";
import { readPlanContent } from "./readPlanContent";
import { readPlanWindow } from "./readPlanWindow";
import type { ViewSource } from "./viewSource";

/** Every organisation of the year's projects: main activities that it answers for, money of the year that it pays. */
function agenciesOf({ projects, organizations, fy }: YearReading): PlanAgency[] {
  const found = new Map<string, PlanAgency>();
  const add = (orgId: string | null, activities: number, amount: bigint) => {
    const name = orgId === null ? undefined : organizations.get(orgId)?.nameTh;
    if (orgId === null || name === undefined) return;
    const before = found.get(orgId) ?? { name, activities: 0, amount: 0n };
    found.set(orgId, { name, activities: before.activities + activities, amount: before.amount + amount });
  };
  for (const { content } of projects) {
    for (const { orgId } of content.activities) add(orgId, 1, 0n);
    for (const { orgId, amounts } of content.funding) add(orgId, 0, BigInt(amounts[fy] ?? 0));
  }
  return [...found.values()].sort((a, b) =>
    a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : a.name < b.name ? -1 : 1,
  );
}

/** What people wrote into the book of the annual plan; null when nobody began it. */
async function annualBook(tx: Tx, areaCode: string, fy: number): Promise<BookTexts | null> {
  const plan = (await loadCurrentPlans(tx, areaCode, fy)).find(({ kind }) => kind === "ANNUAL");
  return plan ? readBookTexts(tx, plan.id, "ANNUAL") : null;
}

/** The annual plan of a year that was read already. */
export async function annualPlanView(tx: Tx, year: YearReading): Promise<AnnualPlanView> {
  const { area, fy } = year;
  const j2 = area.kind === "CLUSTER" ? planKj2View(year, additionsOf({})) : planJ2View(year, additionsOf({}));
  const { window, adminCostSatang } = await readPlanWindow(tx, area.code, fy);
  const seqs = await loadDocSeqs(tx, area.code, fy);
  const book = await annualBook(tx, area.code, fy);
  const inRank = [...year.projects].sort((a, b) => (a.project.rank ?? 1e9) - (b.project.rank ?? 1e9));
  return {
    kind: "annual-plan",
    areaKind: area.kind,
    areaNameTh: bareName(area.nameTh),
    fy: fiscalYear(fy),
    ...{ revision: j2.revision, draft: j2.draft, j2 },
    plan: await readPlanContent(tx, area.code, fy, fy),
    window,
    adminCost: adminCostSatang > 0n ? adminCostSatang : null,
    activities: inRank.flatMap(({ project, content }) =>
      activityContents(
        { ...project, docSeq: seqs.get(project.briefId) ?? 0, content, organizations: year.organizations },
        area,
      ),
    ),
    places: inRank.map(({ project, content }) => ({
      ...{ code: project.code, title: content.title },
      places: placesOf(area.code, content).replaceAll("\n", " "),
    })),
    agencies: agenciesOf(year),
    ...(book && { book }),
  };
}

/** The annual plan of an area and year as a book. */
export const annualPlanSource: ViewSource = {
  async open(tx, actor, id) {
    const year = await demandYear(tx, actor, id);
    return { view: await annualPlanView(tx, year), areaCode: year.area.code, fy: year.fy };
  },
};
