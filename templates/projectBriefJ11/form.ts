import { defineForm } from "../kit/form/form";
import { projectBriefJ11Docx } from "./docx";
import type { ProjectBriefJ11View } from "./view";
import { PARTS } from "./words";

/** แบบ จ.1-1 (รอยืนยัน). */
export const projectBriefJ11Form = defineForm<ProjectBriefJ11View>({
  kind: "project-brief-j11",
  label: { th: "แบบ จ.1-1 (รอยืนยัน)", en: "Form จ.1-1 (unconfirmed)" },
  idKind: "BRIEF",
  formats: ["docx", "pdf"],
  words: "OURS",
  parts: PARTS,
  docx: projectBriefJ11Docx,
  fileName: (view) => `แบบ จ.1-1 ${view.content.title}`,
});
