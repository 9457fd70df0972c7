import type { Actor } from "~/domain/access/actor";
import { writingOrgIds } from "~/domain/access/roles";
import { loadAreaActors } from "../../../db/comment/areaActors";
import type { Tx } from "../../../db/client";
import { isoDay } from "../../../db/days";
import type { SessionRecord } from "../../../db/dialogue/sessions";
import { notify } from "../../../db/notifications";
import type { Deps } from "../../deps";

/** Longest part of a duty that a notice says; the whole stands on the session's page. */
const MAX_WORDS = 120;

/**
 * Tells the people of each organisation of the duties that the session gave it, with their dates, in the caller's
 * transaction. Returns the people told, for `touched` after the commit.
 */
export async function tellDuties(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  actor: Actor,
  session: SessionRecord,
): Promise<string[]> {
  const { id, areaCode, fy } = session;
  const duties = await tx.dialogueDuty.findMany({ where: { sessionId: id, removedAt: null, orgId: { not: null } } });
  if (duties.length === 0) return [];
  const actors = await loadAreaActors(tx, areaCode, deps.clock.today());
  const told = new Set<string>();
  for (const { orgId, orgName, text, dueOn } of duties) {
    const people = actors.filter((one) => writingOrgIds(one, areaCode).has(orgId ?? ""));
    const got = await notify(tx, deps, {
      ...{ kind: "DUTY", actorUserId: actor.userId, areaCode, objectKind: "dialogue", objectId: id },
      userIds: people.map(({ userId }) => userId),
      link: `/years/${areaCode}-${fy}/sessions/${id}`,
      detail: { org: orgName, duty: [...text].slice(0, MAX_WORDS).join(""), iso: isoDay(dueOn) },
    });
    for (const userId of got) told.add(userId);
  }
  return [...told];
}
