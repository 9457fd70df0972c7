import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { parseIsoDate } from "~/domain/calendar/isoDate";
import { record } from "../../db/audit";
import type { Tx } from "../../db/client";
import { dayOf } from "../../db/days";
import { lockMou, mouObject, type MouFields, type MouRecord } from "../../db/mous";
import { AppError } from "../../errors";
import type { Deps } from "../deps";
import { lineOf } from "../people/fields";

/** Longest text of a slot. */
const MAX_TEXT = 500;

async function demandEditable(tx: Tx, actor: Actor, id: string): Promise<MouRecord> {
  const mou = await lockMou(tx, id);
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  if (!may(actor, "mou.edit", mouObject(mou))) throw new AppError("forbidden");
  return mou;
}

/** One line each, within bounds, the date an existing day. */
function checkedFields({ signingDate, ...texts }: MouFields): MouFields {
  if (signingDate !== null && !parseIsoDate(signingDate)) throw new AppError("badInput", { field: "signingDate" });
  const lines = Object.entries(texts).map(([name, text]) => [
    name,
    lineOf(text, name, { max: MAX_TEXT, required: false }),
  ]);
  return { ...(Object.fromEntries(lines) as typeof texts), signingDate };
}

/**
 * Saves what people fill in on a memorandum; a field that is not given stays as it is. `seen` is the version the person saw; a save that changes nothing keeps it.
 * Throws notFound, forbidden, stale when somebody saved meanwhile, badInput for a text over 500 characters or a date
 * that does not exist.
 */
export async function editMou(
  deps: Deps,
  actor: Actor,
  id: string,
  seen: number,
  fields: Partial<MouFields>,
): Promise<{ version: number }> {
  return deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandEditable(tx, actor, id);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const { signingDate, ...texts } = checkedFields({ ...mou.fields, ...given });
    if (mou.version !== seen) throw new AppError("stale");
    const next = { ...texts, signingDate };
    const changed = (Object.keys(next) as (keyof MouFields)[]).filter((key) => next[key] !== mou.fields[key]);
    if (changed.length === 0) return { version: seen };
    const version = seen + 1;
    const day = signingDate === null ? null : dayOf(signingDate);
    await tx.mou.update({ where: { id }, data: { ...texts, signingDate: day, version, updatedAt: deps.clock.now() } });
    await record(tx, deps, actor, {
      action: "mou.edited",
      objectKind: "mou",
      objectId: id,
      areaCode: mou.areaCode,
      detail: { changed, version },
    });
    return { version };
  });
}
