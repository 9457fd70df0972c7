import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/access/actor";
import type { PhaseKind } from "~/domain/dialogue/phases/phaseKind";
import type { Deps } from "../../server/usecases/deps";
import { loadSession } from "../../server/db/dialogue/sessions";
import { makeTicket, newJoinId } from "../../server/usecases/dialogue/join/secrets";
import { seatSetCookie } from "../../server/usecases/dialogue/join/seatCookie";
import { makeSeatQueue } from "../../server/usecases/dialogue/join/seatQueue";
import { takeSeat } from "../../server/usecases/dialogue/join/takeSeat";
import { signMinutes } from "../../server/usecases/dialogue/after/signMinutes";
import { addDuty } from "../../server/usecases/dialogue/run/duties";
import { moderate } from "../../server/usecases/dialogue/run/moderate";
import { moveSession } from "../../server/usecases/dialogue/run/moveSession";
import { steer } from "../../server/usecases/dialogue/run/steer";
import type { SeatRequest } from "../../server/usecases/dialogue/seat/answer";
import { castDots, castRanking } from "../../server/usecases/dialogue/seat/castBallot";
import { giveConsent } from "../../server/usecases/dialogue/seat/consentSeat";
import { makePledge } from "../../server/usecases/dialogue/seat/pledge";
import { acceptDuty, acknowledge } from "../../server/usecases/dialogue/seat/smallAnswers";
import { writeCard } from "../../server/usecases/dialogue/seat/writeCard";
import type { SampleOrgs } from "./samplePeople";
import type { SampleClock } from "./sampleClock";
import sample from "./phatthalung-session.json";

const { people, clusters, pledges, concerns, duties, remarks } = sample.held;

/** Who holds it, and which session. */
type Held = { planner: Actor; sessionId: string; orgs: SampleOrgs };
type Run = Held & { deps: Deps; clock: SampleClock; seats: Map<string, SeatRequest> };

async function demandCourse({ deps, sessionId }: Run) {
  const session = await loadSession(deps.db.prisma, sessionId);
  if (!session) throw new Error("the sample's session is gone");
  return session;
}

/** Lets the planned minutes of the running phase pass and begins the next one. */
async function next(run: Run): Promise<PhaseKind | null> {
  const { deps, clock, planner, sessionId } = run;
  const { phases, currentPhaseId } = await demandCourse(run);
  clock.pass(phases.find(({ id }) => id === currentPhaseId)?.plannedMinutes ?? 0);
  await moveSession(deps, planner, sessionId, { move: "next", fromPhaseId: currentPhaseId ?? "" });
  const now = await demandCourse(run);
  return now.phases.find(({ id }) => id === now.currentPhaseId)?.kind ?? null;
}

async function join({ deps, sessionId, orgs, seats }: Run): Promise<void> {
  const queue = makeSeatQueue(deps);
  for (const [index, { org, position }] of people.entries()) {
    const who = { name: `ผู้เข้าร่วมตัวอย่าง ${index + 1}`, position, orgId: orgs.get(org) ?? "", orgName: "", sector: "" };
    const ticket = makeTicket(deps, sessionId, deps.clock.now());
    const { token } = await takeSeat(deps, queue, null, { ticket, joinId: newJoinId(), ...who });
    const cookie = seatSetCookie(deps.env, deps.secret, sessionId, token).split(";")[0] ?? "";
    seats.set(org, { sessionId, cookie });
  }
}

const seatOf = ({ seats }: Run, org: string): SeatRequest => {
  const seat = seats.get(org);
  if (!seat) throw new Error(`the sample's session has no seat of ${org}`);
  return seat;
};

async function writeCards(run: Run): Promise<void> {
  for (const { org, cards } of people)
    for (const [kind, text, place] of cards as [string, string, string, number][])
      await writeCard(run.deps, seatOf(run, org), { clientId: randomUUID(), kind, text, place });
}

/** Shows the cards and groups them. */
async function group({ deps, planner, sessionId }: Run): Promise<void> {
  await moderate(deps, planner, sessionId, { intent: "revealAll" });
  const clusterOf = new Map<string, number>();
  for (const [, text, , cluster] of people.flatMap(({ cards }) => cards as [string, string, string, number][]))
    clusterOf.set(text, cluster);
  const ids = clusters.map(() => randomUUID());
  for (const [index, name] of clusters.entries())
    await moderate(deps, planner, sessionId, { intent: "addCluster", clusterId: ids[index] ?? "", name });
  const cards = await deps.db.prisma.dialogueCard.findMany({ where: { sessionId }, select: { id: true, text: true } });
  for (const { id: cardId, text } of cards) {
    const clusterId = ids[clusterOf.get(text) ?? 0] ?? "";
    await moderate(deps, planner, sessionId, { intent: "putCard", cardId, clusterId });
  }
}

