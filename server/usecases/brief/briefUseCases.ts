import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { closeItems } from "../project/closeItems";
import { createProject, type NewProject } from "../project/createProject";
import { setPartners, type PartnersInput } from "../project/setPartners";
import { openBrief } from "./openBrief";
import { openNewBrief } from "./openNewBrief";

/** Project Briefs: open, start, decide who takes part and which items partners may write. */
export const briefUseCases = (deps: Deps) => ({
  open: (actor: Actor, briefId: string) => openBrief(deps, actor, briefId),
  openNew: (actor: Actor, areaCode: string, fy: number) => openNewBrief(deps, actor, areaCode, fy),
  create: (actor: Actor, input: NewProject) => createProject(deps, actor, input),
  setPartners: (actor: Actor, briefId: string, input: PartnersInput) => setPartners(deps, actor, briefId, input),
  closeItems: (actor: Actor, briefId: string, items: readonly number[]) => closeItems(deps, actor, briefId, items),
});
