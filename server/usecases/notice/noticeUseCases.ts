import type { Actor } from "~/domain/access/actor";
import { NOTICE_KINDS, type NoticeKind, type NoticeView } from "~/domain/notice/notice";
import { loadNotices } from "../../db/notices";
import type { Deps } from "../deps";
import { visibleNotices } from "./visibleNotices";

/** Most notices of the page, and most that the bell looks through. */
const SHOWN = 200;

/** What of the list is wanted. */
export type NoticeFilter = { kind?: NoticeKind; unread?: boolean };

/** One's own notices. `kinds` = those that occur, for the filter; `unread` counts what is visible and not read. */
export type NoticeList = { notices: NoticeView[]; unread: number; kinds: NoticeKind[] };

type Parts = Pick<Deps, "db" | "clock" | "bus">;

async function list({ db }: Parts, actor: Actor, { kind, unread }: NoticeFilter): Promise<NoticeList> {
  const rows = await loadNotices(db.prisma, { userId: actor.userId, take: SHOWN });
  const visible = await visibleNotices(db.prisma, actor, rows);
  const present = new Set(visible.map((notice) => notice.kind));
  return {
    notices: visible.filter((notice) => (!kind || notice.kind === kind) && (!unread || notice.unread)),
    unread: visible.filter((notice) => notice.unread).length,
    kinds: NOTICE_KINDS.filter((one) => present.has(one)),
  };
}

async function countUnread({ db }: Parts, actor: Actor): Promise<number> {
  const rows = await loadNotices(db.prisma, { userId: actor.userId, unread: true, take: SHOWN });
  return rows.length === 0 ? 0 : (await visibleNotices(db.prisma, actor, rows)).length;
}

async function mark({ db, clock, bus }: Parts, actor: Actor, id: string | null, read: boolean): Promise<void> {
  const { count } = await db.prisma.notification.updateMany({
    where: { userId: actor.userId, ...(id ? { id } : {}), readAt: read ? null : { not: null } },
    data: { readAt: read ? clock.now() : null },
  });
  // the bell of the person's other pages
  if (count > 0) bus.emit("touched", { topic: `user/${actor.userId}` });
}

/** One's own notices: nobody reads or marks another person's. An id that is not one's own changes nothing. */
export const noticeUseCases = (deps: Parts) => ({
  list: (actor: Actor, filter: NoticeFilter = {}) => list(deps, actor, filter),
  countUnread: (actor: Actor) => countUnread(deps, actor),
  markRead: (actor: Actor, id: string) => mark(deps, actor, id, true),
  markUnread: (actor: Actor, id: string) => mark(deps, actor, id, false),
  markAllRead: (actor: Actor) => mark(deps, actor, null, true),
});
