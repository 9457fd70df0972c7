import type { Actor } from "./actor";
import { isLead, type ProjectObject } from "./projectRoles";
import { isPlannerOf, writingOrgIds } from "./roles";

/** A funding line of a project: the organisation that pays it, null while nobody is named. */
export type FundingObject = ProjectObject & { lineOrgId: string | null };

/** True for those who say how firm a line is: its own organisation, the lead, the strategy office; in every state. */
export function recordsCommitment(actor: Actor, line: FundingObject): boolean {
  const own = line.lineOrgId !== null && writingOrgIds(actor, line.areaCode).has(line.lineOrgId);
  return own || isLead(actor, line);
}

/** Assets in the register of an organisation of an area. */
export type RegisterObject = { areaCode: string; orgId: string };

/** True for those who keep the register: the organisation itself, and the strategy office of its area. */
export function keepsRegister(actor: Actor, { areaCode, orgId }: RegisterObject): boolean {
  return writingOrgIds(actor, areaCode).has(orgId) || isPlannerOf(actor, areaCode);
}
