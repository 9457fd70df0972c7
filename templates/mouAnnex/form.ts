import { defineForm } from "../kit/form/form";
import type { MouAnnexView } from "../mou/view";
import { mouAnnexDocx } from "./docx";

/** เอกสารแนบท้ายบันทึกความตกลง alone. */
export const mouAnnexForm = defineForm<MouAnnexView>({
  kind: "mou-annex",
  label: { th: "เฉพาะเอกสารแนบท้าย", en: "Annex alone" },
  idKind: "MOU",
  formats: ["docx", "pdf"],
  words: "ADAPTED",
  docx: mouAnnexDocx,
  emblemCm: 3,
  fileName: (view) => `เอกสารแนบท้าย ${view.projectTitle}`,
});
