import type { Actor } from "~/domain/access/actor";
import { loadMouFile } from "../../../db/mou/files";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandId } from "../../people/fields";
import { demandMou } from "../steps/demandMou";

/**
 * A paper, scan or letter of a memorandum for whoever may read it. Throws notFound for an absent file, one of another
 * memorandum and a memorandum that is not readable alike.
 */
export async function openMouFile(
  deps: Deps,
  actor: Actor,
  mouId: string,
  fileId: string,
): Promise<{ name: string; mime: string; bytes: Uint8Array }> {
  const tx = deps.db.prisma;
  await demandMou(tx, actor, demandId(mouId));
  const file = await loadMouFile(tx, mouId, demandId(fileId));
  if (!file) throw new AppError("notFound");
  return file;
}
