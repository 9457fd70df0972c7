/** What thinning looks at: kind of the version, why it was made, when (ms since 1970). */
export type ThinnedVersion = { id: string; kind: string; gate: string | null; at: number };

const DAY_MS = 24 * 3_600_000;
/** Asia/Bangkok has had the same offset since 1920. */
const BANGKOK_MS = 7 * 3_600_000;

/** Automatic versions are all kept for two days. */
export const ALL_MS = 2 * DAY_MS;
/** Then the last one of each day, up to this age; older ones: the last one of each month. */
export const DAILY_MS = 90 * DAY_MS;

/**
 * Ids of automatic versions that may go: all stay for 48 hours, then the last of each day (Bangkok) for 90 days, then the
 * last of each month. A state before a great deletion stays 90 days. Named versions, gates and states before a
 * restore stay for ever.
 */
export function thinVersions(versions: readonly ThinnedVersion[], now: number): string[] {
  const slots = new Set<string>();
  const newestFirst = versions.filter(({ kind }) => kind === "AUTO").sort((a, b) => b.at - a.at);
  return newestFirst.flatMap(({ id, gate, at }) => {
    const age = now - at;
    if (age <= ALL_MS || (gate === "BEFORE_DELETION" && age <= DAILY_MS)) return [];
    const slot = new Date(at + BANGKOK_MS).toISOString().slice(0, age <= DAILY_MS ? 10 : 7);
    if (slots.has(slot)) return [id];
    slots.add(slot);
    return [];
  });
}
