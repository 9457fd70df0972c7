import type pg from "pg";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { ThinnedVersion } from "~/domain/brief/versions/thinVersions";
import type { Tx } from "./client";

/** Why a version is kept (ฉบับ). */
export type VersionKind = "NAMED" | "GATE" | "AUTO" | "BEFORE_RESTORE";

/** A version without its content. `headSeq` is the log sequence that it holds; `restores` the number it made way for. */
export type VersionHead = {
  number: number;
  headSeq: bigint;
  kind: VersionKind;
  gate: string | null;
  name: string;
  hash: string;
  editors: string[];
  restores: number | null;
  createdBy: string | null;
  createdAt: Date;
};

/** A version with what it says. */
export type VersionRecord = VersionHead & { content: BriefContent };

/** A version to be kept. `body` is the Yjs state at `headSeq`. */
export type NewVersion = Omit<VersionRecord, "number"> & { room: string; areaCode: string; body: Uint8Array };

const HEAD = {
  number: true,
  headSeq: true,
  kind: true,
  gate: true,
  name: true,
  hash: true,
  editors: true,
  restores: true,
  createdBy: true,
  createdAt: true,
} as const;
const RECORD = { ...HEAD, content: true } as const;

const asKind = (kind: string) => kind as VersionKind;
const asContent = (content: unknown) => content as BriefContent;

/** Keys of the advisory lock that numbers the versions of one room in one order. */
const NUMBER_LOCK = 7_301_269;

