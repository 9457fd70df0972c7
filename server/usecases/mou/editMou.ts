import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { record } from "../../db/audit";
import { dayOf } from "../../db/days";
import { loadMou, type MouFields } from "../../db/mous";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

/**
 * Saves what people fill in on a memorandum. `version` is the one the person saw.
 * Throws notFound, forbidden, stale when somebody saved meanwhile, badInput for a text over 500 characters.
 */
export async function editMou(
  deps: Deps,
  actor: Actor,
  id: string,
  version: number,
  fields: MouFields,
): Promise<{ version: number }> {
  const mou = await loadMou(deps.db.prisma, id);
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  const object = { ...mou.project, transfereeOrgId: mou.transferee.orgId, mouState: mou.state };
  if (!may(actor, "mou.edit", object)) throw new AppError("forbidden");
  const long = Object.entries(fields).find(([, value]) => value !== null && value.length > 500);
  if (long) throw new AppError("badInput", { field: long[0] });
  const { signingDate, ...texts } = fields;
  await deps.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.mou.updateMany({
      where: { id, version },
      data: {
        ...texts,
        signingDate: signingDate === null ? null : dayOf(signingDate),
        version: version + 1,
        updatedAt: deps.clock.now(),
      },
    });
    if (count === 0) throw new AppError("stale");
    const changed = (Object.keys(fields) as (keyof MouFields)[]).filter((key) => fields[key] !== mou.fields[key]);
    await record(tx, deps, actor, {
      action: "mou.edited",
      objectKind: "mou",
      objectId: id,
      areaCode: mou.areaCode,
      detail: { changed, version: version + 1 },
    });
  });
  return { version: version + 1 };
}
