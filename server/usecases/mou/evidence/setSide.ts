import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { SIGNER_CAPACITIES } from "~/domain/mou/authority";
import { isBeforeSigning } from "~/domain/mou/life/mouLife";
import { capacitiesOf } from "~/domain/mou/signing/matrix";
import { record } from "../../../db/audit";
import { dayOf } from "../../../db/days";
import { mouObject } from "../../../db/mous";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { dayField } from "../../people/fields";
import { demandMouLocked } from "../steps/demandMou";
import { touchMou } from "../steps/tellMou";

/**
 * Says in what capacity the signatory of a side signs; what must be attached follows from it. Throws notFound, forbidden,
 * mouMoved (it is signed or ended), badInput for a capacity that such a side does not have.
 */
export async function setCapacity(
  deps: Deps,
  actor: Actor,
  id: string,
  partyNo: number,
  wanted: string,
): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const mou = await demandMouLocked(tx, actor, id);
    const party = mou.parties.find(({ no }) => no === partyNo);
    if (!party) throw new AppError("notFound");
    if (!may(actor, "mou.attach", { ...mouObject(mou), partyNo })) throw new AppError("forbidden");
    if (!isBeforeSigning(mou.state)) throw new AppError("mouMoved");
    const capacity = SIGNER_CAPACITIES.find((one) => one === wanted);
    if (!capacity || !capacitiesOf(party.type).includes(capacity))
      throw new AppError("badInput", { field: "capacity" });
    if (party.capacity === capacity) return;
    await tx.mouParty.update({ where: { id: party.id }, data: { capacity } });
    await record(tx, deps, actor, {
      ...{ action: "mou.capacitySet", objectKind: "mou", objectId: id, areaCode: mou.areaCode },
      detail: { partyNo, before: party.capacity, after: capacity },
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
