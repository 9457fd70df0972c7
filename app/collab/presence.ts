/**
 * Presence in a room: who is where. `user` is written by the server from the session; whatever a client puts there is
 * overwritten. The rest is what clients say about themselves and is checked before use.
 */

/** Who is present. `colour` comes from the server's palette. */
export type PresenceUser = { id: string; name: string; org: string; colour: string };

/** Where the person works: item of the form (0 = header), row id and cell key. */
export type PresenceFocus = { item: number; row?: string; cell?: string };

/** Selection inside a text: `text` names the field, the positions are Yjs relative positions as JSON. */
export type PresenceCaret = { text: string; anchor: unknown; head: unknown };

/** One connected page of a person. */
export type Presence = {
  clientId: number;
  user: PresenceUser;
  focus: PresenceFocus | null;
  caret: PresenceCaret | null;
};

/** Largest presence of one connection as JSON, bytes. */
export const MAX_PRESENCE_BYTES = 2048;

/** Colours of people; each has at least 4.5:1 against white. */
export const PRESENCE_COLOURS = [
  "#0b5fb0",
  "#a3360b",
  "#0f7038",
  "#7a2fb5",
  "#a0106b",
  "#006a76",
  "#6b5600",
  "#3d4a5c",
] as const;

/** The colour of a person: the same in every room and on every page. */
export function presenceColour(userId: string): string {
  let hash = 0;
  for (const char of userId) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return PRESENCE_COLOURS[hash % PRESENCE_COLOURS.length] ?? PRESENCE_COLOURS[0];
}

/** The others in a room, checked, one entry a connection, in a stable order. `ownId` is this page's client id. */
export function readPresence(states: ReadonlyMap<number, unknown>, ownId: number): Presence[] {
  const present: Presence[] = [];
  for (const [clientId, state] of states) {
    const user = isRecord(state) ? readUser(state.user) : null;
    if (clientId === ownId || !user || !isRecord(state)) continue;
    present.push({ clientId, user, focus: readFocus(state.focus), caret: readCaret(state.caret) });
  }
  return present.sort((a, b) => a.user.name.localeCompare(b.user.name, "th") || a.clientId - b.clientId);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function readUser(value: unknown): PresenceUser | null {
  if (!isRecord(value)) return null;
  const { id, name, org, colour } = value;
  if (typeof id !== "string" || typeof name !== "string" || typeof org !== "string") return null;
  return { id, name, org, colour: PRESENCE_COLOURS.find((known) => known === colour) ?? presenceColour(id) };
}

function readFocus(value: unknown): PresenceFocus | null {
  if (!isRecord(value) || typeof value.item !== "number" || !Number.isInteger(value.item)) return null;
  const focus: PresenceFocus = { item: value.item };
  if (typeof value.row === "string") focus.row = value.row;
  if (typeof value.cell === "string") focus.cell = value.cell;
  return focus;
}

function readCaret(value: unknown): PresenceCaret | null {
  if (!isRecord(value) || typeof value.text !== "string") return null;
  return { text: value.text, anchor: value.anchor, head: value.head };
}
