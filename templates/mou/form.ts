import { defineForm } from "../kit/form/form";
import { mouDocx } from "./docx";
import type { MouView } from "./view";
import { MOU_PARTS } from "./words";

/** บันทึกความตกลง with its annex. */
export const mouForm = defineForm<MouView>({
  kind: "mou",
  label: { th: "บันทึกความตกลงพร้อมเอกสารแนบท้าย", en: "Memorandum with annex" },
  idKind: "MOU",
  formats: ["docx", "pdf"],
  words: "ADAPTED",
  parts: MOU_PARTS,
  docx: mouDocx,
  emblemCm: 3,
  fileName: (view) => `บันทึกความตกลง ${view.projectTitle}`,
});
