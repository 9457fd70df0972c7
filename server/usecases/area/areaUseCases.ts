import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { addYear } from "./addYear";
import { editProfile, type ProfileInput } from "./editProfile";
import { listAreas } from "./listAreas";
import { listPlaces } from "./listPlaces";
import { manageAreas } from "./manageAreas";
import { openArea } from "./openArea";
import { openYear } from "./openYear";
import { saveCluster, type ClusterInput } from "./saveCluster";
import { setFrame, type FrameInput } from "./setFrame";

/** Areas, budget years, frames and the province profile. */
export const areaUseCases = (deps: Deps) => ({
  list: (actor: Actor) => listAreas(deps, actor),
  listPlaces: (actor: Actor) => listPlaces(deps, actor),
  openYear: (actor: Actor, areaCode: string, fy: number) => openYear(deps, actor, areaCode, fy),
  setFrame: (actor: Actor, areaCode: string, fy: number, input: FrameInput) =>
    setFrame(deps, actor, areaCode, fy, input),
  addYear: (actor: Actor, areaCode: string, fy: number) => addYear(deps, actor, areaCode, fy),
  manage: (actor: Actor) => manageAreas(deps, actor),
  open: (actor: Actor, code: string) => openArea(deps, actor, code),
  saveCluster: (actor: Actor, input: ClusterInput) => saveCluster(deps, actor, input),
  editProfile: (actor: Actor, areaCode: string, input: ProfileInput) => editProfile(deps, actor, areaCode, input),
});
