import type { Actor } from "~/domain/access/actor";
import { Turn } from "../../export/turn";
import type { Deps } from "../deps";
import { applyReturn } from "./applyReturn";
import type { Choice } from "./chosen";
import { listReturned, openReturn } from "./openReturn";
import { previewReturn, type ReturnFile } from "./previewReturn";
import type { Year } from "./readReference";

/** Applications that may wait for the one under way. */
const MOST_WAITING = 8;

/** Use-cases about workbooks of จ.2 that come back from editing. */
export const sheetReturnUseCases = (deps: Deps) => {
  // edits of one room are committed together: two clicks on the same new row would take each other back
  const turn = new Turn(MOST_WAITING);
  return {
    list: (actor: Actor, year: Year) => listReturned(deps, actor, year),
    preview: (actor: Actor, year: Year, file: ReturnFile) => previewReturn(deps, actor, year, file),
    open: (actor: Actor, id: string) => openReturn(deps, actor, id),
    apply: (actor: Actor, id: string, choices: readonly Choice[]) =>
      turn.run(() => applyReturn(deps, actor, id, choices)),
  };
};
