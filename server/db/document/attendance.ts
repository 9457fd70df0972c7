import type { Tx } from "../client";

/** A dialogue session as its attendance sheet needs it. `people` sit in it; `invited` names organisations. */
export type SessionSheet = {
  areaCode: string;
  fy: number;
  title: string;
  place: string;
  startsAt: Date;
  version: number;
  facilitatorIds: string[];
  people: { name: string; position: string; orgId: string | null; orgName: string }[];
  invited: { id: string; nameTh: string }[];
};

/** Most people on one sheet. */
const MAX_PEOPLE = 500;

/** A session with the people who joined and the organisations that were invited; null when absent or removed. */
export async function loadSessionSheet(tx: Tx, sessionId: string): Promise<SessionSheet | null> {
  const row = await tx.dialogueSession.findUnique({
    where: { id: sessionId, removedAt: null },
    include: {
      invitations: { select: { orgId: true } },
      facilitators: { select: { userId: true } },
      seats: {
        where: { releasedAt: null },
        orderBy: [{ orgName: "asc" }, { name: "asc" }, { id: "asc" }],
        take: MAX_PEOPLE,
        select: { name: true, position: true, orgId: true, orgName: true },
      },
    },
  });
  if (!row) return null;
  const invited = await tx.organization.findMany({
    where: { id: { in: row.invitations.map(({ orgId }) => orgId) } },
    orderBy: { nameTh: "asc" },
    select: { id: true, nameTh: true },
  });
  const { areaCode, fy, title, place, startsAt, version, seats, facilitators } = row;
  const facilitatorIds = facilitators.map(({ userId }) => userId);
  return { areaCode, fy, title, place, startsAt, version, facilitatorIds, people: seats, invited };
}

/** Most sessions of a year that are listed. */
const MAX_SESSIONS = 100;

/** Dialogue sessions of an area and budget year (B.E.) with the state of their minutes (null = none yet), the latest first; at most 100. */
export async function listSessionTitles(
  tx: Tx,
  areaCode: string,
  fy: number,
): Promise<{ id: string; title: string; minutes: { signedAt: Date | null } | null }[]> {
  return tx.dialogueSession.findMany({
    where: { areaCode, fy, removedAt: null },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: MAX_SESSIONS,
    select: { id: true, title: true, minutes: { select: { signedAt: true } } },
  });
}
