import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { isFiscalYear } from "~/domain/calendar/fiscalYear";
import { usedYears } from "../../../db/areas";
import type { Tx } from "../../../db/client";
import { AppError } from "../../../errors";
import { readYear, type YearReading } from "../readYear";

/** Area and budget year of an id `<area>-<fy>`, split at the last hyphen; undefined when it is none. */
export function yearOfId(id: string): { areaCode: string; fy: number } | undefined {
  const [, areaCode, year] = /^([0-9A-Za-z-]{1,12})-(\d{4})$/.exec(id) ?? [];
  const fy = Number(year);
  return areaCode !== undefined && isFiscalYear(fy) ? { areaCode, fy } : undefined;
}

/** Everything of the area and year of an id `<area>-<fy>`. Throws notFound (malformed, unused, not allowed). */
export async function demandYear(tx: Tx, actor: Actor, id: string): Promise<YearReading> {
  const asked = yearOfId(id);
  if (!asked || !may(actor, "document.export", asked)) throw new AppError("notFound");
  const used = await usedYears(tx, [asked.areaCode]);
  const reading = used.some(({ fy }) => fy === asked.fy) ? await readYear(tx, asked.areaCode, asked.fy) : null;
  if (!reading) throw new AppError("notFound");
  return reading;
}
