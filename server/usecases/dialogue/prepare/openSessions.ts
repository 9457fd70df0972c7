import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import type { OfficialStep } from "~/domain/dialogue/phases/officialStep";
import { inOrder, mayDrop } from "~/domain/dialogue/phases/phaseMachine";
import type { ScriptName } from "~/domain/dialogue/phases/script";
import { sectorOf, type Sector } from "~/domain/dialogue/seats/sector";
import { areRulesFrozen, isOpen, isOver, type SessionState } from "~/domain/dialogue/sessionState";
import type { Outcome, PhaseLine, SessionHead } from "~/domain/dialogue/view/sessionView";
import type { NoteView } from "~/domain/dialogue/view/noteView";
import type { VotingRules } from "~/domain/dialogue/voting/votingRules";
import { compareThai } from "~/format/collation";
import { loadAreaActors } from "../../../db/comment/areaActors";
import { loadSessions, type SessionRecord } from "../../../db/dialogue/sessions";
import { loadOrganizations } from "../../../db/organizations";
import { loadProjects } from "../../../db/projects";
import { demandArea } from "../../area/demandArea";
import type { Deps } from "../../deps";
import { demandSession } from "../demandSession";
import type { JoinOrigin } from "../join/joinOrigin";
import { joinPath } from "../join/secrets";
import { readNotes } from "../rooms/readNotes";
import { qrRows } from "../view/qr";
import { sessionHead } from "../view/head";
import { readOutcome } from "../view/readOutcome";
import { openMinutes, type MinutesView } from "../after/signMinutes";
import { tickable } from "../after/tickDuty";

/** A session in the list of its year. */
export type SessionLine = {
  id: string;
  title: string;
  place: string;
  startsAt: string;
  officialStep: OfficialStep;
  script: ScriptName;
  state: SessionState;
  people: number;
};

/** Sessions of an area and budget year (B.E.), and whether the actor may make one. Throws notFound. */
export async function listSessions(
  deps: Deps,
  actor: Actor,
  areaCode: string,
  fy: number,
): Promise<{ sessions: SessionLine[]; mayPrepare: boolean }> {
  demandArea(actor, "session.read", areaCode);
  const tx = deps.db.prisma;
  const rows = await loadSessions(tx, areaCode, fy);
  const counts = await tx.dialogueSeat.groupBy({
    by: ["sessionId"],
    where: { sessionId: { in: rows.map(({ id }) => id) } },
    _count: true,
  });
  const people = new Map(counts.map(({ sessionId, _count }) => [sessionId, _count]));
  const sessions = rows.map(({ id, title, place, startsAt, officialStep, script, state }) => ({
    ...{ id, title, place, officialStep, script, state, startsAt: startsAt.toISOString(), people: people.get(id) ?? 0 },
  }));
  return { sessions, mayPrepare: may(actor, "session.prepare", { areaCode }) };
}

/** What the page of a session shows: its preparation, and what it decided. */
export type SessionPage = {
  head: SessionHead;
  officialStep: OfficialStep;
  script: ScriptName;
  phases: PhaseLine[];
  rules: VotingRules;
  rulesFrozen: boolean;
  projects: { id: string; code: string; title: string; chosen: boolean }[];
  organizations: { id: string; name: string; sector: Sector; invited: boolean }[];
  people: { id: string; name: string; orgName: string; chosen: boolean }[];
  /** `reachable` = false when only this computer itself reaches the address. */
  link: { url: string; qr: string[]; reachable: boolean } | null;
  outcome: Outcome;
  notes: NoteView[];
  seats: { name: string; position: string; orgName: string; sector: Sector; verified: boolean }[];
  minutes: MinutesView | null;
  applied: boolean;
  /** Ids of the duties that the actor may tick off or open again. */
  ticks: string[];
  may: { prepare: boolean; run: boolean };
};

