/** Words of drafting and negotiating a memorandum. */
export const mouTextTh = {
  "mouSteps.label": "ขั้นตอนของบันทึก",
  "mouSteps.draft": "ร่าง",
  "mouSteps.negotiate": "เจรจา",
  "mouSteps.evidence": "หลักฐานอำนาจ",
  "mouSteps.approval": "อนุมัติ",
  "mouSteps.signing": "ส่งออก/ลงนาม",
  "mouSteps.duties": "ติดตามพันธะ",
} as const;
