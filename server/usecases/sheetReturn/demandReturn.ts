import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import type { Tx } from "../../db/client";
import { loadReturn, type SheetReturn } from "../../db/document/sheetReturns";
import { AppError } from "../../errors";
import { demandArea } from "../area/demandArea";

/** A returned workbook that the actor may take over. Throws notFound (absent or of another area), forbidden. */
export async function demandReturn(tx: Tx, actor: Actor, id: string, lock = false): Promise<SheetReturn> {
  const sheet = z.uuid().safeParse(id).success ? await loadReturn(tx, id, lock) : null;
  if (!sheet) throw new AppError("notFound");
  demandArea(actor, "import.run", sheet.areaCode);
  return sheet;
}
