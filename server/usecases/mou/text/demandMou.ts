import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { sidesOf } from "~/domain/mou/parties";
import type { Tx } from "../../../db/client";
import { loadClauses, type ClauseRecord } from "../../../db/mou/clauses";
import { lockMou, mouObject, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";

/**
 * Locks a memorandum whose text the actor negotiates for one of its sides; `side` is the one the actor speaks for (`wanted`
 * where a person speaks for several). Throws notFound, forbidden, frozen when the text was agreed.
 */
export async function demandSide(
  tx: Tx,
  actor: Actor,
  id: string,
  wanted?: number,
): Promise<{ mou: MouRecord; side: number }> {
  const mou = await lockMou(tx, id);
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  const object = mouObject(mou);
  if (!may(actor, "mou.negotiate", object)) throw new AppError("forbidden");
  const sides = sidesOf(actor, object);
  const side = wanted === undefined ? sides[0] : sides.find((no) => no === wanted);
  if (side === undefined) throw new AppError("forbidden");
  if (mou.state !== "DRAFT") throw new AppError("frozen");
  return { mou, side };
}

/** A standing clause of the memorandum. Throws notFound. */
export async function demandClause(tx: Tx, mouId: string, key: string): Promise<ClauseRecord> {
  const clause = (await loadClauses(tx, mouId)).find((one) => one.key === key);
  if (!clause) throw new AppError("notFound");
  return clause;
}
