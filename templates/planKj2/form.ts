import { defineForm } from "../kit/form/form";
import { planJ2Docx } from "../planJ2/docx";
import { KJ2_PARTS } from "../planJ2/parts";
import type { PlanKj2View } from "../planJ2/view";
import { planJ2Xlsx } from "../planJ2/xlsx";

/** แบบ กจ.๒: the table of จ.2 for a cluster. */
export const planKj2Form = defineForm<PlanKj2View>({
  kind: "plan-kj2",
  label: { th: "กจ.2", en: "กจ.2" },
  idKind: "YEAR",
  formats: ["docx", "xlsx", "pdf"],
  words: "ADAPTED",
  parts: KJ2_PARTS,
  docx: planJ2Docx,
  xlsx: planJ2Xlsx,
  fileName: (view) => `กจ.2 กลุ่มจังหวัด${view.provinceTh} ปี ${view.fy}`,
  projects: (view) => view.projects.length,
});
