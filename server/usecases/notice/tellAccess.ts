import type { Actor } from "~/domain/access/actor";
import { isPlannerOf } from "~/domain/access/roles";
import { loadAreaActors } from "../../db/comment/areaActors";
import type { Tx } from "../../db/client";
import { notify } from "../../db/notifications";
import type { Deps } from "../deps";

type Parts = Pick<Deps, "clock">;

/** An organisation that now takes part in a project. */
export type NewPart = { orgId: string; role: "LEAD" | "PARTNER" };

/**
 * Tells the people of organisations that were named in item 9 that they now take part; planners, who lead everything
 * anyhow, are not told. In the caller's transaction; returns the people told, for `touched` after the commit.
 */
export async function tellNewParts(
  tx: Tx,
  deps: Parts,
  actor: Actor,
  project: { areaCode: string; briefId: string },
  parts: readonly NewPart[],
): Promise<string[]> {
  const { areaCode, briefId } = project;
  if (parts.length === 0) return [];
  const actors = (await loadAreaActors(tx, areaCode, deps.clock.today())).filter((one) => !isPlannerOf(one, areaCode));
  const told: string[] = [];
  for (const { orgId, role } of parts) {
    const people = actors.filter(({ memberships }) => memberships.some((membership) => membership.orgId === orgId));
    const notice = {
      ...{ kind: "ACCESS" as const, actorUserId: actor.userId, areaCode, objectKind: "brief", objectId: briefId },
      userIds: people.map(({ userId }) => userId).filter((id) => !told.includes(id)),
      link: `/briefs/${briefId}`,
      detail: { role },
    };
    told.push(...(await notify(tx, deps, notice)));
  }
  return told;
}

/** Tells a person of a new role in an organisation. In the caller's transaction. */
export async function tellNewRole(
  tx: Tx,
  deps: Parts,
  actor: Actor,
  role: { userId: string; areaCode: string; orgId: string; orgNameTh: string },
): Promise<string[]> {
  const { userId, areaCode, orgId, orgNameTh } = role;
  return notify(tx, deps, {
    ...{ kind: "ACCESS", userIds: [userId], actorUserId: actor.userId, areaCode },
    ...{ objectKind: "organization", objectId: orgId, link: "/account", detail: { org: orgNameTh } },
  });
}

/**
 * Tells the other planners of an area of a table that was imported. In a transaction of its own, after the import's, which
 * stands whatever becomes of the notice.
 */
export async function tellImport(
  deps: Pick<Deps, "db" | "clock" | "bus" | "log">,
  actor: Actor,
  place: { areaCode: string; fy: number; importId: string },
  counts: { made: number; changed: number },
): Promise<void> {
  const { areaCode, fy, importId } = place;
  const writing = deps.db.prisma.$transaction(async (tx) => {
    const actors = await loadAreaActors(tx, areaCode, deps.clock.today());
    return notify(tx, deps, {
      kind: "IMPORT",
      userIds: actors.filter((one) => isPlannerOf(one, areaCode)).map(({ userId }) => userId),
      ...{ actorUserId: actor.userId, areaCode, objectKind: "import", objectId: importId },
      link: `/years/${areaCode}-${fy}/import`,
      detail: counts,
    });
  });
  const people = await writing.catch((error: unknown) => {
    deps.log.error({ err: error, importId }, "an import was not told");
    return [];
  });
  for (const userId of people) deps.bus.emit("touched", { topic: `user/${userId}` });
}
