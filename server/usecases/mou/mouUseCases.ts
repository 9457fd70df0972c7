import type { Actor } from "~/domain/access/actor";
import type { MouType } from "~/domain/mou/parties";
import type { MouFields } from "../../db/mous";
import type { Deps } from "../deps";
import { draftMous } from "./draftMous";
import { editMou } from "./editMou";
import { listMous } from "./listMous";
import { openMou } from "./openMou";

/** Memoranda: draft from a brief, read with annex and findings, fill in. */
export const mouUseCases = (deps: Deps) => ({
  list: (actor: Actor, areaCode: string, fy: number) => listMous(deps, actor, areaCode, fy),
  draft: (actor: Actor, projectId: string, type?: MouType) => draftMous(deps, actor, projectId, type),
  open: (actor: Actor, id: string) => openMou(deps, actor, id),
  edit: (actor: Actor, id: string, version: number, fields: Partial<MouFields>) =>
    editMou(deps, actor, id, version, fields),
});
