import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { applyPledges } from "./after/applyPledges";
import { applyRanking, undoRanking } from "./after/applyRanking";
import { signMinutes } from "./after/signMinutes";
import { openDuties, tickDuty } from "./after/tickDuty";
import { findByCode, findByLink } from "./join/findSession";
import { joinOrigin } from "./join/joinOrigin";
import { makeJoinLimits } from "./join/joinLimits";
import { openJoinForm } from "./join/openJoin";
import { makeSeatQueue } from "./join/seatQueue";
import type { JoinInput } from "./join/seatWish";
import { takeSeat } from "./join/takeSeat";
import { createSession, type NewSession } from "./prepare/createSession";
import { prepareSession, type PrepareCommand } from "./prepare/editSession";
import { listSessions, openSession } from "./prepare/openSessions";
import { addDuty, removeDuty, type DutyInput } from "./run/duties";
import { moderate, type ModerateCommand } from "./run/moderate";
import { moveSession, type Move } from "./run/moveSession";
import { steer, type SteerCommand } from "./run/steer";
import { makeNoteReadings } from "./rooms/noteReadings";
import type { SeatRequest } from "./seat/answer";
import { seatAnswers } from "./seat/seatAnswers";
import { makeDeskReadings } from "./view/deskReading";
import { openRun, openScreen } from "./view/openRun";
import { openSeat } from "./view/openSeat";
import { makePresence } from "./view/presence";
import { makeSharedViews } from "./view/sharedView";
import { openSummary, openSummaryByTicket } from "./view/openSummary";

/** Dialogue sessions (เวทีสนทนา): preparing, joining, running, answering, and what comes of them. */
export const dialogueUseCases = (deps: Deps) => {
  const limits = makeJoinLimits();
  const notes = makeNoteReadings(deps);
  const queue = makeSeatQueue(deps);
  const desk = { shared: makeSharedViews(deps, notes), presence: makePresence(deps) };
  const readings = makeDeskReadings(deps, notes);
  const origin = (cameBy: string) => joinOrigin(deps.env.publicOrigins, cameBy);
  return {
    list: (actor: Actor, areaCode: string, fy: number) => listSessions(deps, actor, areaCode, fy),
    create: (actor: Actor, input: NewSession) => createSession(deps, actor, input),
    open: (actor: Actor, id: string, cameBy = "") => openSession(deps, actor, id, origin(cameBy)),
    prepare: (actor: Actor, id: string, command: PrepareCommand) => prepareSession(deps, actor, id, command),
    run: (actor: Actor, id: string) => openRun(deps, readings, actor, id),
    joinAddress: (cameBy: string) => origin(cameBy),
    screen: (actor: Actor, id: string, cameBy = "") =>
      openScreen(deps, readings, actor, { id, origin: origin(cameBy).href }),
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
    tickDuty: (actor: Actor, id: string, input: { dutyId: string; done: boolean }) => tickDuty(deps, actor, id, input),
    todo: (actor: Actor, year: { areaCode: string; fy: number }) => openDuties(deps, actor, year),
    summary: (actor: Actor, id: string) => openSummary(deps, actor, id),
    findByCode: (typed: string, address: string) => findByCode(deps, { limits, shared: desk.shared }, typed, address),
    findByLink: (sessionId: string, key: string) => findByLink(deps, sessionId, key),
    joinForm: (ticket: string) => openJoinForm(deps, desk.shared, ticket),
    takeSeat: (actor: Actor | null, input: JoinInput) => takeSeat(deps, queue, actor, input),
    summaryByTicket: (ticket: string) => openSummaryByTicket(deps, desk.shared, ticket),
    seat: (request: SeatRequest) => openSeat(deps, desk, request),
    ...seatAnswers(deps),
  };
};
