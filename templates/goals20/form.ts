import { defineForm } from "../kit/form/form";
import { goals20Docx } from "./docx";
import type { Goals20View } from "./view";
import { PARTS } from "./words";

/** เป้าหมายการพัฒนาจังหวัด 20 ปี. */
export const goals20Form = defineForm<Goals20View>({
  kind: "goals-20-year",
  label: { th: "เป้าหมายการพัฒนาจังหวัด 20 ปี", en: "20-year goals" },
  idKind: "PLAN",
  formats: ["docx", "pdf"],
  words: "OFFICIAL",
  parts: PARTS,
  docx: goals20Docx,
  fileName: (view) => `เป้าหมายการพัฒนา 20 ปี ${view.areaNameTh}`,
});
