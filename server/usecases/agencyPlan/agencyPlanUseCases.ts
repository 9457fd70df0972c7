import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { removeAgencyPlan, useAgencyPlan } from "./decideAgencyPlan";
import { importAgencyPlan, type AgencyPlanInput } from "./importAgencyPlan";
import { linkRows, unlinkRow, type RowLinkInput } from "./linkRow";
import { openAgencyPlan, openAgencyPlans } from "./openAgencyPlans";

/** Plans of agencies and local administrations: read in, looked at, linked to the province's plans (R7, R8, R24). */
export const agencyPlanUseCases = (deps: Deps) => ({
  list: (actor: Actor, areaCode: string, fy: number) => openAgencyPlans(deps, actor, areaCode, fy),
  read: (actor: Actor, input: AgencyPlanInput) => importAgencyPlan(deps, actor, input),
  open: (actor: Actor, id: string, fy: number | null) => openAgencyPlan(deps, actor, id, fy),
  use: (actor: Actor, id: string) => useAgencyPlan(deps, actor, id),
  remove: (actor: Actor, id: string, reason: string) => removeAgencyPlan(deps, actor, id, reason),
  link: (actor: Actor, input: RowLinkInput) => linkRows(deps, actor, input),
  unlink: (actor: Actor, planId: string, linkId: string) => unlinkRow(deps, actor, planId, linkId),
});
