import { CARD_KINDS, LENGTHS, type CardKind } from "~/domain/dialogue/card";
import type { PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { sentText } from "../sentText";
import { answer, inTurn, type SeatRequest } from "./answer";

/** A card as a phone sends it. `clientId` is made by the phone: the same one again changes that card. */
export type CardInput = { clientId: string; kind: string; text: string; place: string };

/** Cards are written while they are asked for, and while they are sorted (a returned one is written anew). */
const PHASES: readonly PhaseKind[] = ["CARDS", "CLUSTER"];

const isKind = (kind: string): kind is CardKind => CARD_KINDS.some((one) => one === kind);

/**
 * Writes a card of the seat, or changes it while nobody else has seen it; a returned card becomes a new one in the queue.
 * Throws seatEnded, sessionOver, phaseOver, badInput, tooManyCards.
 */
export async function writeCard(deps: Deps, request: SeatRequest, input: CardInput): Promise<void> {
  await answer(deps, request, PHASES, async (tx, { session, seat }) => {
    const { clientId, kind } = input;
    if (!isKind(kind)) throw new AppError("badInput", { field: "cardKind" });
    const text = sentText(input.text, "card", LENGTHS.card);
    const place = sentText(input.place, "cardPlace", LENGTHS.cardPlace, "optional");
    await inTurn(tx, `seat ${seat.id}`);
    const own = await tx.dialogueCard.findMany({
      where: { seatId: seat.id },
      select: { clientId: true, number: true, state: true },
    });
    const known = own.find((card) => card.clientId === clientId);
    if (known) {
      // a shown card is not changed any more; the repetition of a request is no fault
      if (known.state === "HIDDEN" || known.state === "RETURNED")
        await tx.dialogueCard.update({
          where: { seatId_clientId: { seatId: seat.id, clientId } },
          data: { kind, text, place, state: "HIDDEN", reason: "" },
        });
      return "desk";
    }
    if (own.length >= session.rules.cards) throw new AppError("tooManyCards", { max: session.rules.cards });
    const taken = new Set(own.map(({ number }) => number));
    const number = Array.from({ length: session.rules.cards }, (_, index) => index + 1).find((n) => !taken.has(n)) ?? 1;
    await tx.dialogueCard.create({
      data: {
        ...{ sessionId: session.id, seatId: seat.id, clientId, number, kind, text, place },
        createdAt: deps.clock.now(),
      },
    });
    return "desk";
  });
}

/** Takes a card back while nobody else has seen it. Throws seatEnded, sessionOver, phaseOver. */
export async function removeCard(deps: Deps, request: SeatRequest, clientId: string): Promise<void> {
  await answer(deps, request, PHASES, async (tx, { seat }) => {
    await tx.dialogueCard.deleteMany({ where: { seatId: seat.id, clientId, state: { in: ["HIDDEN", "RETURNED"] } } });
    return "desk";
  });
}
