import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { compareVersions } from "./compareVersions";
import { nameVersion } from "./nameVersion";
import { openHistory } from "./openHistory";
import { openVersion } from "./openVersion";
import { readAuthors } from "./authors/readAuthors";
import { restoreVersion } from "./restoreVersion";

/** History of a Project Brief: versions, who wrote what, comparison, restore. */
export const historyUseCases = (deps: Deps) => ({
  open: (actor: Actor, briefId: string, below: number | null = null) => openHistory(deps, actor, briefId, below),
  version: (actor: Actor, briefId: string, number: number) => openVersion(deps, actor, briefId, number),
  compare: (actor: Actor, briefId: string, from: number, to: number | null) =>
    compareVersions(deps, actor, briefId, from, to),
  authors: (actor: Actor, briefId: string) => readAuthors(deps, actor, briefId),
  name: (actor: Actor, briefId: string, name: string) => nameVersion(deps, actor, briefId, name),
  restore: (actor: Actor, briefId: string, number: number) => restoreVersion(deps, actor, briefId, number),
});
