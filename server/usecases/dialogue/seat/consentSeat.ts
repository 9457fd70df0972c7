import { CONSENTS, isConsent, type ConsentChoice } from "~/domain/dialogue/voting/consent";
import { LENGTHS } from "~/domain/dialogue/card";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { recordSession } from "../run/recordSession";
import { sentText } from "../sentText";
import { answer, inTurn, type SeatRequest } from "./answer";

/** The word of an organisation. `revision` is that of the word it replaces, plus one. */
export type ConsentInput = { itemId: string; choice: string; reason: string; revision: number };

const isChoice = (choice: string): choice is ConsentChoice => CONSENTS.some((one) => one === choice);

/**
 * Gives the word of the seat's organisation on an item: one word an organisation, the newest counts. Only a verified seat
 * speaks for it. A request that repeats an older word changes nothing. Throws seatUnverified, reasonMissing, badInput,
 * seatEnded, sessionOver, phaseOver.
 */
export async function giveConsent(deps: Deps, request: SeatRequest, input: ConsentInput): Promise<void> {
  await answer(deps, request, ["CONSENT"], async (tx, { session, seat, phase }) => {
    if (!seat.verified) throw new AppError("seatUnverified");
    const { itemId, choice, revision } = input;
    if (!isChoice(choice) || !Number.isInteger(revision) || revision < 1)
      throw new AppError("badInput", { field: "consent" });
    const reason = sentText(input.reason, "reason", LENGTHS.reason, "optional");
    if (!isConsent(choice, reason)) throw new AppError("reasonMissing");
    const item = await tx.dialogueItem.findFirst({ where: { id: itemId, sessionId: session.id } });
    if (!item) throw new AppError("badInput", { field: "consent" });
    const { orgKey } = seat;
    await inTurn(tx, `consent ${session.id} ${orgKey}`);
    const where = { phaseId_itemId_orgKey: { phaseId: phase.id, itemId, orgKey } };
    const known = await tx.dialogueConsent.findUnique({ where });
    if (known && known.revision >= revision) return "desk";
    const data = { seatId: seat.id, choice, reason, revision, at: deps.clock.now() };
    await tx.dialogueConsent.upsert({
      where,
      create: { ...data, sessionId: session.id, phaseId: phase.id, itemId, orgKey },
      update: data,
    });
    await recordSession(tx, deps, null, session, "consent", { seatId: seat.id, orgName: seat.orgName, itemId, choice });
    return "room";
  });
}
