import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { SIGNER_CAPACITIES } from "~/domain/mou/authority";
import { isBeforeSigning } from "~/domain/mou/life/mouLife";
import { capacitiesOf, signatoryOf } from "~/domain/mou/signing/matrix";
import { record } from "../../../db/audit";
import type { Tx } from "../../../db/client";
import { dayOf } from "../../../db/days";
import type { MouPartyRecord } from "../../../db/mou/parties";
import { mouObject, type MouRecord } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { dayField, lineOf } from "../../people/fields";
import { demandMouLocked } from "../steps/demandMou";
import { approvalsOf, textOf } from "../steps/standing";
import { touchMou } from "../steps/tellMou";
import { keepMouVersion } from "../text/keepMouVersion";

/** Who signs for a side: name, position, capacity. */
export type SignatoryInput = { name: string; position: string; capacity: string };

type Named = { name: string; position: string };

/** Where the name of a side's signatory stands: in the slots of the form, else with the side. */
async function writeName(tx: Tx, mou: MouRecord, party: MouPartyRecord, { name, position }: Named): Promise<void> {
  const where = { id: mou.id };
  if (party.role === "TRANSFEROR") await tx.mou.update({ where, data: { governorName: name } });
  else if (party.role === "TRANSFEREE")
    await tx.mou.update({ where, data: { transfereeSignerName: name, transfereeSignerPosition: position } });
  else await tx.mouParty.update({ where: { id: party.id }, data: { signerName: name, signerPosition: position } });
}

/**
 * A name belongs to the text: once it is agreed, only while nobody has approved it, and the text with the name is kept as the
 * one to approve. What the brief changed meanwhile is not taken in that way.
 */
async function rename(
  tx: Tx,
  deps: Deps,
  actor: Actor,
  mou: MouRecord,
  party: MouPartyRecord,
  to: Named,
): Promise<void> {
  const drafting = mou.state === "DRAFT";
  const { acts } = await approvalsOf(tx, mou);
  if (mou.state === "SIGNING" || (!drafting && acts.some(({ round }) => round === mou.round)))
    throw new AppError("approvalBegun");
  if (!drafting && ((await textOf(tx, mou))?.changes.length ?? 0) > 0) throw new AppError("textChanged");
  await writeName(tx, mou, party, to);
  await tx.mou.update({ where: { id: mou.id }, data: { version: { increment: 1 }, updatedAt: deps.clock.now() } });
  if (!drafting) await keepMouVersion(tx, deps, mou.id, "AGREED", actor);
}

/**
 * Says who signs for a side, in what position and capacity; what must be attached follows from it. Throws notFound, forbidden,
 * mouMoved (signed or ended), approvalBegun (another name after somebody approved), textChanged, badInput.
 */
export async function setSignatory(
  deps: Deps,
  actor: Actor,
  id: string,
  partyNo: number,
  input: SignatoryInput,
): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandMouLocked(tx, actor, id);
    const party = mou.parties.find(({ no }) => no === partyNo);
    if (!party) throw new AppError("notFound");
    if (!may(actor, "mou.attach", { ...mouObject(mou), partyNo })) throw new AppError("forbidden");
    if (!isBeforeSigning(mou.state)) throw new AppError("mouMoved");
    const capacity = SIGNER_CAPACITIES.find((one) => one === input.capacity);
    if (!capacity || !capacitiesOf(party.type).includes(capacity))
      throw new AppError("badInput", { field: "capacity" });
    const before = signatoryOf(party, mou.fields);
    const to = {
      name: lineOf(input.name, "signerName", { required: false }),
      position: party.type === null ? before.position : lineOf(input.position, "signerPosition", { required: false }),
    };
    if (to.name !== before.name || to.position !== before.position) await rename(tx, deps, actor, mou, party, to);
    await tx.mouParty.update({ where: { id: party.id }, data: { capacity } });
    await record(tx, deps, actor, {
      ...{ action: "mou.signatorySet", objectKind: "mou", objectId: id, areaCode: mou.areaCode },
      detail: { partyNo, before: party.capacity, after: capacity, renamed: to.name !== before.name },
    });
  });
  touchMou(deps, id, []);
}

/**
 * Sets the day of signing (as typed, B.E.; "" = open again) until it is signed: every paper is judged anew on it. Planners and
 * the lead. Throws notFound, forbidden, mouMoved, badInput.
 */
export async function setSigningDay(deps: Deps, actor: Actor, id: string, typed: string): Promise<void> {
  const day = dayField(typed, "signingDate");
  await deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandMouLocked(tx, actor, id);
    if (!may(actor, "mou.draft", mou.project)) throw new AppError("forbidden");
    if (!isBeforeSigning(mou.state)) throw new AppError("mouMoved");
    if (mou.fields.signingDate === day) return;
    await tx.mou.update({
      where: { id },
      data: {
        ...{ signingDate: day === null ? null : dayOf(day), version: { increment: 1 } },
        updatedAt: deps.clock.now(),
      },
    });
    await record(tx, deps, actor, {
      ...{ action: "mou.signingDaySet", objectKind: "mou", objectId: id, areaCode: mou.areaCode },
      detail: { before: mou.fields.signingDate, after: day },
    });
  });
  touchMou(deps, id, []);
}
