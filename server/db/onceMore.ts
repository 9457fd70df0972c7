/** Prisma's codes of a transaction that ended for want of time or a lock and left nothing behind. */
const PASSING = new Set(["P2028", "P2034"]);
/** The same as PostgreSQL says it: serialization failure, deadlock. */
const PASSING_STATE = /\b(40001|40P01)\b/;
const TRIES = 3;

/** True for a fault of the moment: the transaction found no time or met another one, and wrote nothing. */
function isMomentary(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  return (typeof code === "string" && PASSING.has(code)) || PASSING_STATE.test(error.message);
}

/**
 * Runs a transaction that says the same when it is run twice, again (three times in all) after a fault of the moment on a
 * busy machine. Anything else is thrown at once.
 */
export async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isMomentary(error)) throw error;
    }
}
