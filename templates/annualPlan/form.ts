import { defineForm } from "../kit/form/form";
import { annualPlanDocx } from "./docx";
import type { AnnualPlanView } from "./view";
import { PARTS } from "./words";

/** เล่มแผนปฏิบัติราชการประจำปี. */
export const annualPlanForm = defineForm<AnnualPlanView>({
  kind: "annual-plan",
  label: { th: "เล่มแผนปฏิบัติราชการประจำปี", en: "Annual plan book" },
  idKind: "YEAR",
  formats: ["docx", "pdf"],
  words: "WITH_ADDITIONS",
  parts: PARTS,
  docx: annualPlanDocx,
  fileName: (view) => `แผนปฏิบัติราชการประจำปี ${view.areaNameTh} ปี ${view.fy}`,
  projects: (view) => Math.max(view.j2.projects.length, view.activities.length),
});
