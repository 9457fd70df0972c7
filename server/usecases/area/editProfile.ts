import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { demandArea } from "./demandArea";

/** The part of an area's profile that documents print: the governor's name and the sound clause of the MOU annex. */
export type ProfileInput = { governorName: string; soundClause: string };

const MAX_TEXT = 200;

/** Text of one line: outer blanks, control characters and doubled blanks taken away. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** Changes an area's profile, with its audit row. Throws notFound, forbidden, badInput (too long; empty clause). */
export async function editProfile(deps: Deps, actor: Actor, areaCode: string, input: ProfileInput): Promise<void> {
  demandArea(actor, "area.editProfile", areaCode);
  const governorName = oneLine(input.governorName);
  const soundClause = oneLine(input.soundClause);
  if (governorName.length > MAX_TEXT) throw new AppError("badInput", { field: "governorName" });
  if (soundClause === "" || soundClause.length > MAX_TEXT) throw new AppError("badInput", { field: "soundClause" });
  await deps.db.prisma.$transaction(async (tx) => {
    const before = await tx.area.findUnique({ where: { code: areaCode } });
    if (!before) throw new AppError("notFound");
    await tx.area.update({ where: { code: areaCode }, data: { governorName, soundClause } });
    await record(tx, deps, actor, {
      action: "area.profileEdited",
      objectKind: "area",
      objectId: areaCode,
      areaCode,
      detail: {
        governorName,
        soundClause,
        before: { governorName: before.governorName, soundClause: before.soundClause },
      },
    });
  });
}
