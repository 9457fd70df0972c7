import type { Deps } from "../../deps";
import type { SeatRequest } from "./answer";
import { castDots, castRanking } from "./castBallot";
import { giveConsent, type ConsentInput } from "./consentSeat";
import { makePledge, withdrawPledge, type PledgeInput } from "./pledge";
import { addNoteActor, addNoteMeasure, removeNoteRow } from "../rooms/noteRows";
import { addNoteLine, takeCard } from "../rooms/takeCard";
import { acceptDuty, acknowledge, markSlide } from "./smallAnswers";
import { removeCard, writeCard, type CardInput } from "./writeCard";

/** A private ranking: items in order, and its number among the seat's own. */
type RankingInput = { choice: string[]; revision: number };

/** What a seat says, as the phase asks for it. */
export const seatAnswers = (deps: Deps) => ({
  writeCard: (request: SeatRequest, input: CardInput) => writeCard(deps, request, input),
  removeCard: (request: SeatRequest, clientId: string) => removeCard(deps, request, clientId),
  castDots: (request: SeatRequest, input: { choice: Record<string, number>; revision: number }) =>
    castDots(deps, request, input),
  castRanking: (request: SeatRequest, input: RankingInput) => castRanking(deps, request, input),
  giveConsent: (request: SeatRequest, input: ConsentInput) => giveConsent(deps, request, input),
  makePledge: (request: SeatRequest, input: PledgeInput) => makePledge(deps, request, input),
  withdrawPledge: (request: SeatRequest, clientId: string) => withdrawPledge(deps, request, clientId),
  acknowledge: (request: SeatRequest) => acknowledge(deps, request),
  markSlide: (request: SeatRequest, input: { slide: string; fits: boolean }) => markSlide(deps, request, input),
  takeCard: (request: SeatRequest, input: { cardId: string; field: string }) => takeCard(deps, request, input),
  addNoteLine: (request: SeatRequest, input: { field: string; text: string }) => addNoteLine(deps, request, input),
  addNoteActor: (request: SeatRequest, input: { activity: string; source: string; amountBaht: string }) =>
    addNoteActor(deps, request, input),
  addNoteMeasure: (request: SeatRequest, input: { name: string; unit: string; target: string }) =>
    addNoteMeasure(deps, request, input),
  removeNoteRow: (request: SeatRequest, input: { root: "funding" | "indicators"; id: string }) =>
    removeNoteRow(deps, request, input),
  acceptDuty: (request: SeatRequest, dutyId: string) => acceptDuty(deps, request, dutyId),
});
