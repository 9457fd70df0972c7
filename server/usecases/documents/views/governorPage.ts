import { deadlinesOf } from "~/domain/calendar/deadlines";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { WindowResult } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import type { GovernorPageView, RedItem } from "../../../../templates/governorPage/view";
import type { Tx } from "../../../db/client";
import { isApproved } from "../../../db/lifecycle/approvals";
import { briefFindings } from "~/domain/findings/briefFindings";
import { isDraftPlan } from "../documentStates";
import type { YearReading } from "../readYear";
import { bareName } from "./areaNames";
import { demandYear } from "./demandYear";
import { readPlanWindow, type PlanWindowReading } from "./readPlanWindow";
import type { ViewSource } from "./viewSource";

const TOP = 5;
const RED = 3;
/** Who keeps frame and ranks. */
const OFFICE = "กลุ่มงานยุทธศาสตร์ฯ";

/** What blocks the plan: rules of the window first, then the first error of each project by rank. */
function redItems(year: YearReading, { result, policy }: PlanWindowReading, date: string): RedItem[] {
  const ofWindow = result.findings
    .filter(({ severity }) => severity === "E")
    .map(({ message }) => ({ text: message.th, owner: OFFICE, date }));
  const inRank = [...year.projects].sort((a, b) => (a.project.rank ?? 1e9) - (b.project.rank ?? 1e9));
  const ofProjects = inRank.flatMap(({ project, content }) => {
    const [first] = briefFindings(project, content, policy.minSources).filter(({ severity }) => severity === "E");
    if (!first) return [];
    return [{ text: `${project.code} ${first.message.th}`, owner: project.leadName ?? "", date }];
  });
  return [...ofWindow, ...ofProjects];
}

/** The one decision, by how far the plan is. */
function decisionOf({ verdict, shortfallSatang }: WindowResult, projects: number, approved: boolean): string {
  if (approved) return "แผนผ่านความเห็นชอบของ ก.บ.จ. แล้ว ขอความเห็นชอบให้เสนอต่อ อ.ก.น.บ. ประจำภาค";
  if (verdict === "FRAME_UNKNOWN") return "ขอความเห็นชอบให้ติดตามกรอบวงเงินที่ประกาศ เพื่อจัดลำดับความสำคัญของโครงการต่อไป";
  if (verdict === "BELOW_MIN")
    return `ขอความเห็นชอบให้หน่วยงานเสนอโครงการเพิ่มอย่างน้อย ${baht(shortfallSatang ?? 0n, { unit: true })} เพื่อให้ถึง 1.5 เท่าของกรอบวงเงิน`;
  return `ขอความเห็นชอบนำลำดับความสำคัญของโครงการ ${projects} โครงการเสนอ ก.บ.จ. พิจารณา`;
}

/** สรุปหนึ่งหน้า of a year that was read already. */
export async function governorPageView(tx: Tx, year: YearReading): Promise<GovernorPageView> {
  const { area, fy, projects, planVersion } = year;
  const reading = await readPlanWindow(tx, area.code, fy);
  const { result, policy, window } = reading;
  const annual = deadlinesOf(fiscalYear(fy), policy.calendar).find(({ kind }) => kind === "ANNUAL");
  const red = redItems(year, reading, annual?.iso ?? "");
  const ranked = result.rows.filter(({ rank }) => rank !== null && Number.isInteger(rank) && rank > 0);
  return {
    kind: "governor-page",
    ...{ areaKind: area.kind, areaNameTh: bareName(area.nameTh), fy: fiscalYear(fy), revision: planVersion },
    draft: isDraftPlan(projects.map(({ project }) => project.state)),
    ...{ window, windowMin: policy.windowMin, windowMax: policy.windowMax },
    top: ranked.slice(0, TOP).map(({ rank, title, amountSatang }) => ({
      ...{ rank: rank ?? 0, title: title ?? "", amount: amountSatang },
    })),
    red: red.slice(0, RED),
    more: Math.max(0, red.length - RED),
    decision: decisionOf(result, projects.length, await isApproved(tx, area.code, fy)),
  };
}

/** สรุปหนึ่งหน้า of an area and year. */
export const governorPageSource: ViewSource = {
  async open(tx, actor, id) {
    const year = await demandYear(tx, actor, id);
    return { view: await governorPageView(tx, year), areaCode: year.area.code, fy: year.fy };
  },
};
