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
