import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import type { SeenOrder } from "./changeOrder";
import { listProjects, type ProjectFilters } from "./listProjects";
import { removeProject, restoreProject } from "./removeProject";
import { setKind, undoKind, type KindInput, type KindUndo } from "./setKind";
import { setRanks, type RankInput } from "./setRanks";
import { undoRanks } from "./setRanksUndo";

/** Projects of an area and year: list, rank, mark as key, take out and bring back. */
export const projectUseCases = (deps: Deps) => ({
  list: (actor: Actor, areaCode: string, fy: number, filters?: ProjectFilters) =>
    listProjects(deps, actor, areaCode, fy, filters),
  setRanks: (actor: Actor, input: RankInput) => setRanks(deps, actor, input),
  undoRanks: (actor: Actor, seen: SeenOrder) => undoRanks(deps, actor, seen),
  setKind: (actor: Actor, input: KindInput) => setKind(deps, actor, input),
  undoKind: (actor: Actor, input: KindUndo) => undoKind(deps, actor, input),
  remove: (actor: Actor, projectId: string) => removeProject(deps, actor, projectId),
  restore: (actor: Actor, projectId: string) => restoreProject(deps, actor, projectId),
});
