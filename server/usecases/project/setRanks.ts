import type { Actor } from "~/domain/access/actor";
import { moveInOrder, sameMembers } from "~/domain/budget/rankOrder";
import type { Bilingual } from "~/domain/rules/finding";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";
import { changeOrder, numbered, type OrderAlongside, type OrderNow, type SeenOrder } from "./changeOrder";

/** A whole new order (every project under the window once), or some projects moved to a place from 1. */
export type RankInput = SeenOrder & ({ order: string[] } | { ids: string[]; to: number });

function nextOrder(input: RankInput, now: OrderNow): string[] {
  if ("order" in input) {
    if (!sameMembers(input.order, now.order)) throw new AppError("badInput", { field: "order" });
    return input.order;
  }
  if (!Number.isSafeInteger(input.to) || input.to < 1) throw new AppError("rankInvalid");
  const known = new Set(now.order);
  if (input.ids.length === 0 || input.ids.some((id) => !known.has(id)))
    throw new AppError("badInput", { field: "projects" });
  return moveInOrder(now.order, input.ids, input.to);
}

function causeOf(input: RankInput, now: OrderNow, next: readonly string[], who: string): Bilingual {
  const [first] = "ids" in input ? input.ids : [];
  if (!("ids" in input) || first === undefined) return { th: `${who} จัดลำดับใหม่`, en: `${who} set a new order` };
  const code = now.codes.get(first) ?? "";
  const more = input.ids.length - 1;
  const place = next.findIndex((id) => input.ids.includes(id)) + 1;
  return {
    th: `${who} ย้าย ${code}${more > 0 ? ` และอีก ${more} โครงการ` : ""} ไปลำดับ ${place}`,
    en: `${who} moved ${code}${more > 0 ? ` and ${more} more` : ""} to rank ${place}`,
  };
}

/** The name by which the activity strip calls a person: the office it acts for in the area, else its own name. */
export function officeOf(actor: Actor, areaCode: string): string {
  return actor.memberships.find((membership) => membership.areaCode === areaCode)?.orgNameTh ?? actor.nameTh;
}

/**
 * [R2, I13] Sets the ranks of an area and year to 1…n; only for planners. The caller says which order it saw. Returns
 * the version of the new order. Throws notFound, forbidden, stale, rankInvalid, badInput.
 */
export async function setRanks(
  deps: Deps,
  actor: Actor,
  input: RankInput,
  alongside?: OrderAlongside,
): Promise<{ orderVersion: string }> {
  demandArea(actor, "project.rank", input.areaCode);
  const orderVersion = await changeOrder(
    deps,
    actor,
    input,
    (now) => {
      const next = nextOrder(input, now);
      const cause = causeOf(input, now, next, officeOf(actor, input.areaCode));
      return { ranks: numbered(next, now), action: "ranks.set", cause };
    },
    alongside,
  );
  return { orderVersion };
}
