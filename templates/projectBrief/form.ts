import { defineForm } from "../kit/form/form";
import { projectBriefDocx } from "./docx";
import type { ProjectBriefView } from "./view";
import { BRIEF_PARTS } from "./words";

/** แบบ กจ.๑-๑. */
export const projectBriefForm = defineForm<ProjectBriefView>({
  kind: "project-brief",
  label: { th: "Project Brief", en: "Project Brief" },
  idKind: "BRIEF",
  formats: ["docx", "pdf"],
  words: "OFFICIAL",
  parts: BRIEF_PARTS,
  docx: projectBriefDocx,
  fileName: (view) => `Project Brief ${view.content.title}`,
});
