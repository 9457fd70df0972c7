import type { MouState } from "~/domain/mou/mouState";

/** Steps of a memorandum as its pages follow each other (product §3f). */
export const MOU_STEPS = ["draft", "negotiate", "evidence", "approval", "signing", "duties"] as const;

/** A step: ร่าง, เจรจา, หลักฐานอำนาจ, อนุมัติ, ส่งออก/ลงนาม, ติดตามพันธะ. */
export type MouStep = (typeof MOU_STEPS)[number];

/** Where a step is worked at. */
export function mouStepPath(mouId: string, step: MouStep): string {
  if (step === "draft") return `/mous/${mouId}`;
  return step === "negotiate" ? `/mous/${mouId}#clauses` : `/mous/${mouId}/${step}`;
}

/** Step that a memorandum is at; a draft whose sides have begun to talk is being negotiated. */
export function stepOfState(state: MouState, negotiating = false): MouStep {
  switch (state) {
    case "DRAFT":
      return negotiating ? "negotiate" : "draft";
    case "AGREED_TEXT":
      return "evidence";
    case "EVIDENCE_CHECK":
      return "approval";
    case "SIGNING":
      return "signing";
    default:
      return "duties";
  }
}
