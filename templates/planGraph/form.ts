import { defineForm } from "../kit/form/form";
import type { PlanGraphView } from "./view";
import { planGraphXlsx } from "./xlsx";

/** The workbook of a plan graph, to be edited and brought back. */
export const planGraphForm = defineForm<PlanGraphView>({
  kind: "plan-graph",
  label: { th: "แผนผังแผน (XLSX)", en: "Plan graph (XLSX)" },
  idKind: "YEAR",
  formats: ["xlsx"],
  words: "OURS",
  xlsx: planGraphXlsx,
  fileName: (view) => `แผนผังแผน ${view.areaNameTh} ปี ${view.fy}`,
});
