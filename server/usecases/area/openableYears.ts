import { isFiscalYear } from "~/domain/calendar/fiscalYear";
import { usedYears } from "../../db/areas";
import type { Tx } from "../../db/client";
import { cycleYears } from "../../db/policy/policyCycles";
import { planningYear } from "./planningYear";

/**
 * Budget years of an area that can be opened, newest first: those in use, those that a policy cycle covers, the one
 * being planned, and the years beside them (an office prepares one year ahead and enters one year back).
 */
export async function openableYears(tx: Tx, areaCode: string, today: string): Promise<number[]> {
  const [used, cycles] = await Promise.all([usedYears(tx, [areaCode]), cycleYears(tx)]);
  const known = [...used.map(({ fy }) => fy), ...cycles, planningYear(today)];
  const years = new Set(known.flatMap((fy) => [fy - 1, fy, fy + 1]));
  return [...years].filter(isFiscalYear).sort((a, b) => b - a);
}
