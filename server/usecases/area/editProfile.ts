import type { Actor } from "~/domain/access/actor";
import { record } from "../../db/audit";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";
import { demandArea } from "./demandArea";

/** The part of an area's profile that documents print: the governor's name and the sound clause of the MOU annex. */
export type ProfileInput = { governorName: string; soundClause: string };

/** Changes an area's profile, with its audit row. Throws notFound, forbidden, badInput (too long; empty clause). */
export async function editProfile(deps: Deps, actor: Actor, areaCode: string, input: ProfileInput): Promise<void> {
  demandArea(actor, "area.editProfile", areaCode);
  const governorName = lineOf(input.governorName, "governorName", { required: false });
  const soundClause = lineOf(input.soundClause, "soundClause");
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
