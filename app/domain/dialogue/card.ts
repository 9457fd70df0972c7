/** What a card says: ปัญหา, ศักยภาพ, ความต้องการ. */
export const CARD_KINDS = ["PAIN", "POTENTIAL", "NEED"] as const;

/** ประเภทบัตร. */
export type CardKind = (typeof CARD_KINDS)[number];

/** Where a card is: unseen by others, shown, put aside for later, given back with a reason. */
export const CARD_STATES = ["HIDDEN", "REVEALED", "PARKED", "RETURNED"] as const;

/** สถานะบัตร. */
export type CardState = (typeof CARD_STATES)[number];

/** Longest texts of a session, in characters. */
export const LENGTHS = {
  title: 200,
  place: 200,
  name: 120,
  orgName: 200,
  position: 120,
  card: 180,
  cardPlace: 80,
  cluster: 120,
  reason: 300,
  note: 200,
  duty: 300,
} as const;
