import type { Actor } from "~/domain/access/actor";
import { briefRights } from "~/domain/access/briefRights";
import type { ProjectObject } from "~/domain/access/projectRoles";
import { BOOK_COMPONENTS, type BookPlanKind } from "~/domain/plan/book/bookComponents";
import { NOTE_TEXTS } from "~/domain/dialogue/rooms/noteTexts";

/**
 * What a writer may touch: everything, or these items as a whole and rows of these organisations. `texts` = these root texts
 * besides, whatever their items (a table at its concept note, the open clauses of a memorandum).
 */
export type WriteRights = {
  all: boolean;
  items: ReadonlySet<number>;
  orgIds: ReadonlySet<string>;
  texts?: ReadonlySet<string>;
};

/** Who sends an update. `userId` binds client ids. */
export type Author = { userId: string; rights: WriteRights };

/** Rights of the server itself, and of a writer in a room without finer rights. */
export const ALL_RIGHTS: WriteRights = { all: true, items: new Set(), orgIds: new Set() };

/** Rights of a table at its concept note: the texts of the five points, no rows and nothing else. */
export const NOTE_RIGHTS: WriteRights = {
  all: false,
  items: new Set(),
  orgIds: new Set(),
  texts: new Set<string>(NOTE_TEXTS),
};

/** Rights of a side of a memorandum: the words of the clauses that stand and are not agreed. */
export function clauseRights(keys: readonly string[]): WriteRights {
  return { all: false, items: new Set(), orgIds: new Set(), texts: new Set(keys) };
}

/** Rights of whoever writes a plan's book: its own parts and nothing else. */
export function bookRights(kind: BookPlanKind): WriteRights {
  return { all: false, items: new Set(), orgIds: new Set(), texts: new Set<string>(BOOK_COMPONENTS[kind]) };
}

/** Name that client ids of server edits and seeds are bound to. */
export const SERVER_USER = "server";

/** The server as author. */
export const SERVER_AUTHOR: Author = { userId: SERVER_USER, rights: ALL_RIGHTS };

/** Rights of an actor in a brief's room; null = may not write at all. */
export function briefWriteRights(actor: Actor, project: ProjectObject): WriteRights | null {
  const { write, all, items, orgIds } = briefRights(actor, project);
  return write ? { all, items, orgIds } : null;
}

/** True when two sets of rights allow the same. */
export function sameRights(a: WriteRights | null, b: WriteRights | null): boolean {
  if (a === null || b === null) return a === b;
  const texts = sameSet(a.texts ?? new Set(), b.texts ?? new Set());
  return a.all === b.all && sameSet(a.items, b.items) && sameSet(a.orgIds, b.orgIds) && texts;
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}