/** Ids of the groups, or of the agendas that they became, in the order in which they were named. */
async function named({ deps, sessionId }: Run, what: "groups" | "agendas"): Promise<string[]> {
  const { prisma } = deps.db;
  const rows =
    what === "groups"
      ? (await prisma.dialogueCluster.findMany({ where: { sessionId } })).map(({ id, name }) => ({ id, title: name }))
      : await prisma.dialogueItem.findMany({ where: { sessionId }, select: { id: true, title: true } });
  return clusters.map((name) => rows.find(({ title }) => title === name)?.id ?? "");
}

async function vote(run: Run): Promise<void> {
  const ids = await named(run, "groups");
  for (const { org, dots } of people) {
    const choice = Object.fromEntries(ids.map((id, index) => [id, dots[index] ?? 0]));
    await castDots(run.deps, seatOf(run, org), { choice, revision: 1 });
  }
}

async function promise(run: Run): Promise<void> {
  const ids = await named(run, "agendas");
  for (const { org, agenda, source, min, max, note } of pledges) {
    const what = { clientId: randomUUID(), itemId: ids[agenda] ?? "", source, note };
    await makePledge(run.deps, seatOf(run, org), { ...what, minBaht: min, maxBaht: max });
  }
}

async function rank(run: Run): Promise<void> {
  const ids = await named(run, "agendas");
  for (const { org, ranking } of people)
    await castRanking(run.deps, seatOf(run, org), { choice: ranking.map((at) => ids[at] ?? ""), revision: 1 });
}

async function consent(run: Run): Promise<void> {
  for (const [agenda, itemId] of (await named(run, "agendas")).entries())
    for (const { org } of people) {
      const voiced = concerns.find((one) => one.org === org && one.agenda === agenda);
      const { choice, reason } = voiced ?? { choice: "AGREE", reason: "" };
      await giveConsent(run.deps, seatOf(run, org), { itemId, choice, reason, revision: 1 });
    }
}

async function assign(run: Run): Promise<void> {
  const { deps, planner, sessionId, orgs, clock } = run;
  const ids = await named(run, "agendas");
  for (const { org, agenda, days, text, accepted } of duties) {
    const due = new Date(clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const dutyId = randomUUID();
    const what = { dutyId, text, orgKey: orgs.get(org) ?? "", itemId: ids[agenda] ?? "", dueOn: due };
    await addDuty(deps, planner, sessionId, what);
    const row = await deps.db.prisma.dialogueDuty.findFirst({ where: { sessionId, clientId: dutyId } });
    if (accepted && row) await acceptDuty(deps, seatOf(run, org), row.id);
  }
}

const DURING: Partial<Record<PhaseKind, (run: Run) => Promise<void>>> = {
  CARDS: writeCards,
  CLUSTER: group,
  DOT_VOTE: vote,
  PLEDGES: promise,
  RANKING: rank,
  CONSENT: consent,
  DUTIES: assign,
};

/** Takes the ranking up and leaves the rooms out: without notes of tables no project is made. */
async function choosePhases(run: Run): Promise<void> {
  for (const { id: phaseId, kind } of (await demandCourse(run)).phases)
    if (kind === "RANKING" || kind === "ROOMS")
      await steer(run.deps, run.planner, run.sessionId, { intent: "drop", phaseId, dropped: kind === "ROOMS" });
}

/** Holds the sample's session from the lobby to the signed minutes, through the doors that people use. */
export async function holdSession(deps: Deps, clock: SampleClock, held: Held): Promise<void> {
  const run: Run = { ...held, deps, clock, seats: new Map() };
  const { planner, sessionId } = held;
  await choosePhases(run);
  await next(run);
  await join(run);
  await steer(deps, planner, sessionId, { intent: "verifyAll" });
  for (let kind = await next(run); kind !== "CLOSE"; kind = await next(run)) {
    if (kind === "OPENING") for (const seat of run.seats.values()) await acknowledge(deps, seat);
    if (kind) await DURING[kind]?.(run);
  }
  const { currentPhaseId } = await demandCourse(run);
  clock.pass(5);
  await moveSession(deps, planner, sessionId, { move: "close", fromPhaseId: currentPhaseId ?? "" });
  clock.pass(60);
  const { hash } = await deps.db.prisma.dialogueMinutes.findUniqueOrThrow({ where: { sessionId } });
  await signMinutes(deps, planner, sessionId, { text: remarks, hash, sign: true });
}
