import { evaluateWindow } from "~/domain/budget/window";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { readWindow } from "../../../db/windows";
import { AppError } from "../../../errors";
import { privateProposals, withoutTitles } from "../../budget/checkWindow";
import { demandPolicy } from "../../budget/computeWindow";
import { isDraftPlan } from "../documentStates";
import { bareName } from "./areaNames";
import { demandYear } from "./demandYear";
import type { ViewSource } from "./viewSource";

/** ใบสรุปช่วงคำขอ of a year: the same rules on the same rows as the ranking page. */
export const windowSheetSource: ViewSource = {
  async open(tx, actor, id) {
    const { area, fy, projects } = await demandYear(tx, actor, id);
    const [reading, policy] = await Promise.all([readWindow(tx, area.code, fy), demandPolicy(tx, fy)]);
    if (!reading) throw new AppError("notFound");
    const { frameSatang, adminCostSatang, proposals, orderVersion } = reading;
    const hidden = await privateProposals(tx, actor, { areaCode: area.code, fy }, proposals);
    const result = withoutTitles(evaluateWindow({ frameSatang, adminCostSatang, proposals, policy }), hidden);
    const { findings: _findings, asOf: _asOf, ...window } = result;
    const { nameTh, letterNo, revision } = policy;
    return {
      view: {
        kind: "window-sheet",
        draft: isDraftPlan(projects.map(({ project }) => project.state)),
        areaKind: area.kind,
        areaNameTh: bareName(area.nameTh),
        fy: fiscalYear(fy),
        cycle: { nameTh, letterNo, revision },
        orderVersion,
        window,
      },
      areaCode: area.code,
      fy,
    };
  },
};
