import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { thaiDigits } from "~/format/digits";
import type { ApprovalSlipView, SlipStep } from "../../../../templates/approvalSlip/view";
import { loadApprovals } from "../../../db/lifecycle/approvals";
import type { Tx } from "../../../db/client";
import { loadYearOpinions } from "../../../db/lifecycle/steps";
import { isDraftPlan } from "../documentStates";
import type { YearReading } from "../readYear";
import { bareName } from "./areaNames";
import { bangkokMoment } from "./bangkok";
import { demandYear } from "./demandYear";
import { readPlanWindow } from "./readPlanWindow";
import type { ViewSource } from "./viewSource";

const step = (said: Partial<SlipStep>): SlipStep => ({ received: "", passed: "", decision: "", note: "", ...said });

/** How many projects both advisers have spoken on. */
async function advisersStep(tx: Tx, { area, fy, projects }: YearReading): Promise<SlipStep | null> {
  const opinions = await loadYearOpinions(tx, area.code, fy);
  const both = projects.filter(({ project }) => {
    const given = new Set((opinions.get(project.projectId) ?? []).map(({ adviser }) => adviser));
    return given.has("NESDC") && given.has("BUDGET_BUREAU");
  });
  if (both.length === 0) return null;
  return step({ decision: `ให้คำแนะนำครบ ${thaiDigits(both.length)} จาก ${thaiDigits(projects.length)} โครงการ` });
}

async function stepsOf(tx: Tx, year: YearReading): Promise<ApprovalSlipView["steps"]> {
  const approvals = await loadApprovals(tx, year.area.code, year.fy);
  const approval = approvals.find(({ voidedAt }) => voidedAt === null);
  const advisers = await advisersStep(tx, year);
  const submitted = approval?.submittedAt ? bangkokMoment(approval.submittedAt).day : "";
  return {
    ...(advisers ? { advisers } : {}),
    ...(approval
      ? {
          committee: step({
            passed: submitted || approval.meetingDate,
            decision: `เห็นชอบ การประชุมครั้งที่ ${thaiDigits(approval.meetingNo)}`,
            note: approval.note,
          }),
        }
      : {}),
    ...(submitted === ""
      ? {}
      : {
          regional: step({ received: submitted, note: approval?.submittedNo ? `หนังสือ ${approval.submittedNo}` : "" }),
        }),
  };
}

/** ใบติดตามการพิจารณา of a year that was read already: what is recorded, the rest open. */
export async function approvalSlipView(tx: Tx, year: YearReading): Promise<ApprovalSlipView> {
  const { area, fy, projects, planVersion } = year;
  const { window } = await readPlanWindow(tx, area.code, fy);
  return {
    kind: "approval-slip",
    ...{ areaKind: area.kind, areaNameTh: bareName(area.nameTh), fy: fiscalYear(fy), revision: planVersion },
    draft: isDraftPlan(projects.map(({ project }) => project.state)),
    ...{ projects: projects.length, window, steps: await stepsOf(tx, year) },
  };
}

/** ใบติดตามการพิจารณา of an area and year. */
export const approvalSlipSource: ViewSource = {
  async open(tx, actor, id) {
    const year = await demandYear(tx, actor, id);
    return { view: await approvalSlipView(tx, year), areaCode: year.area.code, fy: year.fy };
  },
};
