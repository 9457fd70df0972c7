/** The five topics of ม.56 (R10, source 004 lines 199–204, 592–596), in their order. */
export const TOPIC_KEYS = ["duties", "budget", "division", "coordination", "maintenance"] as const;

/** Clauses of the library: the five topics, and how the memorandum is changed and ended. */
export const LIBRARY_KEYS = [...TOPIC_KEYS, "changes"] as const;

/** A clause of the library. */
export type LibraryKey = (typeof LIBRARY_KEYS)[number];

/** Most clauses that the parties add to one memorandum; a removed one keeps its number. */
export const MAX_OWN_CLAUSES = 20;

/** Most characters (UTF-16 units) of a clause. */
export const MAX_CLAUSE = 20_000;

/** Key of a clause that the parties added, from 1. */
export function ownClauseKey(number: number): string {
  return `own-${number}`;
}

/** Every key that a clause may have; each is a text of the room `mou/<id>`. */
export const CLAUSE_KEYS: readonly string[] = [
  ...LIBRARY_KEYS,
  ...Array.from({ length: MAX_OWN_CLAUSES }, (_, at) => ownClauseKey(at + 1)),
];

/** True for a clause of the library. */
export function isLibraryKey(key: string): key is LibraryKey {
  return (LIBRARY_KEYS as readonly string[]).includes(key);
}
