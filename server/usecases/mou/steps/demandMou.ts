import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { Tx } from "../../../db/client";
import { loadMou, lockMou, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";

/** A memorandum that the actor may read. Throws notFound for absent and not readable alike. */
export async function demandMou(tx: Tx, actor: Actor, id: string): Promise<MouRecord> {
  return demandRead(actor, await loadMou(tx, id));
}

/** {@link demandMou}, its row locked until the transaction ends. */
export async function demandMouLocked(tx: Tx, actor: Actor, id: string): Promise<MouRecord> {
  return demandRead(actor, await lockMou(tx, id));
}

function demandRead(actor: Actor, mou: MouRecord | null): MouRecord {
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  return mou;
}
