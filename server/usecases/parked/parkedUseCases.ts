import type { FieldPlace } from "~/collab/fields/briefFields";
import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { listParked, openParked, writersOf } from "./openParked";
import { parkWork, type ParkInput } from "./parkWork";
import { applyParked, discardParked } from "./settleParked";

/** Work that a brief could not take: kept, shown, taken in later or discarded. */
export const parkedUseCases = (deps: Deps) => ({
  park: (actor: Actor, briefId: string, input: ParkInput) => parkWork(deps, actor, briefId, input),
  list: (actor: Actor, briefId: string) => listParked(deps, actor, briefId),
  open: (actor: Actor, briefId: string, id: string) => openParked(deps, actor, briefId, id),
  apply: (actor: Actor, briefId: string, given: { id: string; fields: readonly FieldPlace[] }) =>
    applyParked(deps, actor, briefId, given),
  discard: (actor: Actor, briefId: string, id: string) => discardParked(deps, actor, briefId, id),
  writers: (actor: Actor, briefId: string, clientIds: readonly number[]) => writersOf(deps, actor, briefId, clientIds),
});
