import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../../deps";
import { setReadiness } from "../readiness/keepReadiness";
import { editAsset, enterRegister, takeOut, type AssetInput } from "../register/keepRegister";
import { openRegister } from "../register/openRegister";
import { addDuty, doDuty, removeDuty, reopenDuty, seedDuties, type DutyInput, type DutyKey } from "./keepDuties";
import { followTodo, openFollow } from "./openFollow";
import { openMouAudit } from "./openMouAudit";

type AssetKey = { id: string; version: number };

/** What follows the signing of a memorandum: duties, readiness, registers of assets, its trail of acts. */
export const followUseCases = (deps: Deps) => ({
  open: (actor: Actor, id: string) => openFollow(deps, actor, id),
  todo: (actor: Actor, year: { areaCode: string; fy: number }) => followTodo(deps, actor, year),
  audit: (actor: Actor, id: string) => openMouAudit(deps, actor, id),
  seed: (actor: Actor, id: string) => seedDuties(deps, actor, id),
  addDuty: (actor: Actor, id: string, duty: DutyInput) => addDuty(deps, actor, id, duty),
  doDuty: (actor: Actor, key: DutyKey, note: string) => doDuty(deps, actor, key, note),
  reopenDuty: (actor: Actor, key: DutyKey) => reopenDuty(deps, actor, key),
  removeDuty: (actor: Actor, key: DutyKey) => removeDuty(deps, actor, key),
  setReadiness: (actor: Actor, id: string, answer: { key: string; state: string; note: string }) =>
    setReadiness(deps, actor, id, answer),
  register: (actor: Actor, year: { areaCode: string; fy: number }, orgId?: string) =>
    openRegister(deps, actor, year, orgId),
  enter: (actor: Actor, id: string, day: string) => enterRegister(deps, actor, id, day),
  editAsset: (actor: Actor, key: AssetKey, input: AssetInput) => editAsset(deps, actor, key, input),
  takeOut: (actor: Actor, key: AssetKey, reason: string) => takeOut(deps, actor, key, reason),
});
