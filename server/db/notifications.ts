import type { NoticeKind } from "~/domain/notice/notice";
import type { Deps } from "../usecases/deps";
import type { Tx } from "./client";

/** A notice to write: to whom, by whom (null = the server), about what, and the page it leads to. */
export type NewNotice = {
  kind: NoticeKind;
  userIds: Iterable<string>;
  actorUserId: string | null;
  areaCode: string | null;
  objectKind: string;
  objectId: string;
  /** Path on this server, e.g. `/briefs/<id>?thread=<threadId>#item-4`. */
  link: string;
  detail?: Readonly<Record<string, string | number | null>>;
};

/**
 * Writes one notice for each person inside the caller's transaction, never for what a person did himself. Returns the
 * people who got one: after the commit the caller emits `touched` for `user/<id>` of each.
 */
export async function notify(tx: Tx, deps: Pick<Deps, "clock">, notice: NewNotice): Promise<string[]> {
  const { userIds, detail = {}, ...rest } = notice;
  const people = [...new Set(userIds)].filter((id) => id !== notice.actorUserId).sort();
  if (people.length === 0) return [];
  const createdAt = deps.clock.now();
  await tx.notification.createMany({ data: people.map((userId) => ({ ...rest, userId, detail, createdAt })) });
  return people;
}
