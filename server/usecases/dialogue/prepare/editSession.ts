import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { LENGTHS } from "~/domain/dialogue/card";
import { isOpen, isOver, areRulesFrozen } from "~/domain/dialogue/sessionState";
import { areRules, type VotingRules } from "~/domain/dialogue/voting/votingRules";
import { loadAreaActors } from "../../../db/comment/areaActors";
import { isoDay } from "../../../db/days";
import { takingPartIn } from "../../../db/organizations";
import type { Tx } from "../../../db/client";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { AppError } from "../../../errors";
import type { Deps } from "../../deps";
import { demandLocked, touchSession } from "../demandSession";
import { recordSession } from "../run/recordSession";
import { sentText } from "../sentText";
import { bangkokInstant } from "./createSession";

/** What planners prepare. Lists are whole: what is not in them is taken off. */
export type PrepareCommand =
  | { intent: "details"; title: string; place: string; startsAt: string }
  | { intent: "rules"; rules: VotingRules }
  | { intent: "projects"; projectIds: string[] }
  | { intent: "organizations"; orgIds: string[] }
  | { intent: "facilitators"; userIds: string[] }
  | { intent: "remove" };

/** Most projects of one session: more cannot be ranked on a phone. */
const MAX_PROJECTS = 15;
const MAX_INVITED = 200;

async function setProjects(tx: Tx, deps: Deps, session: SessionRecord, ids: readonly string[]): Promise<void> {
  const { id: sessionId, areaCode, fy } = session;
  const wanted = [...new Set(ids)];
  // what is still private to those who work on it is no topic of a room of guests
  const where = { id: { in: wanted }, areaCode, fy, removedAt: null, state: { notIn: ["IDEA", "CONCEPT"] } };
  const rows = await tx.project.findMany({ where, include: { brief: { select: { title: true } } } });
  if (wanted.length > MAX_PROJECTS || rows.length !== wanted.length)
    throw new AppError("badInput", { field: "projects" });
  const kept = await tx.dialogueItem.findMany({ where: { sessionId, kind: "PROJECT" } });
  await tx.dialogueItem.deleteMany({ where: { sessionId, kind: "PROJECT", projectId: { notIn: wanted } } });
  const known = new Set(kept.map(({ projectId }) => projectId));
  const createdAt = deps.clock.now();
  await tx.dialogueItem.createMany({
    data: rows
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .filter(({ id }) => !known.has(id))
      .map(({ id: projectId, code, brief }, index) => ({
        ...{
          sessionId,
          kind: "PROJECT",
          projectId,
          title: brief?.title || code,
          sort: kept.length + index + 1,
          createdAt,
        },
      })),
  });
}

async function setInvited(tx: Tx, { id: sessionId, areaCode }: SessionRecord, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const where = { id: { in: wanted }, active: true, ...takingPartIn(areaCode) };
  if (wanted.length > MAX_INVITED || (await tx.organization.count({ where })) !== wanted.length)
    throw new AppError("badInput", { field: "organization" });
  await tx.dialogueInvitation.deleteMany({ where: { sessionId, orgId: { notIn: wanted } } });
  await tx.dialogueInvitation.createMany({ data: wanted.map((orgId) => ({ sessionId, orgId })), skipDuplicates: true });
}

async function setFacilitators(tx: Tx, deps: Deps, session: SessionRecord, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const people = await loadAreaActors(tx, session.areaCode, deps.clock.today());
  const able = new Set(
    people
      .filter((one) => may(one, "session.run", { areaCode: session.areaCode, facilitatorIds: [one.userId] }))
      .map(({ userId }) => userId),
  );
  if (wanted.length > 10 || wanted.some((id) => !able.has(id)))
    throw new AppError("badInput", { field: "facilitators" });
  const addedAt = deps.clock.now();
  await tx.dialogueFacilitator.deleteMany({ where: { sessionId: session.id, userId: { notIn: wanted } } });
  const data = wanted.map((userId) => ({ sessionId: session.id, userId, addedAt }));
  await tx.dialogueFacilitator.createMany({ data, skipDuplicates: true });
}

async function apply(tx: Tx, deps: Deps, session: SessionRecord, command: PrepareCommand): Promise<object> {
  const where = { id: session.id };
  switch (command.intent) {
    case "details": {
      const title = sentText(command.title, "sessionTitle", LENGTHS.title);
      const place = sentText(command.place, "place", LENGTHS.place, "optional");
      const startsAt = bangkokInstant(command.startsAt);
      await tx.dialogueSession.update({ where, data: { title, place, startsAt } });
      return { title, on: isoDay(startsAt) };
    }
    case "rules":
      if (areRulesFrozen(session.state)) throw new AppError("rulesFrozen");
      if (!areRules(command.rules)) throw new AppError("badInput", { field: "rules" });
      await tx.dialogueSession.update({ where, data: { rules: command.rules } });
      return { before: session.rules, after: command.rules };
    case "projects":
      // what is voted on may not change under the votes
      if (areRulesFrozen(session.state)) throw new AppError("rulesFrozen");
      await setProjects(tx, deps, session, command.projectIds);
      return { projectIds: command.projectIds };
    case "organizations":
      await setInvited(tx, session, command.orgIds);
      return { orgIds: command.orgIds };
    case "facilitators":
      await setFacilitators(tx, deps, session, command.userIds);
      return { userIds: command.userIds };
    case "remove":
      if (isOpen(session.state) || isOver(session.state)) throw new AppError("stepUnavailable");
      await tx.dialogueSession.update({ where, data: { removedAt: deps.clock.now() } });
      return {};
  }
}

/**
 * Prepares a session, with its audit row. Throws notFound, forbidden, sessionOver, rulesFrozen (voting rules and topics
 * once it runs), stepUnavailable (removing an opened one), badInput.
 */
export async function prepareSession(deps: Deps, actor: Actor, id: string, command: PrepareCommand): Promise<void> {
  await deps.db.prisma.$transaction(async (tx) => {
    const session = await demandLocked(tx, actor, "session.prepare", id);
    if (isOver(session.state)) throw new AppError("sessionOver");
    const detail = await apply(tx, deps, session, command);
    await recordSession(tx, deps, actor, session, `prepared.${command.intent}`, { ...detail });
  });
  touchSession(deps, id);
}
