import { defineForm } from "../kit/form/form";
import { minutesDocx } from "./docx";
import type { MinutesDocumentView } from "./view";

/** รายงานการประชุมเวทีสนทนา. */
export const minutesForm = defineForm<MinutesDocumentView>({
  kind: "minutes",
  label: { th: "รายงานการประชุมเวทีสนทนา", en: "Minutes of a dialogue session" },
  idKind: "SESSION",
  formats: ["docx", "pdf"],
  words: "OURS",
  docx: minutesDocx,
  fileName: (view) => `รายงานการประชุม ${view.title}`,
});
