import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { Tx } from "../../db/client";
import { lockOrder } from "../../db/budget/windows";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";
import type { Deps } from "../deps";

/** A year of an area (B.E.). */
export type Year = { areaCode: string; fy: number };

/** One transaction in line with every change of the year's order; permission first. Throws notFound, forbidden. */
export async function decide<T>(
  deps: Deps,
  actor: Actor,
  year: Year,
  act: "approval.decide" | "approval.submit",
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  demandArea(actor, "area.read", year.areaCode);
  if (!may(actor, act, year)) throw new AppError("forbidden");
  const run = async (tx: Tx) => {
    await lockOrder(tx, year.areaCode, year.fy);
    return work(tx);
  };
  return deps.db.prisma.$transaction(run, { timeout: 30_000 });
}
