/** Bangkok is seven hours ahead of UTC, without summer time. */
const BANGKOK_MS = 7 * 3_600_000;

/** Day (ISO date) and time of day (HH:MM) of an instant in Bangkok. */
export function bangkokMoment(instant: Date): { day: string; time: string } {
  const iso = new Date(instant.getTime() + BANGKOK_MS).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}
