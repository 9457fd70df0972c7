import { defineForm } from "../kit/form/form";
import { minutesDocx } from "./docx";
import type { MinutesDocumentView } from "./view";
import { FORM_PARTS } from "./words";

/** รายงานการประชุมเวทีสนทนา. */
export const minutesForm = defineForm<MinutesDocumentView>({
  kind: "minutes",
  label: { th: "รายงานการประชุมเวทีสนทนา", en: "Minutes of a dialogue session" },
  idKind: "SESSION",
  formats: ["docx", "pdf"],
  words: "OURS",
  parts: FORM_PARTS,
  docx: minutesDocx,
  fileName: (view) => `รายงานการประชุม ${view.title}`,
});
