import { defineForm } from "../kit/form/form";
import { expenditureDocx } from "./docx";
import { expenditureXlsx } from "./xlsx";
import type { ExpenditureView } from "../activityForm/view";
import { EXPENDITURE_PARTS } from "../activityForm/words";

/** แบบฟอร์มรายละเอียดจำแนกตามงบรายจ่าย. */
export const expenditureForm = defineForm<ExpenditureView>({
  kind: "expenditure",
  label: { th: "แบบฟอร์มรายละเอียดจำแนกตามงบรายจ่าย", en: "Expenditure of a main activity" },
  idKind: "ACTIVITY",
  formats: ["docx", "xlsx", "pdf"],
  words: "OURS",
  parts: EXPENDITURE_PARTS,
  docx: expenditureDocx,
  xlsx: expenditureXlsx,
  fileName: (view) => `งบรายจ่าย ${view.activity.title}`,
});
