import { areaWordOf } from "../documentOptions";
import { demandBrief } from "./demandBrief";
import { projectBriefView } from "./projectBriefView";
import type { ViewSource } from "./viewSource";

/** แบบ กจ.๑-๑ of one brief. */
export const projectBriefSource: ViewSource = {
  async open(tx, actor, id, options) {
    const brief = await demandBrief(tx, actor, id);
    return { view: projectBriefView(brief, areaWordOf(options)), areaCode: brief.areaCode, fy: brief.fy };
  },
};
