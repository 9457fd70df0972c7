import type { Tx } from "./client";

/** A person as history names it: organisation in the area, null when there is none (any more). */
export type WriterPerson = { userId: string; nameTh: string; nameEn: string | null; orgId: string | null };

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
  return new Map(
    rows.map(({ id: userId, nameTh, nameEn, memberships }) => {
      const held = memberships.find(({ orgId }) => first.has(orgId)) ?? memberships[0];
      return [userId, { userId, nameTh, nameEn, orgId: held?.orgId ?? null }];
    }),
  );
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