function phaseLines(session: SessionRecord): PhaseLine[] {
  return inOrder(session.phases).map((phase) => ({
    ...{ id: phase.id, kind: phase.kind, minutes: phase.plannedMinutes, extended: phase.extendedMinutes },
    ...{ dropped: phase.dropped, mayDrop: mayDrop(session, phase) },
    state: phase.id === session.currentPhaseId ? "now" : phase.beganAt !== null ? "past" : "ahead",
  }));
}

async function choices(deps: Deps, session: SessionRecord) {
  const tx = deps.db.prisma;
  const { id, areaCode, fy } = session;
  const [projects, organizations, people, items, invitations] = await Promise.all([
    loadProjects(tx, areaCode, fy),
    loadOrganizations(tx, [areaCode]),
    loadAreaActors(tx, areaCode, deps.clock.today()),
    tx.dialogueItem.findMany({ where: { sessionId: id }, select: { projectId: true } }),
    tx.dialogueInvitation.findMany({ where: { sessionId: id }, select: { orgId: true } }),
  ]);
  const chosen = new Set(items.map(({ projectId }) => projectId));
  const invited = new Set(invitations.map(({ orgId }) => orgId));
  const able = people.filter((one) => may(one, "session.run", { areaCode, facilitatorIds: [one.userId] }));
  return {
    projects: projects
      .filter(({ removedAt, state }) => removedAt === null && state !== "IDEA" && state !== "CONCEPT")
      .map(({ projectId, code, title }) => ({ id: projectId, code, title, chosen: chosen.has(projectId) })),
    organizations: organizations
      .filter(({ active }) => active)
      .sort((a, b) => compareThai(a.nameTh, b.nameTh))
      .map(({ id: orgId, nameTh, type }) => ({
        id: orgId,
        name: nameTh,
        sector: sectorOf(type),
        invited: invited.has(orgId),
      })),
    people: able.map(({ userId, nameTh, memberships }) => ({
      ...{ id: userId, name: nameTh, orgName: memberships[0]?.orgNameTh ?? "" },
      chosen: session.facilitatorIds.includes(userId),
    })),
  };
}

/** Until the close a note is private to its table and to those who run the session, as every concept is. */
function shownNotes(actor: Actor, session: SessionRecord, notes: NoteView[]): NoteView[] {
  return isOver(session.state) || may(actor, "session.run", session) ? notes : [];
}

/** The page of a session. `origin` = the address that phones are sent to. Throws notFound. */
export async function openSession(deps: Deps, actor: Actor, id: string, origin: JoinOrigin): Promise<SessionPage> {
  const tx = deps.db.prisma;
  const session = await demandSession(tx, actor, "session.read", id);
  const runs = may(actor, "session.run", session);
  const [head, outcome, seats, options, minutes, notes] = await Promise.all([
    sessionHead(deps, session),
    readOutcome(tx, session),
    tx.dialogueSeat.findMany({ where: { sessionId: id }, orderBy: { joinedAt: "asc" }, take: 500 }),
    choices(deps, session),
    openMinutes(deps, actor, id),
    readNotes(tx, id, session.fy),
  ]);
  const url = new URL(joinPath(deps, session), origin.href).href;
  const shown = runs && session.linkOpen && (isOpen(session.state) || session.state === "PLANNED");
  return {
    head,
    ...{ officialStep: session.officialStep, script: session.script, rules: session.rules },
    phases: phaseLines(session),
    rulesFrozen: areRulesFrozen(session.state),
    ...options,
    link: shown ? { url, qr: qrRows(url), reachable: origin.reachable } : null,
    outcome,
    notes: shownNotes(actor, session, notes),
    seats: seats.map(({ name, position, orgName, orgType, verified }) => ({
      // who sat where is for those who hold the session; all others read who was represented
      ...(runs ? { name, position } : { name: "", position: "" }),
      ...{ orgName, verified, sector: sectorOf(orgType as Parameters<typeof sectorOf>[0]) },
    })),
    minutes,
    applied: session.appliedAt !== null,
    ticks: tickable(actor, session, outcome.duties),
    may: { prepare: may(actor, "session.prepare", session), run: runs },
  };
}
