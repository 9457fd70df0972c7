import type { Actor } from "~/domain/access/actor";
import type { ImportAnswer } from "../../db/imports";
import type { Deps } from "../deps";
import { commitImport } from "./commitImport";
import { listImports, openImport } from "./openImport";
import { previewImport, type ImportInput } from "./previewImport";
import { undoImport } from "./undoImport";

/** Use-cases about importing a province's table, bound to one server. */
export const importUseCases = (deps: Deps) => ({
  preview: (actor: Actor, input: ImportInput) => previewImport(deps, actor, input),
  open: (actor: Actor, importId: string) => openImport(deps, actor, importId),
  list: (actor: Actor, areaCode: string, fy: number) => listImports(deps, actor, areaCode, fy),
  commit: (actor: Actor, importId: string, answers?: readonly ImportAnswer[]) =>
    commitImport(deps, actor, importId, answers),
  undo: (actor: Actor, importId: string) => undoImport(deps, actor, importId),
});
