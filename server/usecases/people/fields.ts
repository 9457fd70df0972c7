import { z } from "zod";
import { ROLES, type Role } from "~/domain/access/actor";
import { parseBuddhistDate } from "~/domain/calendar/buddhistDate";
import { AppError } from "../../errors";

const uuid = z.uuid();
const email = z.email().max(200);
const roles = z.enum(ROLES);

/** Text on one line: control characters, direction marks and doubled blanks taken away. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\s]+/gu, " ").trim();
}

/** Passes an id that can exist; anything else is notFound, as an absent row is. */
export function demandId(id: string): string {
  if (!uuid.safeParse(id).success) throw new AppError("notFound");
  return id;
}

/** One line of at most `max` characters. Throws badInput with the field's name when empty (and needed) or too long. */
export function lineOf(text: string, field: string, { max = 200, required = true } = {}): string {
  const line = oneLine(text);
  if ((required && line === "") || line.length > max) throw new AppError("badInput", { field });
  return line;
}

/** A line that may be missing: "" becomes null. */
export function optionalLine(text: string | undefined, field: string): string | null {
  return lineOf(text ?? "", field, { required: false }) || null;
}

/** An e-mail address in lower case. Throws badInput. */
export function emailOf(text: string): string {
  const parsed = email.safeParse(oneLine(text).toLowerCase());
  if (!parsed.success) throw new AppError("badInput", { field: "email" });
  return parsed.data;
}

/** A role of the closed list. Throws badInput. */
export function roleOf(text: string): Role {
  const parsed = roles.safeParse(text);
  if (!parsed.success) throw new AppError("badInput", { field: "role" });
  return parsed.data;
}

/** A day as typed ("1/10/2568", also ISO) as YYYY-MM-DD; "" is null. Throws badInput with the field's name. */
export function dayField(text: string | undefined, field: string): string | null {
  if ((text ?? "").trim() === "") return null;
  const day = parseBuddhistDate(text ?? "");
  if (day === undefined) throw new AppError("badInput", { field });
  return day;
}

/** Two days in order; the end may be open. Throws badInput, datesInWrongOrder. */
export function periodOf(
  input: { validFrom?: string; validTo?: string },
  defaultFrom: string,
): { validFrom: string; validTo: string | null } {
  const validFrom = dayField(input.validFrom, "validFrom") ?? defaultFrom;
  const validTo = dayField(input.validTo, "validTo");
  if (validTo !== null && validTo < validFrom) throw new AppError("datesInWrongOrder");
  return { validFrom, validTo };
}
