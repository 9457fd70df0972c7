import type { Actor } from "~/domain/access/actor";
import { LENGTHS } from "~/domain/dialogue/card";
import { orgKeyOf } from "~/domain/dialogue/seats/seatKey";
import { isOver } from "~/domain/dialogue/sessionState";
import { dayOf } from "../../../db/days";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandLocked, touchSession } from "../demandSession";
import { sentText } from "../sentText";
import { recordSession } from "./recordSession";

/** A duty as a facilitator writes it down. `orgKey` is that of an organisation in the room or of one that was invited. */
export type DutyInput = { dutyId: string; text: string; orgKey: string; itemId: string; dueOn: string };

const MAX_DUTIES = 60;

function demandDay(day: string, today: string): Date {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? dayOf(day) : null;
  const real = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!real || day < today) throw new AppError("badInput", { field: "dueOn" });
  return date;
}

/** Writes down who does what until when; the same request again adds nothing. Throws notFound, forbidden, sessionOver, badInput. */
export async function addDuty(deps: Deps, actor: Actor, id: string, input: DutyInput): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const session = await demandLocked(tx, actor, "session.run", id);
    if (isOver(session.state)) throw new AppError("sessionOver");
    const where = { sessionId_clientId: { sessionId: id, clientId: input.dutyId } };
    if (await tx.dialogueDuty.findUnique({ where })) return;
    const text = sentText(input.text, "duty", LENGTHS.duty);
    const dueOn = demandDay(input.dueOn, deps.clock.today());
    const seat = await tx.dialogueSeat.findFirst({ where: { sessionId: id, orgKey: input.orgKey } });
    const invited = /^[0-9a-f-]{36}$/.test(input.orgKey)
      ? await tx.organization.findFirst({ where: { id: input.orgKey } })
      : null;
    const isInvited =
      invited && (await tx.dialogueInvitation.count({ where: { sessionId: id, orgId: invited.id } })) > 0;
    const org = seat
      ? { id: seat.orgId, name: seat.orgName }
      : isInvited
        ? { id: invited.id, name: invited.nameTh }
        : null;
    if (!org) throw new AppError("badInput", { field: "organization" });
    const item =
      input.itemId === "" ? null : await tx.dialogueItem.findFirst({ where: { id: input.itemId, sessionId: id } });
    if ((await tx.dialogueDuty.count({ where: { sessionId: id } })) >= MAX_DUTIES)
      throw new AppError("badInput", { field: "duty" });
    await tx.dialogueDuty.create({
      data: {
        ...{ sessionId: id, clientId: input.dutyId, itemId: item?.id ?? null, text, dueOn },
        ...{ orgKey: orgKeyOf(org), orgId: org.id, orgName: org.name },
        ...{ createdBy: actor.userId, createdAt: deps.clock.now() },
      },
    });
    await recordSession(tx, deps, actor, session, "dutyAdded", { orgName: org.name, dueOn: input.dueOn });
  });
  touchSession(deps, id);
}

/** Takes a duty off. Throws notFound, forbidden, sessionOver. */
export async function removeDuty(deps: Deps, actor: Actor, id: string, dutyId: string): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const session = await demandLocked(tx, actor, "session.run", id);
    if (isOver(session.state)) throw new AppError("sessionOver");
    const { count } = await tx.dialogueDuty.updateMany({
      where: { id: dutyId, sessionId: id, removedAt: null },
      data: { removedAt: deps.clock.now() },
    });
    if (count > 0) await recordSession(tx, deps, actor, session, "dutyRemoved", { dutyId });
  });
  touchSession(deps, id);
}
