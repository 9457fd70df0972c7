import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import type { Tx } from "../../db/client";
import { loadDecisions, type DecisionBatch } from "../../db/lifecycle/decisions";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";

/** A list of decisions that the actor may record. Throws notFound (absent or of another area), forbidden. */
export async function demandDecisions(
  tx: Tx,
  actor: Actor,
  id: string,
  how: { lock?: boolean; read?: boolean } = {},
): Promise<DecisionBatch> {
  const batch = z.uuid().safeParse(id).success ? await loadDecisions(tx, id, how.lock) : null;
  if (!batch) throw new AppError("notFound");
  demandArea(actor, how.read ? "area.read" : "decision.record", batch.areaCode);
  return batch;
}
