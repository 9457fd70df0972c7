import { defineForm } from "../kit/form/form";
import { planJ2Docx } from "./docx";
import { J2_PARTS } from "./parts";
import type { PlanJ2View } from "./view";
import { planJ2Xlsx } from "./xlsx";

/** แบบ จ.๒. */
export const planJ2Form = defineForm<PlanJ2View>({
  kind: "plan-j2",
  label: { th: "จ.2", en: "จ.2" },
  idKind: "YEAR",
  formats: ["docx", "xlsx", "pdf"],
  words: "WITH_ADDITIONS",
  parts: J2_PARTS,
  docx: planJ2Docx,
  xlsx: planJ2Xlsx,
  fileName: (view) => `จ.2 จังหวัด${view.provinceTh} ปี ${view.fy}`,
  projects: (view) => view.projects.length,
});
