import { defineForm } from "../kit/form/form";
import { fiveYearPlanDocx } from "./docx";
import type { FiveYearPlanView } from "./view";
import { PARTS } from "./words";

/** เล่มแผนพัฒนา 5 ปี. */
export const fiveYearPlanForm = defineForm<FiveYearPlanView>({
  kind: "five-year-plan",
  label: { th: "เล่มแผนพัฒนา 5 ปี", en: "Five-year plan book" },
  idKind: "PLAN",
  formats: ["docx", "pdf"],
  words: "OFFICIAL",
  parts: PARTS,
  docx: fiveYearPlanDocx,
  fileName: (view) => `แผนพัฒนา ${view.areaNameTh} ${view.fyFrom}-${view.fyTo}`,
});
