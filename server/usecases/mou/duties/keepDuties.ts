import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { dutiesOf, keepsDuties, MAX_DUTY } from "~/domain/mou/after/duties";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import {
  changeDuty,
  insertDuties,
  loadDuties,
  lockDuty,
  type DutyChange,
  type DutyRecord,
} from "../../../db/mou/after/duties";
import { latestMouVersion } from "../../../db/mou/versions";
import { lockMou, mouObject, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { dayField, demandId, lineOf } from "../../people/fields";

/** Most duties of one memorandum. */
const MAX_DUTIES = 200;

/**
 * A memorandum whose promises the actor keeps, its row locked. Throws notFound, forbidden.
 */
export async function demandFollowed(tx: Tx, actor: Actor, id: string): Promise<MouRecord> {
  const mou = await lockMou(tx, demandId(id));
  if (!mou || !may(actor, "mou.read", mou.project)) throw new AppError("notFound");
  if (!may(actor, "mou.follow", mouObject(mou))) throw new AppError("forbidden");
  return mou;
}

async function demandKept(tx: Tx, actor: Actor, id: string): Promise<MouRecord> {
  const mou = await demandFollowed(tx, actor, id);
  if (!keepsDuties(mou.state)) throw new AppError("stepUnavailable");
  return mou;
}

const audit = (
  tx: Tx,
  deps: Deps,
  actor: Actor,
  mou: MouRecord,
  what: "dutiesSeeded" | "dutyAdded" | "dutyDone" | "dutyReopened" | "dutyRemoved",
  detail: Record<string, unknown>,
) =>
  record(tx, deps, actor, {
    ...{ action: `mou.${what}`, objectKind: "mou", objectId: mou.id, areaCode: mou.areaCode },
    detail,
  });

/**
 * Takes the duties that the kept text names and that are not there yet. Throws notFound, forbidden, stepUnavailable (not signed,
 * or over), nothingToRecord.
 */
export async function seedDuties(deps: Deps, actor: Actor, mouId: string): Promise<{ added: number }> {
  return deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandKept(tx, actor, mouId);
    const kept = await latestMouVersion(tx, mou.id, ["SIGNED", "SIGNING", "AGREED"]);
    const there = new Set((await loadDuties(tx, [mou.id])).map(({ partyNo, text }) => `${partyNo} ${text}`));
    const fresh = (kept ? dutiesOf(kept.content) : []).filter(({ partyNo, text }) => !there.has(`${partyNo} ${text}`));
    const wanted = fresh.slice(0, MAX_DUTIES - there.size);
    if (wanted.length === 0) throw new AppError("nothingToRecord");
    const added = await insertDuties(tx, mou.id, wanted, { createdBy: actor.userId, createdAt: deps.clock.now() });
    await audit(tx, deps, actor, mou, "dutiesSeeded", { added });
    return { added };
  });
}

/** A duty as it is typed; `dueOn` a day as typed, "" = without a day. */
export type DutyInput = { partyNo: number; text: string; dueOn?: string };

/** Adds a duty by hand. Throws notFound, forbidden, stepUnavailable, badInput. */
export async function addDuty(deps: Deps, actor: Actor, mouId: string, input: DutyInput): Promise<void> {
  const text = lineOf(input.text, "text", { max: MAX_DUTY });
  const dueOn = dayField(input.dueOn, "dueOn");
  await deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandKept(tx, actor, mouId);
    const { partyNo } = input;
    if (!mouObject(mou).sides.some(({ no }) => no === partyNo)) throw new AppError("badInput", { field: "partyNo" });
    if ((await loadDuties(tx, [mou.id])).length >= MAX_DUTIES) throw new AppError("badInput", { field: "text" });
    const who = { createdBy: actor.userId, createdAt: deps.clock.now() };
    await insertDuties(tx, mou.id, [{ partyNo, clauseKey: "", text, dueOn }], who);
    await audit(tx, deps, actor, mou, "dutyAdded", { partyNo, dueOn });
  });
}

async function changeOne(
  deps: Deps,
  actor: Actor,
  { mouId, dutyId, version }: { mouId: string; dutyId: string; version: number },
  what: "dutyDone" | "dutyReopened" | "dutyRemoved",
  change: (duty: DutyRecord) => DutyChange,
): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandKept(tx, actor, mouId);
    const duty = await lockDuty(tx, mou.id, demandId(dutyId));
    if (!duty) throw new AppError("notFound");
    if (duty.version !== version) throw new AppError("stale");
    await changeDuty(tx, duty.id, change(duty));
    await audit(tx, deps, actor, mou, what, { dutyId, partyNo: duty.partyNo, dueOn: duty.dueOn });
  });
}

/** Which duty, and the version that the person saw. */
export type DutyKey = { mouId: string; dutyId: string; version: number };

/** Ticks a duty off. Throws notFound, forbidden, stale (somebody did meanwhile), stepUnavailable. */
export async function doDuty(deps: Deps, actor: Actor, key: DutyKey, note: string): Promise<void> {
  const doneNote = lineOf(note, "reason", { max: 500, required: false });
  await changeOne(deps, actor, key, "dutyDone", ({ doneAt }) => {
    if (doneAt !== null) throw new AppError("stale");
    return { doneBy: actor.userId, doneAt: deps.clock.now(), doneNote };
  });
}

/** Opens a duty again that was ticked off. Throws as {@link doDuty}. */
export function reopenDuty(deps: Deps, actor: Actor, key: DutyKey): Promise<void> {
  return changeOne(deps, actor, key, "dutyReopened", () => ({ doneBy: null, doneAt: null, doneNote: "" }));
}

/** Takes a duty away; its audit rows stay. Throws as {@link doDuty}. */
export function removeDuty(deps: Deps, actor: Actor, key: DutyKey): Promise<void> {
  return changeOne(deps, actor, key, "dutyRemoved", () => ({ removedAt: deps.clock.now() }));
}
