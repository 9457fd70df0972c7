import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { applyReturn } from "./applyReturn";
import type { Choice } from "./chosen";
import { listReturned, openReturn } from "./openReturn";
import { previewReturn, type ReturnFile } from "./previewReturn";
import type { Year } from "./readReference";

/** Use-cases about workbooks of จ.2 that come back from editing. */
export const sheetReturnUseCases = (deps: Deps) => ({
  list: (actor: Actor, year: Year) => listReturned(deps, actor, year),
  preview: (actor: Actor, year: Year, file: ReturnFile) => previewReturn(deps, actor, year, file),
  open: (actor: Actor, id: string) => openReturn(deps, actor, id),
  apply: (actor: Actor, id: string, choices: readonly Choice[]) => applyReturn(deps, actor, id, choices),
});
