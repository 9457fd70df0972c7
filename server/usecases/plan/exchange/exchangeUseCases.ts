import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../../deps";
import type { ReturnFile } from "../../sheetReturn/previewReturn";
import { applyGraph, type GraphChoice } from "./applyGraph";
import type { GraphYear } from "./graphReference";
import { exportGraphJson, listGraphReturns, openGraphReturn } from "./openGraphReturn";
import { previewGraph } from "./previewGraph";

/** Plan graphs that go out as a file and come back. */
export const planExchangeUseCases = (deps: Deps) => ({
  list: (actor: Actor, at: GraphYear) => listGraphReturns(deps, actor, at),
  preview: (actor: Actor, at: GraphYear, file: ReturnFile) => previewGraph(deps, actor, at, file),
  open: (actor: Actor, id: string) => openGraphReturn(deps, actor, id),
  apply: (actor: Actor, id: string, choices: readonly GraphChoice[]) => applyGraph(deps, actor, id, choices),
  json: (actor: Actor, at: GraphYear) => exportGraphJson(deps, actor, at),
});
