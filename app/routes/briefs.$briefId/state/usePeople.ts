import { useSyncExternalStore } from "react";
import type { Presence, PresenceUser } from "~/collab/presence";
import { useBrief } from "./BriefContext";

const NOBODY: Presence[] = [];

/** Everybody else who is on this brief now; a person's own other pages count as present for carets only. */
export function usePresent(): Presence[] {
  const { presence } = useBrief();
  return useSyncExternalStore(presence.subscribe, presence.get, () => NOBODY);
}

/** The other people, without this person's own further pages. */
export function useOthers(): Presence[] {
  const { view } = useBrief();
  return usePresent().filter(({ user }) => user.id !== view.person.userId);
}

/** People, each once, however many pages a person has open. */
export function distinct(present: readonly Presence[]): PresenceUser[] {
  return [...new Map(present.map(({ user }) => [user.id, user])).values()];
}

/** The people who work in an item. */
export function usePeopleInItem(item: number): PresenceUser[] {
  return distinct(useOthers().filter(({ focus }) => focus?.item === item));
}

/** The first other person whose focus is in this cell, or null. */
export function useSomebodyInCell(row: string, cell: string): PresenceUser | null {
  return useOthers().find(({ focus }) => focus?.row === row && focus.cell === cell)?.user ?? null;
}
