import { defineForm } from "../kit/form/form";
import { basicInfoDocx } from "./docx";
import type { BasicInfoView } from "../activityForm/view";
import { BASIC_INFO_PARTS } from "../activityForm/words";

/** แบบฟอร์มข้อมูลพื้นฐานของโครงการ. */
export const basicInfoForm = defineForm<BasicInfoView>({
  kind: "basic-info",
  label: { th: "แบบฟอร์มข้อมูลพื้นฐานของโครงการ", en: "Basic information of a main activity" },
  idKind: "ACTIVITY",
  formats: ["docx", "pdf"],
  words: "OURS",
  parts: BASIC_INFO_PARTS,
  docx: basicInfoDocx,
  fileName: (view) => `ข้อมูลพื้นฐาน ${view.activity.title}`,
});
