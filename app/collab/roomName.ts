/** Kinds of rooms, by the first part of their name. */
export const ROOM_KINDS = ["brief", "mou", "session", "plan", "scratch"] as const;

/** Kind of a room. */
export type RoomKind = (typeof ROOM_KINDS)[number];

/** A room name taken apart. `id` of a scratch room is its free name; `org` is the sample user's name it belongs to. */
export type RoomName =
  | { kind: Exclude<RoomKind, "scratch">; id: string; name: string }
  | { kind: "scratch"; org: string; id: string; name: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WORD = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * Reads a room name: `brief/<uuid>`, `mou/<uuid>`, `session/<uuid>`, `plan/<uuid>` or `scratch/<org>/<name>`.
 * Strict: anything else (other case, escapes, empty or extra parts, dots that climb) is null.
 */
export function parseRoomName(name: string): RoomName | null {
  if (name.length > 220) return null;
  const parts = name.split("/");
  const [kind, first, second] = parts;
  if (first === undefined) return null;
  if (kind === "scratch") {
    if (parts.length !== 3 || second === undefined || !WORD.test(first) || !WORD.test(second)) return null;
    return { kind, org: first, id: second, name };
  }
  if (parts.length !== 2 || !UUID.test(first)) return null;
  if (kind === "brief" || kind === "mou" || kind === "session" || kind === "plan") return { kind, id: first, name };
  return null;
}

/** Name of the room of a dialogue session's minutes. */
export function sessionRoom(sessionId: string): string {
  return `session/${sessionId}`;
}

/** Name of the room of a memorandum's clauses. */
export function mouRoom(mouId: string): string {
  return `mou/${mouId}`;
}

/** Name of the room of a plan: its book. */
export function planRoom(planId: string): string {
  return `plan/${planId}`;
}

/** Name of the room of a Project Brief. */
export function briefRoom(briefId: string): string {
  return `brief/${briefId}`;
}
