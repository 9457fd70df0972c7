/** Life of a memorandum (domain §2.2), in order; after AGREED_TEXT a change of money, assets or sides makes a new draft. */
export const MOU_STATES = [
  "DRAFT",
  "AGREED_TEXT",
  "EVIDENCE_CHECK",
  "SIGNING",
  "SIGNED",
  "ACTIVE",
  "FULFILLED",
  "TERMINATED",
  "SUPERSEDED",
] as const;

/** สถานะของบันทึกความตกลง. */
export type MouState = (typeof MOU_STATES)[number];

/** True when a memorandum no longer binds anybody: another one for the same receiver may be drafted. */
export function isOver(state: MouState): boolean {
  return state === "TERMINATED" || state === "SUPERSEDED";
}
