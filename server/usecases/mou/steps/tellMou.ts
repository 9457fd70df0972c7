import type { Actor } from "~/domain/access/actor";
import { answersFor } from "~/domain/access/commentRights";
import { may } from "~/domain/access/policies";
import { sidesOf } from "~/domain/mou/parties";
import type { NoticeKind } from "~/domain/notice/notice";
import { loadAreaActors } from "../../../db/comment/areaActors";
import type { Tx } from "../../../db/client";
import { loadGroups } from "../../../db/mou/approvals";
import { listMouVersions } from "../../../db/mou/versions";
import { mouObject, type MouRecord } from "../../../db/mous";
import { notify } from "../../../db/notifications";
import type { Deps } from "../../deps";

/** Pages of a memorandum that a notice leads to. */
type Page = "" | "/evidence" | "/approval" | "/signing";

/**
 * Everybody whom a memorandum concerns: who writes for a side or for the project, who drafted or kept its versions, and the
 * approvers of the round, those too who have approved already. Only people who may read it.
 */
export async function peopleOfMou(tx: Tx, deps: Pick<Deps, "clock">, mou: MouRecord): Promise<string[]> {
  const [people, groups, versions] = [
    await loadAreaActors(tx, mou.areaCode, deps.clock.today()),
    await loadGroups(tx, mou.id),
    await listMouVersions(tx, mou.id),
  ];
  const listed = new Set(groups.filter(({ round }) => round === mou.round).flatMap(({ approvers }) => approvers));
  const authors = new Set(versions.flatMap(({ createdBy }) => createdBy ?? []));
  const object = mouObject(mou);
  return people
    .filter((one) => may(one, "mou.read", mou.project))
    .filter(
      (one) =>
        sidesOf(one, object).length > 0 ||
        answersFor(one, mou.project) ||
        listed.has(one.userId) ||
        authors.has(one.userId),
    )
    .map(({ userId }) => userId);
}

/** Writes a notice about a memorandum; returns who got one, to be touched after the commit. */
export function tellMou(
  tx: Tx,
  deps: Pick<Deps, "clock">,
  actor: Actor,
  mou: Pick<MouRecord, "id" | "areaCode">,
  notice: { kind: NoticeKind; userIds: Iterable<string>; page: Page; detail?: Record<string, string | number> },
): Promise<string[]> {
  const { kind, userIds, page, detail } = notice;
  return notify(tx, deps, {
    ...{ kind, userIds, actorUserId: actor.userId, areaCode: mou.areaCode, objectKind: "mou", objectId: mou.id },
    link: `/mous/${mou.id}${page}`,
    ...(detail ? { detail } : {}),
  });
}

/** After the commit: open pages of the memorandum and bells of who got a notice look again. */
export function touchMou(deps: Pick<Deps, "bus">, mouId: string, userIds: readonly string[]): void {
  deps.bus.emit("touched", { topic: `mou/${mouId}` });
  for (const id of userIds) deps.bus.emit("touched", { topic: `user/${id}` });
}
