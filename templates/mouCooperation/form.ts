import { defineForm } from "../kit/form/form";
import { mouCooperationDocx } from "./docx";
import type { MouCooperationView } from "./view";
import { PARTS } from "./words";

/** บันทึกความร่วมมือ (ม.56). */
export const mouCooperationForm = defineForm<MouCooperationView>({
  kind: "mou-cooperation",
  label: { th: "บันทึกความร่วมมือ (ม.56)", en: "Memorandum of co-operation" },
  idKind: "BRIEF",
  formats: ["docx", "pdf"],
  words: "OURS",
  parts: PARTS,
  docx: mouCooperationDocx,
  emblemCm: 3,
  fileName: (view) => `บันทึกความร่วมมือ ${view.projectTitle}`,
});
