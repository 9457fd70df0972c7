import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { entryFields, movedOrder } from "~/domain/plan/entry/entryFields";
import { maxOf } from "~/domain/plan/exchange/graphFile";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { loadEntries, toEntry, type PlanEntry } from "../../../db/plan/entries";
import { lockPlan, STEP_KEYS } from "../../../db/plans";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandId, lineOf } from "../../people/fields";
import { demandOpenPlan } from "../../planEdition/demandOpenPlan";

/** What a form says: the entry, the revision it was opened with, and its fields by name. */
export type EntryChange = { entryId: string; revision: number; fields: Readonly<Record<string, string>> };

type Held = { entry: PlanEntry; areaCode: string; years: number[] };

/** An entry in use of an open plan, held until the transaction ends. Throws notFound, forbidden, planFrozen…. */
async function demandEntry(tx: Tx, actor: Actor, entryId: string): Promise<Held> {
  const where = { id: demandId(entryId), archivedAt: null };
  const seen = await tx.planNode.findFirst({ where, include: { plan: true } });
  if (!seen || !may(actor, "plan.read", seen.plan)) throw new AppError("notFound");
  const { areaCode, fyFrom, fyTo } = seen.plan;
  if (!may(actor, "plan.edit", { areaCode })) throw new AppError("forbidden");
  await lockPlan(tx, areaCode);
  await demandOpenPlan(tx, seen.planId);
  const row = await tx.planNode.findFirst({ where });
  if (!row) throw new AppError("notFound");
  const years = Array.from({ length: Math.min(5, fyTo - fyFrom + 1) }, (_, at) => fyFrom + at);
  return { entry: toEntry(row), areaCode, years };
}

/** Values as they are stored; a field that the level does not have is not taken. Throws badInput with the field's name. */
function storedValues({ entry, years }: Held, fields: EntryChange["fields"]) {
  const named = entryFields(entry.kind, years).filter((field) => field in fields);
  const values = Object.fromEntries(
    named.map((field) => [
      field,
      lineOf(fields[field] ?? "", field, { max: maxOf(field), required: field === "titleTh" }),
    ]),
  );
  const all = { ...entry.fields, ...values };
  const steps = Object.fromEntries(STEP_KEYS.map((key, at) => [key, all[`step${at}`] ?? ""]));
  const targets = Object.entries(all).flatMap(([field, text]) =>
    /^y\d{4}$/.test(field) && text !== "" ? [[field.slice(1), text] as const] : [],
  );
  const { code = "", titleTh = "", titleEn = "", unit = "", baseline = "" } = all;
  const changed = named.filter((field) => values[field] !== (entry.fields[field] ?? ""));
  const data = { code, titleTh, titleEn, unit, baseline, steps, targets: Object.fromEntries(targets) };
  return {
    data,
    changes: changed.map((field) => ({ field, before: entry.fields[field] ?? "", after: values[field] ?? "" })),
  };
}

/**
 * Changes words and targets of an entry of a plan that stands open. Throws notFound, forbidden, badInput with the field,
 * planFrozen… with who opens the plan again (I11), stale when somebody changed it after the form was opened.
 */
export async function changeEntry(deps: Deps, actor: Actor, input: EntryChange): Promise<{ changed: number }> {
  const { areaCode, changed } = await deps.db.prisma.$transaction(async (tx) => {
    const held = await demandEntry(tx, actor, input.entryId);
    const { entry } = held;
    if (entry.revision !== input.revision) throw new AppError("stale");
    const { data, changes } = storedValues(held, input.fields);
    if (changes.length === 0) return { areaCode: held.areaCode, changed: 0 };
    await tx.planNode.update({ where: { id: entry.id }, data: { ...data, revision: { increment: 1 } } });
    await record(tx, deps, actor, {
      ...{ action: "plan.nodeChanged", objectKind: "planNode", objectId: entry.id, areaCode: held.areaCode },
      detail: { kind: entry.kind, changes },
    });
    return { areaCode: held.areaCode, changed: changes.length };
  });
  if (changed > 0) deps.bus.emit("plan", { areaCode });
  return { changed };
}

/** Moves an entry one place up (-1) or down (1) among those of its level. Throws notFound, forbidden, planFrozen…. */
export async function moveEntry(deps: Deps, actor: Actor, entryId: string, by: -1 | 1): Promise<void> {
  const areaCode = await deps.db.prisma.$transaction(async (tx) => {
    const held = await demandEntry(tx, actor, entryId);
    const { entry } = held;
    const all = await loadEntries(tx, [entry.planId]);
    const ids = all.filter(({ kind, archived }) => kind === entry.kind && !archived).map(({ id }) => id);
    const order = movedOrder(ids, entry.id, by);
    const before = ids.indexOf(entry.id);
    if (order.indexOf(entry.id) === before) return held.areaCode;
    for (const [sort, id] of order.entries()) await tx.planNode.update({ where: { id }, data: { sort } });
    await record(tx, deps, actor, {
      ...{ action: "plan.nodeMoved", objectKind: "planNode", objectId: entry.id, areaCode: held.areaCode },
      detail: { kind: entry.kind, before: before + 1, after: before + 1 + by },
    });
    return held.areaCode;
  });
  deps.bus.emit("plan", { areaCode });
}
