import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../../deps";
import { changeEntry, moveEntry, type EntryChange } from "./changeEntry";
import { openEntries } from "./openEntries";

/** Entries of the plans, edited after they were made. */
export const planEntryUseCases = (deps: Deps) => ({
  open: (actor: Actor, areaCode: string, fy: number, edition?: string) =>
    openEntries(deps, actor, areaCode, fy, edition),
  change: (actor: Actor, input: EntryChange) => changeEntry(deps, actor, input),
  move: (actor: Actor, entryId: string, by: -1 | 1) => moveEntry(deps, actor, entryId, by),
});
