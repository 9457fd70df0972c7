import { AppError } from "../../../errors";
import { additionsOf } from "../documentOptions";
import { demandYear } from "./demandYear";
import { planJ2View, planKj2View } from "./planJ2View";
import type { ViewSource } from "./viewSource";

/** จ.2 is the form of a province; a cluster has one of its own. */
export const planJ2Source: ViewSource = {
  async open(tx, actor, id, options) {
    const reading = await demandYear(tx, actor, id);
    if (reading.area.kind !== "PROVINCE") throw new AppError("notFound");
    return { view: planJ2View(reading, additionsOf(options)), areaCode: reading.area.code, fy: reading.fy };
  },
};

/** กจ.2: the same table for a cluster. */
export const planKj2Source: ViewSource = {
  async open(tx, actor, id, options) {
    const reading = await demandYear(tx, actor, id);
    if (reading.area.kind !== "CLUSTER") throw new AppError("notFound");
    return { view: planKj2View(reading, additionsOf(options)), areaCode: reading.area.code, fy: reading.fy };
  },
};
