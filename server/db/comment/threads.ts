import type { Adviser, ThreadKind, ThreadState } from "~/domain/comment/thread";
import type { Tx } from "../client";

/** One message of a thread. */
export type CommentRecord = {
  id: string;
  authorId: string;
  body: string;
  mentions: string[];
  createdAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
};

/** The words of a text that a thread is about: Yjs relative positions. */
export type AnchorRecord = { start: Uint8Array; end: Uint8Array };

/** A thread of comments at a place of a brief, with its messages in order. */
export type ThreadRecord = {
  id: string;
  briefId: string;
  areaCode: string;
  fy: number;
  kind: ThreadKind;
  adviser: Adviser | null;
  item: string;
  rowId: string | null;
  field: string | null;
  anchor: AnchorRecord | null;
  quote: string;
  state: ThreadState;
  assigneeId: string | null;
  createdBy: string;
  createdAt: Date;
  resolvedBy: string | null;
  resolvedAt: Date | null;
  comments: CommentRecord[];
};

const inOrder = () => [{ createdAt: "asc" as const }, { id: "asc" as const }];

const findRows = (tx: Tx, where: NonNullable<Parameters<Tx["commentThread"]["findMany"]>[0]>["where"]) =>
  tx.commentThread.findMany({ where, include: { comments: { orderBy: inOrder() } }, orderBy: inOrder() });

type Row = Awaited<ReturnType<typeof findRows>>[number];

function toThread({ room, anchorStart, anchorEnd, comments, ...row }: Row): ThreadRecord {
  return {
    ...row,
    briefId: room.slice(room.indexOf("/") + 1),
    kind: row.kind as ThreadKind,
    adviser: row.adviser as Adviser | null,
    state: row.state as ThreadState,
    anchor: anchorStart && anchorEnd ? { start: anchorStart, end: anchorEnd } : null,
    comments: comments.map(({ threadId: _thread, ...comment }) => comment),
  };
}

/** Every thread of a room (`brief/<id>`), oldest first. */
export async function loadRoomThreads(tx: Tx, room: string): Promise<ThreadRecord[]> {
  return (await findRows(tx, { room })).map(toThread);
}

/** Threads of an area and year (B.E.) that are not resolved, oldest first. */
export async function loadYearThreads(tx: Tx, areaCode: string, fy: number): Promise<ThreadRecord[]> {
  return (await findRows(tx, { areaCode, fy, state: { not: "RESOLVED" } })).map(toThread);
}

/** Threads that are not resolved and that a person began, has to do, or is mentioned in; oldest first. */
export async function loadThreadsOf(tx: Tx, userId: string): Promise<ThreadRecord[]> {
  const concerns = [
    { assigneeId: userId },
    { createdBy: userId },
    { comments: { some: { mentions: { has: userId }, removedAt: null } } },
  ];
  return (await findRows(tx, { state: { not: "RESOLVED" }, OR: concerns })).map(toThread);
}

/** Official remarks of these areas that nobody answered, of every year; oldest first. */
export async function loadUnansweredRemarks(tx: Tx, areaCodes: readonly string[]): Promise<ThreadRecord[]> {
  return (await findRows(tx, { areaCode: { in: [...areaCodes] }, kind: "REMARK", state: "OPEN" })).map(toThread);
}

/** Official remarks of an area and year that nobody answered: what blocks submission. */
export async function loadOpenRemarks(tx: Tx, areaCode: string, fy: number) {
  const rows = await tx.commentThread.findMany({
    where: { areaCode, fy, kind: "REMARK", state: "OPEN" },
    select: { id: true, room: true, adviser: true, item: true },
    orderBy: inOrder(),
  });
  return rows.map(({ room, adviser, ...row }) => ({
    ...row,
    briefId: room.slice(room.indexOf("/") + 1),
    kind: "REMARK" as const,
    state: "OPEN" as const,
    adviser: adviser as Adviser | null,
  }));
}

/** One thread, its row locked until the transaction ends; null when absent. */
export async function lockThread(tx: Tx, id: string): Promise<ThreadRecord | null> {
  await tx.$queryRaw`select id from comment_thread where id = ${id}::uuid for update`;
  const [row] = await findRows(tx, { id });
  return row ? toThread(row) : null;
}

/** A person as threads name them; `orgName` is the short name of an organisation of the area, "" when there is none. */
export type PersonName = { userId: string; nameTh: string; nameEn: string | null; orgName: string };

/** Names of people, also of those who left; unknown ids are absent. */
export async function loadPersonNames(
  tx: Tx,
  ids: Iterable<string>,
  areaCode: string,
): Promise<Map<string, PersonName>> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    include: {
      memberships: {
        where: { organization: { areaCode } },
        include: { organization: { select: { shortNameTh: true, nameTh: true } } },
        orderBy: { validFrom: "desc" },
        take: 1,
      },
    },
  });
  return new Map(
    users.map(({ id, nameTh, nameEn, memberships: [first] }) => {
      const orgName = first?.organization.shortNameTh || first?.organization.nameTh || "";
      return [id, { userId: id, nameTh, nameEn, orgName }];
    }),
  );
}
