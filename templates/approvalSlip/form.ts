import { defineForm } from "../kit/form/form";
import { approvalSlipDocx } from "./docx";
import type { ApprovalSlipView } from "./view";
import { PARTS } from "./words";

/** ใบติดตามการพิจารณาแผน. */
export const approvalSlipForm = defineForm<ApprovalSlipView>({
  kind: "approval-slip",
  label: { th: "ใบติดตามการพิจารณาแผน", en: "Approval slip of the plan" },
  idKind: "YEAR",
  formats: ["docx", "pdf"],
  words: "OURS",
  parts: PARTS,
  docx: approvalSlipDocx,
  emblemCm: 1.5,
  fileName: (view) => `ใบติดตามการพิจารณา ${view.areaNameTh} ปี ${view.fy}`,
});
