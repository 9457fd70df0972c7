import type { Act, ActObjects, AreaObject } from "~/domain/access/acts";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { AppError } from "../../errors";

/** Acts that are asked about a whole area. */
export type AreaAct = { [A in Act]: AreaObject extends ActObjects[A] ? A : never }[Act];

/** Passes when the actor may do the act in the area; else notFound (area not readable) or forbidden (readable). */
export function demandArea(actor: Actor, act: AreaAct, areaCode: string): void {
  if (!may(actor, "area.read", { areaCode })) throw new AppError("notFound");
  if (!may(actor, act, { areaCode })) throw new AppError("forbidden");
}
