import { z } from "zod";
import { fiscalYear } from "~/domain/calendar/fiscalYear";

const pattern = /^([0-9A-Za-z-]{1,12})-(25\d\d|26\d\d)$/;

/** Parses a year's URL part `93-2568` (split at the last hyphen) into area code and Buddhist-Era year; 404 otherwise. */
export function parseYearId(value: string | undefined): { areaCode: string; fy: number } {
  const found = pattern.exec(value ?? "");
  if (!found?.[1] || !found[2]) throw new Response(null, { status: 404 });
  return { areaCode: found[1], fy: fiscalYear(Number(found[2])) };
}

/** A UUID from a URL; 404 otherwise, as for things that do not exist. */
export function parseId(value: string | undefined): string {
  const parsed = z.uuid().safeParse(value);
  if (!parsed.success) throw new Response(null, { status: 404 });
  return parsed.data;
}
