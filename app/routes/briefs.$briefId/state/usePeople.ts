import { useCallback, useSyncExternalStore } from "react";
import type { Presence, PresenceUser } from "~/collab/presence";
import { useBrief } from "./BriefContext";

const NOBODY: Presence[] = [];

/**
 * A part of who is on this brief besides this page. `select` must return parts of the list or plain values, never new
 * objects: the component is drawn again only when the part changed, not at every move of a caret.
 */
function usePresence<T>(select: (present: Presence[]) => T): T {
  const { presence } = useBrief();
  return useSyncExternalStore(
    presence.subscribe,
    () => select(presence.get()),
    () => select(NOBODY),
  );
}

/** Everybody who is on this brief besides this page, a person's own further pages included: whose carets are shown. */
export function usePresent(): Presence[] {
  return usePresence((present) => present);
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
  const { view } = useBrief();
  const own = view.person.userId;
  return usePresence(
    useCallback(
      (present: Presence[]) =>
        present.find(({ user, focus }) => user.id !== own && focus?.row === row && focus.cell === cell)?.user ?? null,
      [own, row, cell],
    ),
  );
}

/** Name and organisation of the person who writes with this Yjs client, or null when that page has gone. */
export function usePersonOfClient(clientId: number | null): PresenceUser | null {
  return usePresence((present) => present.find((one) => one.clientId === clientId)?.user ?? null);
}

/** Everybody whose caret stands in the text of this name. */
export function useCaretsIn(name: string): Presence[] {
  return usePresence(
    useCallback((all: Presence[]) => (all.some(({ caret }) => caret?.text === name) ? all : NOBODY), [name]),
  );
}
