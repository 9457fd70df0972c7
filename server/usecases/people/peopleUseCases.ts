import type { Actor } from "~/domain/access/actor";
import { listAudit, type AuditFilter } from "../audit/listAudit";
import type { Deps } from "../deps";
import { listManagedOrganizations, listOrganizations } from "../organization/listOrganizations";
import type { OrganizationInput } from "../organization/organizationFields";
import { createOrganization, editOrganization, setOrganizationActive } from "../organization/saveOrganization";
import type { RequestOrigin } from "../session/sessions";
import { deactivateUser, reactivateUser, setSystemAdmin } from "./activation";
import { createApiToken, listApiTokens, revokeApiToken } from "./apiTokens";
import { changePassword, makePasswordLimit } from "./changePassword";
import { choosePassword } from "./choosePassword";
import { createUser, editUser, inviteAgain, resetPassword, type MembershipInput, type UserInput } from "./createUser";
import { addDelegation, revokeDelegation, type DelegationInput } from "./delegations";
import { readLink, type LinkKind } from "./links";
import { listUsers, openUser, type UserFilter } from "./listUsers";
import { addMembership, endMembership } from "./memberships";

const accounts = (deps: Deps) => ({
  listUsers: (actor: Actor, filter: UserFilter) => listUsers(deps, actor, filter),
  openUser: (actor: Actor, userId: string) => openUser(deps, actor, userId),
  createUser: (actor: Actor, input: UserInput) => createUser(deps, actor, input),
  editUser: (actor: Actor, userId: string, input: Omit<UserInput, "membership">) =>
    editUser(deps, actor, userId, input),
  inviteAgain: (actor: Actor, userId: string) => inviteAgain(deps, actor, userId),
  resetPassword: (actor: Actor, userId: string) => resetPassword(deps, actor, userId),
  deactivateUser: (actor: Actor, userId: string) => deactivateUser(deps, actor, userId),
  reactivateUser: (actor: Actor, userId: string) => reactivateUser(deps, actor, userId),
  setSystemAdmin: (actor: Actor, userId: string, systemAdmin: boolean) =>
    setSystemAdmin(deps, actor, userId, systemAdmin),
  addMembership: (actor: Actor, userId: string, input: MembershipInput) => addMembership(deps, actor, userId, input),
  endMembership: (actor: Actor, membershipId: string, lastDay?: string) =>
    endMembership(deps, actor, membershipId, lastDay),
  addDelegation: (actor: Actor, input: DelegationInput) => addDelegation(deps, actor, input),
  revokeDelegation: (actor: Actor, delegationId: string) => revokeDelegation(deps, actor, delegationId),
});

const own = (deps: Deps) => {
  const passwordLimit = makePasswordLimit();
  return {
    changePassword: (actor: Actor, input: { current: string; next: string }) =>
      changePassword(deps, passwordLimit, actor, input),
    createApiToken: (actor: Actor, input: { name: string; days: number | null }) => createApiToken(deps, actor, input),
    listApiTokens: (actor: Actor) => listApiTokens(deps, actor),
    revokeApiToken: (actor: Actor, id: string) => revokeApiToken(deps, actor, id),
    readLink: (kind: LinkKind, token: string) => readLink(deps, kind, token),
    choosePassword: (kind: LinkKind, token: string, password: string, from: RequestOrigin) =>
      choosePassword(deps, kind, token, password, from),
  };
};

const organizations = (deps: Deps) => ({
  listOrganizations: (actor: Actor, areaCode: string) => listOrganizations(deps, actor, areaCode),
  listManagedOrganizations: (actor: Actor) => listManagedOrganizations(deps, actor),
  createOrganization: (actor: Actor, areaCode: string, input: OrganizationInput) =>
    createOrganization(deps, actor, areaCode, input),
  editOrganization: (actor: Actor, orgId: string, input: OrganizationInput) =>
    editOrganization(deps, actor, orgId, input),
  setOrganizationActive: (actor: Actor, orgId: string, active: boolean) =>
    setOrganizationActive(deps, actor, orgId, active),
});

/** Accounts, roles, delegations, organisations, one's own account, and the audit trail. */
export const peopleUseCases = (deps: Deps) => ({
  ...accounts(deps),
  ...own(deps),
  ...organizations(deps),
  listAudit: (actor: Actor, filter: AuditFilter) => listAudit(deps, actor, filter),
});
