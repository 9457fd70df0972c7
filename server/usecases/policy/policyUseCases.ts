import type { Actor } from "~/domain/access/actor";
import type { PolicyFields } from "~/domain/policy/readPolicy";
import type { Deps } from "../deps";
import { addPolicy, changePolicy, type PolicyChange } from "./changePolicy";
import { openPolicies } from "./openPolicies";

/** Policy cycles: what the rules are per budget years, and how they came to be so. */
export const policyUseCases = (deps: Deps) => ({
  open: (actor: Actor, cycleId: string | null) => openPolicies(deps, actor, cycleId),
  change: (actor: Actor, cycleId: string, change: PolicyChange) => changePolicy(deps, actor, cycleId, change),
  add: (actor: Actor, fields: PolicyFields, reason: string) => addPolicy(deps, actor, fields, reason),
});
