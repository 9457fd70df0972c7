import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { applyPledges } from "./after/applyPledges";
import { applyRanking, undoRanking } from "./after/applyRanking";
import { signMinutes } from "./after/signMinutes";
import { findByCode, findByLink } from "./join/findSession";
import { joinOrigin } from "./join/joinOrigin";
import { makeJoinLimits } from "./join/joinLimits";
import { openJoinForm } from "./join/openJoin";
import { takeSeat, type JoinInput } from "./join/takeSeat";
import { createSession, type NewSession } from "./prepare/createSession";
import { prepareSession, type PrepareCommand } from "./prepare/editSession";
import { listSessions, openSession } from "./prepare/openSessions";
import { addDuty, removeDuty, type DutyInput } from "./run/duties";
import { moderate, type ModerateCommand } from "./run/moderate";
import { moveSession, type Move } from "./run/moveSession";
import { steer, type SteerCommand } from "./run/steer";
import type { SeatRequest } from "./seat/answer";
import { castDots, castRanking } from "./seat/castBallot";
import { giveConsent, type ConsentInput } from "./seat/consentSeat";
import { makePledge, withdrawPledge, type PledgeInput } from "./seat/pledge";
import { addNoteActor, addNoteMeasure, removeNoteRow } from "./rooms/noteRows";
import { addNoteLine, takeCard } from "./rooms/takeCard";
import { acceptDuty, acknowledge, markSlide } from "./seat/smallAnswers";
import { removeCard, writeCard, type CardInput } from "./seat/writeCard";
import { openRun, openScreen } from "./view/openRun";
import { openSeat } from "./view/openSeat";
import { makePresence } from "./view/presence";
import { makeSharedViews } from "./view/sharedView";
import { openSummary, openSummaryByTicket } from "./view/openSummary";

/** A private ranking: items in order, and its number among the seat's own. */
type RankingInput = { choice: string[]; revision: number };

/** Dialogue sessions (เวทีสนทนา): preparing, joining, running, answering, and what comes of them. */
export const dialogueUseCases = (deps: Deps) => {
  const limits = makeJoinLimits();
  const desk = { shared: makeSharedViews(deps), presence: makePresence(deps) };
  const origin = (cameBy: string) => joinOrigin(deps.env.publicOrigins, cameBy);
  return {
    list: (actor: Actor, areaCode: string, fy: number) => listSessions(deps, actor, areaCode, fy),
    create: (actor: Actor, input: NewSession) => createSession(deps, actor, input),
    open: (actor: Actor, id: string, cameBy = "") => openSession(deps, actor, id, origin(cameBy)),
    prepare: (actor: Actor, id: string, command: PrepareCommand) => prepareSession(deps, actor, id, command),
    run: (actor: Actor, id: string) => openRun(deps, actor, id),
    joinAddress: (cameBy: string) => origin(cameBy),
    screen: (actor: Actor, id: string, cameBy = "") => openScreen(deps, actor, id, origin(cameBy).href),
    move: (actor: Actor, id: string, input: { move: Move; fromPhaseId: string }) => moveSession(deps, actor, id, input),
    steer: (actor: Actor, id: string, command: SteerCommand) => steer(deps, actor, id, command),
    moderate: (actor: Actor, id: string, command: ModerateCommand) => moderate(deps, actor, id, command),
    addDuty: (actor: Actor, id: string, input: DutyInput) => addDuty(deps, actor, id, input),
    removeDuty: (actor: Actor, id: string, dutyId: string) => removeDuty(deps, actor, id, dutyId),
    applyRanking: (actor: Actor, id: string) => applyRanking(deps, actor, id),
    undoRanking: (actor: Actor, id: string) => undoRanking(deps, actor, id),
    applyPledges: (actor: Actor, id: string) => applyPledges(deps, actor, id),
    signMinutes: (actor: Actor, id: string, input: { text: string; hash: string; sign: boolean }) =>
      signMinutes(deps, actor, id, input),
    summary: (actor: Actor, id: string) => openSummary(deps, actor, id),
    findByCode: (typed: string, address: string) => findByCode(deps, limits, typed, address),
    findByLink: (sessionId: string, key: string) => findByLink(deps, sessionId, key),
    joinForm: (ticket: string) => openJoinForm(deps, ticket),
    takeSeat: (actor: Actor | null, input: JoinInput) => takeSeat(deps, actor, input),
    summaryByTicket: (ticket: string) => openSummaryByTicket(deps, ticket),
    seat: (request: SeatRequest) => openSeat(deps, desk, request),
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
  };
};
