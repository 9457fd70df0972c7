import { defineForm } from "../kit/form/form";
import { governorPageDocx } from "./docx";
import type { GovernorPageView } from "./view";
import { PARTS } from "./words";

/** สรุปหนึ่งหน้าสำหรับผู้ว่าราชการจังหวัด. */
export const governorPageForm = defineForm<GovernorPageView>({
  kind: "governor-page",
  label: { th: "สรุปหนึ่งหน้าสำหรับผู้ว่าราชการจังหวัด", en: "The governor's one page" },
  idKind: "YEAR",
  formats: ["docx", "pdf"],
  words: "OURS",
  parts: PARTS,
  docx: governorPageDocx,
  fileName: (view) => `สรุปหนึ่งหน้า ${view.areaNameTh} ปี ${view.fy}`,
});
