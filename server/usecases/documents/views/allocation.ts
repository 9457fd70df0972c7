import { openAllocationSheet } from "../../allocation/allocationSheet";
import type { ViewSource } from "./viewSource";

/** The workbook of a tried allocation. */
export const allocationSource: ViewSource = {
  async open(tx, actor, id, options) {
    const opened = await openAllocationSheet(tx, actor, id, options);
    return { ...opened, fy: opened.view.fy };
  },
};
