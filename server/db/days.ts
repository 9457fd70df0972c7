/** A calendar day (YYYY-MM-DD) as Prisma wants it for a DATE column: midnight UTC. */
export function dayOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** A DATE column as YYYY-MM-DD. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A DATE column that may be empty. */
export function isoDayOrNull(date: Date | null): string | null {
  return date ? isoDay(date) : null;
}
