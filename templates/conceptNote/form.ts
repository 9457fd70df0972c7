import { defineForm } from "../kit/form/form";
import { conceptNoteDocx } from "./docx";
import type { ConceptNoteView } from "./view";
import { PARTS } from "./words";

/** โครงการแบบย่อ 5 ข้อ. */
export const conceptNoteForm = defineForm<ConceptNoteView>({
  kind: "concept-note",
  label: { th: "โครงการแบบย่อ 5 ข้อ", en: "Concept note, five points" },
  idKind: "BRIEF",
  formats: ["docx", "pdf"],
  words: "WITH_ADDITIONS",
  parts: PARTS,
  docx: conceptNoteDocx,
  fileName: (view) => `โครงการแบบย่อ ${view.title}`,
});
