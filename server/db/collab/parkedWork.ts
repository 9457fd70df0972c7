import type { Tx } from "../client";

/** Why work is not in its document; UNSENT = its author signed out before it could be sent. */
export type ParkedReason = "FROZEN" | "RIGHT_LOST" | "REFUSED" | "OTHER_EPOCH" | "UNSENT";

/** Parked work without its content. `authorOrg` is the author's first organisation in the area, "" when none. */
export type ParkedRow = {
  id: string;
  room: string;
  userId: string;
  authorName: string;
  reason: ParkedReason;
  why: string;
  createdAt: Date;
};

const HEAD = { id: true, room: true, userId: true, reason: true, why: true, createdAt: true } as const;

type Head = { id: string; room: string; userId: string; reason: string; why: string; createdAt: Date };

async function withNames(tx: Tx, heads: readonly Head[]): Promise<ParkedRow[]> {
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(heads.map(({ userId }) => userId))] } },
    select: { id: true, nameTh: true },
  });
  const names = new Map(people.map(({ id, nameTh }) => [id, nameTh]));
  return heads.map((head) => ({
    ...head,
    reason: head.reason as ParkedReason,
    authorName: names.get(head.userId) ?? "",
  }));
}

/** Stores work that a document could not take; returns its id. */
export async function insertParked(
  tx: Tx,
  given: { room: string; userId: string; reason: ParkedReason; why: string; body: Uint8Array; now: Date },
): Promise<string> {
  const { room, userId, reason, why, now } = given;
  const body = Uint8Array.from(given.body);
  const { id } = await tx.parkedWork.create({ data: { room, userId, reason, why, body, createdAt: now } });
  return id;
}

/** Open parked work of a room, oldest first; `userId` null = of everybody. */
export async function openParkedOf(tx: Tx, room: string, userId: string | null): Promise<ParkedRow[]> {
  const where = { room, closedAt: null, ...(userId === null ? {} : { userId }) };
  return withNames(tx, await tx.parkedWork.findMany({ where, select: HEAD, orderBy: { createdAt: "asc" } }));
}

/** Number of open pieces of a person, over all rooms. */
export function countOpenParked(tx: Tx, userId: string): Promise<number> {
  return tx.parkedWork.count({ where: { userId, closedAt: null } });
}

/** One open piece with its content; null when it is absent or closed. */
export async function loadParked(tx: Tx, id: string): Promise<(ParkedRow & { body: Uint8Array }) | null> {
  const row = await tx.parkedWork.findUnique({ where: { id }, select: { ...HEAD, body: true, closedAt: true } });
  if (!row || row.closedAt) return null;
  const [head] = await withNames(tx, [row]);
  return head ? { ...head, body: row.body } : null;
}

/** The open piece of a person in a room with exactly this content, for a page that sends it twice; null when none. */
export async function findSameParked(
  tx: Tx,
  given: { room: string; userId: string; body: Uint8Array },
): Promise<string | null> {
  const { room, userId } = given;
  const body = Uint8Array.from(given.body);
  const row = await tx.parkedWork.findFirst({ where: { room, userId, closedAt: null, body }, select: { id: true } });
  return row?.id ?? null;
}

/**
 * Closes a piece; false when somebody closed it before. What was discarded is not kept: its content is emptied.
 */
export async function closeParked(
  tx: Tx,
  given: { id: string; outcome: "APPLIED" | "DISCARDED"; now: Date },
): Promise<boolean> {
  const { id, outcome, now } = given;
  const { count } = await tx.parkedWork.updateMany({
    where: { id, closedAt: null },
    data: { closedAt: now, outcome, ...(outcome === "DISCARDED" ? { body: new Uint8Array() } : {}) },
  });
  return count > 0;
}

/** True when this person has ever written in the room: a client id is bound to the name. */
export async function hasWrittenIn(tx: Tx, room: string, userId: string): Promise<boolean> {
  return (await tx.collabClient.findFirst({ where: { doc: room, userId }, select: { clientId: true } })) !== null;
}

/** Name and organisation of the people behind Yjs client ids of a room; ids of the server and unknown ones are left out. */
export async function peopleOfClients(
  tx: Tx,
  room: string,
  clientIds: readonly number[],
): Promise<{ clientId: number; name: string; org: string }[]> {
  const rows = await tx.collabClient.findMany({
    where: { doc: room, clientId: { in: clientIds.map(BigInt) } },
    select: { clientId: true, userId: true },
  });
  const ids = [...new Set(rows.map(({ userId }) => userId).filter((id) => /^[0-9a-f-]{36}$/.test(id)))];
  const people = await tx.user.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      nameTh: true,
      memberships: { select: { organization: { select: { nameTh: true } } }, take: 1 },
    },
  });
  const known = new Map(people.map((person) => [person.id, person]));
  return rows.flatMap(({ clientId, userId }) => {
    const person = known.get(userId);
    if (!person) return [];
    return [{ clientId: Number(clientId), name: person.nameTh, org: person.memberships[0]?.organization.nameTh ?? "" }];
  });
}
