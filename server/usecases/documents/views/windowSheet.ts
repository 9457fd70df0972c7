import type { Actor } from "~/domain/access/actor";
import { evaluateWindow } from "~/domain/budget/window";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { WindowSheetView } from "../../../../templates/windowSheet/view";
import type { Tx } from "../../../db/client";
import { readWindow } from "../../../db/budget/windows";
import { AppError } from "../../../errors";
import { privateProposals, withoutTitles } from "../../budget/checkWindow";
import { demandPolicy } from "../../budget/computeWindow";
import { isDraftPlan } from "../documentStates";
import type { YearReading } from "../readYear";
import { bareName } from "./areaNames";
import { demandYear } from "./demandYear";
import type { ViewSource } from "./viewSource";

/**
 * ใบสรุปช่วงคำขอ of a year that was read already: the same rules on the same rows as the ranking page, without the titles
 * that the actor may not read. Throws notFound for an area without a window.
 */
export async function windowSheetView(tx: Tx, actor: Actor, year: YearReading): Promise<WindowSheetView> {
  const { area, fy, projects, planVersion } = year;
  const [reading, policy] = await Promise.all([readWindow(tx, area.code, fy), demandPolicy(tx, fy)]);
  if (!reading) throw new AppError("notFound");
  const { frameSatang, adminCostSatang, proposals } = reading;
  const hidden = await privateProposals(tx, actor, { areaCode: area.code, fy }, proposals);
  const result = withoutTitles(evaluateWindow({ frameSatang, adminCostSatang, proposals, policy }), hidden);
  const { findings: _findings, asOf: _asOf, ...window } = result;
  const { nameTh, letterNo, revision } = policy;
  return {
    kind: "window-sheet",
    draft: isDraftPlan(projects.map(({ project }) => project.state)),
    areaKind: area.kind,
    areaNameTh: bareName(area.nameTh),
    fy: fiscalYear(fy),
    cycle: { nameTh, letterNo, revision },
    revision: planVersion,
    window,
  };
}

/** ใบสรุปช่วงคำขอ of an area and year. */
export const windowSheetSource: ViewSource = {
  async open(tx, actor, id) {
    const year = await demandYear(tx, actor, id);
    return { view: await windowSheetView(tx, actor, year), areaCode: year.area.code, fy: year.fy };
  },
};
