import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { loadArea, type AreaView } from "../../db/areas";
import type { Tx } from "../../db/client";
import { loadBatch, type ImportBatchRecord } from "../../db/imports";
import { AppError } from "../../errors";

/** The batch and its area for somebody who may do `act` there. Throws notFound (area not readable) or forbidden. */
export async function demandBatch(
  tx: Tx,
  actor: Actor,
  importId: string,
  act: "import.run" | "import.undo" | "area.read",
): Promise<{ batch: ImportBatchRecord; area: AreaView }> {
  const batch = await loadBatch(tx, importId);
  const area = batch && (await loadArea(tx, batch.areaCode));
  if (!batch || !area || !may(actor, "area.read", { areaCode: batch.areaCode })) throw new AppError("notFound");
  if (!may(actor, act, { areaCode: batch.areaCode })) throw new AppError("forbidden");
  return { batch, area };
}
