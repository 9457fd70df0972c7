import type { Tx } from "./client";

/**
 * Somebody as history names it: organisation in the area, null when there is none (any more). `seatOf` = it was no person
 * with an account but a seat of a dialogue session: the organisation that it spoke for, as it was said there; else null.
 */
export type WriterPerson = {
  userId: string;
  nameTh: string;
  nameEn: string | null;
  orgId: string | null;
  seatOf: string | null;
};

/**
 * People by id with the organisation that they wrote for in an area: one of `first` (those that take part in the
 * project) when they belong to it, else the earliest membership.
 */
export async function loadWriters(
  tx: Tx,
  userIds: readonly string[],
  areaCode: string,
  first: ReadonlySet<string>,
): Promise<Map<string, WriterPerson>> {
  const rows = await tx.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: {
      id: true,
      nameTh: true,
      nameEn: true,
      memberships: {
        where: { organization: { areaCode } },
        select: { orgId: true },
        orderBy: [{ validFrom: "asc" }, { id: "asc" }],
      },
    },
  });
  const people = rows.map(({ id: userId, nameTh, nameEn, memberships }): WriterPerson => {
    const held = memberships.find(({ orgId }) => first.has(orgId)) ?? memberships[0];
    return { userId, nameTh, nameEn, orgId: held?.orgId ?? null, seatOf: null };
  });
  const known = new Set(people.map(({ userId }) => userId));
  const seats = await loadSeatWriters(
    tx,
    userIds.filter((id) => !known.has(id)),
    areaCode,
  );
  return new Map([...people, ...seats].map((person) => [person.userId, person]));
}

/** Seats of the area's dialogue sessions: what they wrote into a concept note stays theirs. */
async function loadSeatWriters(tx: Tx, ids: readonly string[], areaCode: string): Promise<WriterPerson[]> {
  if (ids.length === 0) return [];
  const seats = await tx.dialogueSeat.findMany({
    where: { id: { in: [...new Set(ids)] }, session: { areaCode } },
    select: { id: true, name: true, orgId: true, orgName: true },
  });
  return seats.map(({ id, name, orgId, orgName }) => ({
    ...{ userId: id, nameTh: name, nameEn: null, orgId, seatOf: orgName },
  }));
}

/** Yjs client ids of a document with the id of their user, "server" for the system (seeds and imports). */
export async function loadClients(
  tx: Tx,
  room: string,
  clientIds: readonly number[] | null,
): Promise<{ clientId: number; userId: string }[]> {
  const rows = await tx.collabClient.findMany({
    where: { doc: room, ...(clientIds === null ? {} : { clientId: { in: clientIds.map(BigInt) } }) },
    select: { clientId: true, userId: true },
  });
  return rows.map(({ clientId, userId }) => ({ clientId: Number(clientId), userId }));
}
