import { isFrozen, type ProjectState } from "../brief/project";
import type { Act, ActObjects, AreaObject } from "./acts";
import type { Actor } from "./actor";
import { briefRights } from "./briefRights";
import { advisersOf, hasVoice, mayAssignThread, mayCloseThread } from "./commentRights";
import { keepsRegister, recordsCommitment } from "./fundingRights";
import { isLead, isOfNamedOrganization, type ProjectObject } from "./projectRoles";
import { sidesOf } from "../mou/parties";
import { decidesIn, hasRoleIn, isAdviserOf, isGovernorOf, isMemberOf, isPlannerOf } from "./roles";

const isProject = (object: AreaObject | ProjectObject): object is ProjectObject => "state" in object;

/** Members read their area; the administrator reads everything but writes no content. */
const readsArea = (actor: Actor, { areaCode }: AreaObject) => actor.systemAdmin || isMemberOf(actor, areaCode);

/** Ideas and concepts are still private to those who work on them; from BRIEF_DRAFT on the whole area reads. */
function readsProject(actor: Actor, project: ProjectObject): boolean {
  if (project.state !== "IDEA" && project.state !== "CONCEPT") return readsArea(actor, project);
  return (
    isLead(actor, project) ||
    isOfNamedOrganization(actor, project) ||
    isGovernorOf(actor, project.areaCode) ||
    isAdviserOf(actor, project.areaCode)
  );
}

const ADVISABLE: ReadonlySet<ProjectState> = new Set<ProjectState>([
  "BRIEF_DRAFT",
  "BRIEF_REVIEW",
  "DETAILED",
  "MOU_PENDING",
  "READY",
]);

const plans = (actor: Actor, { areaCode }: AreaObject) => isPlannerOf(actor, areaCode);
const leadsOpen = (actor: Actor, project: ProjectObject) => isLead(actor, project) && !isFrozen(project.state);
const plansOpen = (actor: Actor, project: ProjectObject) => plans(actor, project) && !isFrozen(project.state);
const readsEither = (actor: Actor, object: AreaObject | ProjectObject) =>
  isProject(object) ? readsProject(actor, object) : readsArea(actor, object);

const POLICIES: { [A in Act]: (actor: Actor, object: ActObjects[A]) => boolean } = {
  "area.read": readsArea,
  "area.editProfile": (actor, area) => actor.systemAdmin || plans(actor, area),
  "area.manage": (actor) => actor.systemAdmin,
  "frame.set": plans,
  "policy.read": readsArea,
  "policy.change": (actor) => actor.systemAdmin,
  "project.create": plans,
  "project.read": readsProject,
  "project.rank": plans,
  "project.setKind": plansOpen,
  "project.setPartners": leadsOpen,
  "project.closeItems": leadsOpen,
  "project.remove": plansOpen,
  "brief.read": readsProject,
  "brief.write": (actor, project) => briefRights(actor, project).write,
  "brief.restore": (actor, project) => briefRights(actor, project).all,
  // a frozen brief is still talked about
  "comment.write": (actor, project) => readsProject(actor, project) && hasVoice(actor, project.areaCode),
  "comment.remark": (actor, project) => readsProject(actor, project) && advisersOf(actor, project.areaCode).length > 0,
  "comment.close": (actor, thread) => readsProject(actor, thread) && mayCloseThread(actor, thread),
  "comment.assign": (actor, thread) => readsProject(actor, thread) && mayAssignThread(actor, thread),
  "lifecycle.lead": (actor, project) => readsProject(actor, project) && isLead(actor, project),
  "lifecycle.decide": plans,
  // advice is given before ก.บ.จ. decides (source 004 line 162)
  "opinion.record": (actor, project) => ADVISABLE.has(project.state) && advisersOf(actor, project.areaCode).length > 0,
  "approval.decide": (actor, { areaCode }) => hasRoleIn(actor, areaCode, "GOVERNOR", "COMMITTEE"),
  "approval.submit": plans,
  "decision.record": plans,
  "duplicate.decide": plans,
  "import.run": plans,
  "import.undo": plans,
  "plan.read": readsArea,
  "plan.link": (actor, object) => plans(actor, object) || (isProject(object) && isLead(actor, object)),
  "plan.edit": plans,
  "mou.read": readsProject,
  "mou.draft": (actor, project) => isLead(actor, project) && readsProject(actor, project),
  // after AGREED_TEXT a change makes a new draft (domain §2.2); every side writes the text
  "mou.edit": (actor, mou) => mou.mouState === "DRAFT" && (isLead(actor, mou) || sidesOf(actor, mou).length > 0),
  "mou.negotiate": (actor, mou) => readsProject(actor, mou) && sidesOf(actor, mou).length > 0,
  "mou.attach": (actor, mou) =>
    readsProject(actor, mou) && (isLead(actor, mou) || sidesOf(actor, mou).includes(mou.partyNo)),
  "mou.manage": plans,
  "mou.approve": (actor, project) => readsProject(actor, project) && decidesIn(actor, project.areaCode),
  "mou.follow": (actor, mou) => readsProject(actor, mou) && (isLead(actor, mou) || sidesOf(actor, mou).length > 0),
  // climbs on after READY: the proof comes when the brief is frozen
  "commitment.record": (actor, line) => readsProject(actor, line) && recordsCommitment(actor, line),
  "register.keep": keepsRegister,
  "scenario.edit": plans,
  "session.read": readsArea,
  "session.prepare": plans,
  "session.run": (actor, session) =>
    plans(actor, session) || (session.facilitatorIds.includes(actor.userId) && hasVoice(actor, session.areaCode)),
  "document.export": readsEither,
  "user.manage": (actor) => actor.systemAdmin,
  "organization.manage": (actor, { areaCode }) =>
    actor.systemAdmin || (areaCode !== undefined && isPlannerOf(actor, areaCode)),
  "audit.read": (actor, { areaCode }) =>
    actor.systemAdmin || (areaCode !== undefined && (isPlannerOf(actor, areaCode) || isGovernorOf(actor, areaCode))),
  // a token must not be able to make further tokens: only a signed-in session owns them
  "token.own": (actor, { userId }) => actor.userId === userId && actor.sessionId !== null,
};

/**
 * The one question about permission, asked by pages, use-cases, exports, API and socket alike: may this actor do this
 * act on this object? Nobody signed in may do nothing; another area's things are out of reach (domain §2.4).
 */
export function may<A extends Act>(actor: Actor | null, act: A, object: ActObjects[A]): boolean {
  return actor !== null && POLICIES[act](actor, object);
}