/** Waits until nobody else numbers versions of the room; until the end of the transaction. */
export async function lockVersions(tx: Tx, room: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${NUMBER_LOCK}, hashtext(${room}))`;
}

/** Keeps a version inside the caller's transaction; returns its number, from 1 within the room. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<number> {
  await lockVersions(tx, version.room);
  const last = await tx.docVersion.aggregate({ where: { room: version.room }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.docVersion.create({ data: { ...version, body: Buffer.from(version.body), number } });
  return number;
}

const CHUNK = 200;

/** Keeps version 1 of many new rooms inside the transaction that makes them. */
export async function insertFirstVersions(tx: Tx, versions: readonly NewVersion[]): Promise<void> {
  for (let from = 0; from < versions.length; from += CHUNK)
    await tx.docVersion.createMany({
      data: versions
        .slice(from, from + CHUNK)
        .map((version) => ({ ...version, number: 1, body: Buffer.from(version.body) })),
    });
}

/** The newest versions of a room below a number (null = all), newest first, with their content. */
export async function listVersions(tx: Tx, room: string, below: number | null, take: number): Promise<VersionRecord[]> {
  const rows = await tx.docVersion.findMany({
    where: { room, ...(below === null ? {} : { number: { lt: below } }) },
    select: RECORD,
    orderBy: { number: "desc" },
    take,
  });
  return rows.map((row) => ({ ...row, kind: asKind(row.kind), content: asContent(row.content) }));
}

/** One version; null when there is none of this number. */
export async function loadVersion(tx: Tx, room: string, number: number): Promise<VersionRecord | null> {
  const row = await tx.docVersion.findUnique({ where: { room_number: { room, number } }, select: RECORD });
  return row && { ...row, kind: asKind(row.kind), content: asContent(row.content) };
}

/** The Yjs state of a version; null when there is none. */
export async function loadVersionBody(tx: Tx, room: string, number: number): Promise<Uint8Array | null> {
  const row = await tx.docVersion.findUnique({ where: { room_number: { room, number } }, select: { body: true } });
  return row?.body ?? null;
}

/** The version that holds most of the log, with its state; null when none is kept. */
export async function latestVersion(
  tx: Tx,
  room: string,
): Promise<{ number: number; headSeq: bigint; hash: string; body: Uint8Array } | null> {
  return tx.docVersion.findFirst({
    where: { room },
    select: { number: true, headSeq: true, hash: true, body: true },
    orderBy: [{ headSeq: "desc" }, { number: "desc" }],
  });
}

/** A restore: the state before it, its own log row, and the number of the version that it brought back. */
export type RestoreRecord = { before: Uint8Array; row: Uint8Array; restores: number };

/** The newest restores of a room whose log row is still there, oldest first. */
export async function loadRestores(tx: Tx, room: string, most: number): Promise<RestoreRecord[]> {
  const rows = await tx.$queryRaw<{ before: Uint8Array; row: Uint8Array; restores: number }[]>`
    select v.body as before, u.body as row, v.restores from public.doc_version v
    join public.collab_update u on u.doc = v.room and u.seq = v.head_seq + 1
    where v.room = ${room} and v.kind = 'BEFORE_RESTORE' and v.restores is not null
    order by v.number desc limit ${most}`;
  return rows.reverse();
}

/** What is durable of a document, all of one moment: snapshot and the rows after it lead to `head`. */
export type DurableDoc = {
  head: bigint;
  snapshot: Uint8Array | null;
  snapshotSeq: bigint;
  tail: { seq: bigint; body: Uint8Array }[];
};

type DurableRow = {
  doc: string;
  head: bigint;
  snapshot: Uint8Array | null;
  snapshot_seq: bigint;
  seqs: bigint[] | null;
  bodies: Uint8Array[] | null;
};

/** Reads a document as the caller's transaction sees it, in one statement and so of one moment. Null when absent. */
export async function readDurable(tx: Tx, room: string): Promise<DurableDoc | null> {
  return (await readDurables(tx, [room])).get(room) ?? null;
}

/** The same for many documents, by their names. Absent ones are left out. */
export async function readDurables(tx: Tx, rooms: readonly string[]): Promise<Map<string, DurableDoc>> {
  const rows = await tx.$queryRaw<DurableRow[]>`
    select d.doc, d.head, d.snapshot, d.snapshot_seq, t.seqs, t.bodies from public.collab_doc d, lateral (
      select array_agg(u.seq order by u.seq) as seqs, array_agg(u.body order by u.seq) as bodies
      from public.collab_update u where u.doc = d.doc and u.seq > d.snapshot_seq and u.seq <= d.head) t
    where d.doc = any(${[...rooms]}::text[])`;
  return new Map(rows.map((row) => [row.doc, toDurable(row)]));
}

function toDurable(row: DurableRow): DurableDoc {
  const bodies = row.bodies ?? [];
  const tail = (row.seqs ?? []).flatMap((seq, index) => {
    const body = bodies[index];
    return body ? [{ seq: BigInt(seq), body }] : [];
  });
  return { head: BigInt(row.head), snapshot: row.snapshot, snapshotSeq: BigInt(row.snapshot_seq), tail };
}

/** People who wrote log rows after one sequence up to another, in order of their first row. */
export async function editorsBetween(tx: Tx, room: string, after: bigint, upTo: bigint): Promise<string[]> {
  const rows = await tx.$queryRaw<{ user_id: string }[]>`
    select user_id::text from public.collab_update
    where doc = ${room} and seq > ${after} and seq <= ${upTo} and user_id is not null
    group by user_id order by min(seq)`;
  return rows.map((row) => row.user_id);
}

/** Log rows of a document after a sequence, in order, with who wrote them and when. */
export async function logAfter(
  tx: Tx,
  room: string,
  after: bigint,
): Promise<{ seq: bigint; body: Uint8Array; userId: string | null; at: Date }[]> {
  return tx.collabUpdate.findMany({
    where: { doc: room, seq: { gt: after } },
    select: { seq: true, body: true, userId: true, at: true },
    orderBy: { seq: "asc" },
  });
}

/**
 * Rooms of briefs that have work worth a version: written after their last version, and quiet since `quietBefore` or
 * written without a pause since `workBefore`. A brief that holds only its first content has none.
 */
export async function roomsWithWork(pool: pg.Pool, quietBefore: Date, workBefore: Date): Promise<string[]> {
  const { rows } = await pool.query<{ doc: string }>(
    `select d.doc from public.collab_doc d
      cross join lateral (select coalesce(max(head_seq), 0) as kept from public.doc_version v where v.room = d.doc) k
      cross join lateral (select at from public.collab_update u where u.doc = d.doc order by seq desc limit 1) newest
      cross join lateral (select at from public.collab_update u where u.doc = d.doc and u.seq > greatest(k.kept, 1)
        order by seq limit 1) oldest
      where d.kind = 'brief' and d.head > greatest(k.kept, 1) and (newest.at < $1 or oldest.at < $2)
      order by d.doc limit 500`,
    [quietBefore, workBefore],
  );
  return rows.map(({ doc }) => doc);
}

/** Automatic versions older than a date, by room. */
export async function automaticBefore(tx: Tx, before: Date): Promise<Map<string, ThinnedVersion[]>> {
  const rows = await tx.docVersion.findMany({
    where: { kind: "AUTO", createdAt: { lt: before } },
    select: { id: true, room: true, kind: true, gate: true, createdAt: true },
  });
  const rooms = new Map<string, ThinnedVersion[]>();
  for (const { id, room, kind, gate, createdAt } of rows) {
    const known = rooms.get(room) ?? [];
    known.push({ id, kind, gate, at: createdAt.getTime() });
    rooms.set(room, known);
  }
  return rooms;
}

/** Lets versions go. Returns how many there were. */
export async function deleteVersions(tx: Tx, ids: readonly string[]): Promise<number> {
  const { count } = await tx.docVersion.deleteMany({ where: { id: { in: [...ids] } } });
  return count;
}
