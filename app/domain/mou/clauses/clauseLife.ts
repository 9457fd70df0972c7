/** Life of a clause (product §3f): เสนอ → โต้ → ตกลง (every side) 🔒. */
export const CLAUSE_STATES = ["PROPOSED", "COUNTERED", "AGREED"] as const;

/** สถานะของข้อ. */
export type ClauseState = (typeof CLAUSE_STATES)[number];
