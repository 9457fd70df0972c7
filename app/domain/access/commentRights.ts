import type { Adviser, Speaker, ThreadKind } from "../comment/thread";
import type { Actor, Role } from "./actor";
import { isLead, partnerOrgIds, type ProjectObject } from "./projectRoles";
import { membershipsAround, membershipsIn } from "./roles";

/** A thread of comments on a brief, as a permission sees it. */
export type ThreadObject = ProjectObject & {
  threadKind: ThreadKind;
  adviser: Adviser | null;
  createdBy: string;
  assigneeId: string | null;
};

/** Who only looks on: observers, and ก.พ.ร., which judges results and not drafts (domain §2.4). */
const SILENT: ReadonlySet<Role> = new Set<Role>(["OBSERVER", "OPDC"]);

/** True when the actor has a voice in the area, in whatever organisation. The administrator as such has none. */
export function hasVoice(actor: Actor, areaCode: string): boolean {
  return membershipsAround(actor, areaCode).some(({ role }) => !SILENT.has(role));
}

/** The advisers for whom the actor speaks in the area, by role or by kind of organisation. */
export function advisersOf(actor: Actor, areaCode: string): Adviser[] {
  const speaking = membershipsIn(actor, areaCode).filter(({ role }) => !SILENT.has(role));
  const of = (type: Adviser, named: Role) => speaking.some(({ role, orgType }) => role === named || orgType === type);
  return [
    ...(of("NESDC", "NESDC_REGION") ? (["NESDC"] as const) : []),
    ...(of("BUDGET_BUREAU", "BUDGET_BUREAU") ? (["BUDGET_BUREAU"] as const) : []),
  ];
}

/** True when the actor writes for an organisation of the project, also while the brief is frozen. */
export function answersFor(actor: Actor, project: ProjectObject): boolean {
  return isLead(actor, project) || partnerOrgIds(actor, project).size > 0;
}

/** In which part the actor speaks in a thread. */
export function speakerOf(actor: Actor, thread: ThreadObject): Speaker {
  return {
    starter: thread.createdBy === actor.userId,
    advises: thread.adviser !== null && advisersOf(actor, thread.areaCode).includes(thread.adviser),
    answers: answersFor(actor, thread),
  };
}

/**
 * Who may close a thread and open it again: a remark only its adviser's organisation; a comment who began it, who has it
 * to do, and the organisations of the project.
 */
export function mayCloseThread(actor: Actor, thread: ThreadObject): boolean {
  const { starter, advises, answers } = speakerOf(actor, thread);
  if (thread.threadKind === "REMARK") return advises;
  return hasVoice(actor, thread.areaCode) && (starter || answers || thread.assigneeId === actor.userId);
}

/** Who may give a thread to a person: the organisations of the project, who began it, and a remark's adviser. */
export function mayAssignThread(actor: Actor, thread: ThreadObject): boolean {
  const { starter, advises, answers } = speakerOf(actor, thread);
  return hasVoice(actor, thread.areaCode) && (starter || answers || advises);
}
