import type pg from "pg";
import type { Tx } from "../client";

/** A document as it is stored: snapshot, the log rows after it, and whose client ids are known. */
export type StoredDoc = {
  doc: string;
  kind: string;
  refId: string;
  head: bigint;
  snapshotSeq: bigint;
  snapshot: Uint8Array | null;
  frozen: boolean;
  tail: { seq: bigint; body: Uint8Array }[];
  clients: { clientId: number; userId: string }[];
};

/** One row of the load: the document itself (part 0), a log row after its snapshot (1), a client id (2). */
type LoadRow =
  | { part: 0; n: string; body: Buffer | null; name: string; ref_id: string; snapshot_seq: string; frozen: boolean }
  | { part: 1; n: string; body: Buffer }
  | { part: 2; n: string; name: string };

/** One statement sees one state: no transaction around it is needed, and a newcomer waits for one answer only. */
const LOAD = {
  name: "collab-load",
  text: `with d as (select * from public.collab_doc where doc = $1)
    select 0 as part, d.head as n, d.snapshot as body, d.kind::text as name, d.ref_id::text, d.snapshot_seq,
      d.frozen_at is not null as frozen from d
    union all select 1, u.seq, u.body, null, null, null, null
      from public.collab_update u join d on u.doc = d.doc where u.doc = $1 and u.seq > d.snapshot_seq
    union all select 2, c.client_id, null, c.user_id::text, null, null, null
      from public.collab_client c where c.doc = $1
    order by part, n`,
};

/** Loads a document with everything after its snapshot, as of one moment; null when it is absent. */
export async function loadDoc(pool: pg.Pool, doc: string): Promise<StoredDoc | null> {
  const { rows } = await pool.query<LoadRow>({ ...LOAD, values: [doc] });
  const [head, ...rest] = rows;
  if (head?.part !== 0) return null;
  return {
    doc,
    kind: head.name,
    refId: head.ref_id,
    head: BigInt(head.n),
    snapshotSeq: BigInt(head.snapshot_seq),
    snapshot: head.body,
    frozen: head.frozen,
    tail: rest.flatMap((row) => (row.part === 1 ? [{ seq: BigInt(row.n), body: row.body }] : [])),
    clients: rest.flatMap((row) => (row.part === 2 ? [{ clientId: parseInt(row.n, 10), userId: row.name }] : [])),
  };
}

/** Makes the heads of documents inside a transaction; for a brief also its empty row, which the projection fills. */
export async function createDocRows(
  tx: Tx,
  given: readonly { doc: string; kind: string; refId: string; briefId: string | null; now: Date }[],
): Promise<void> {
  await tx.collabDoc.createMany({
    data: given.map(({ doc, kind, refId, now }) => ({ doc, kind, refId, createdAt: now })),
  });
  const briefs = given.flatMap(({ briefId, refId }) =>
    briefId === null ? [] : [{ id: briefId, projectId: refId, content: {} }],
  );
  if (briefs.length > 0) await tx.brief.createMany({ data: briefs });
}

/** Makes the head of a scratch document unless it exists. */
export async function ensureScratchDoc(pool: pg.Pool, doc: string): Promise<void> {
  await pool.query(
    "insert into public.collab_doc (doc, kind, ref_id) values ($1, 'scratch', $1) on conflict do nothing",
    [doc],
  );
}

const STATE = {
  name: "collab-state",
  text: "select frozen_at is not null as frozen, head from public.collab_doc where doc = $1",
};

/** Whether the document exists and is frozen; null when it is absent. */
export async function docState(pool: pg.Pool, doc: string): Promise<{ frozen: boolean; head: bigint } | null> {
  const { rows } = await pool.query<{ frozen: boolean; head: string }>({ ...STATE, values: [doc] });
  return rows[0] ? { frozen: rows[0].frozen, head: BigInt(rows[0].head) } : null;
}

/** Freezes a document inside a transaction; returns its head, null when it is absent. Later appends take nothing. */
export async function freezeDoc(tx: Tx, doc: string, now: Date): Promise<bigint | null> {
  await tx.collabDoc.updateMany({ where: { doc, frozenAt: null }, data: { frozenAt: now } });
  const row = await tx.collabDoc.findUnique({ where: { doc }, select: { head: true } });
  return row?.head ?? null;
}

/** Opens a frozen document again, inside a transaction. After the commit the caller emits the bus event `access`. */
export async function thawDoc(tx: Tx, doc: string): Promise<void> {
  await tx.collabDoc.updateMany({ where: { doc }, data: { frozenAt: null } });
}

/**
 * Stores a snapshot that covers the log up to `seq` and deletes rows it covers that are older than `keepDays`, in one
 * transaction. Nothing happens when a newer snapshot is there.
 */
export async function storeSnapshot(
  pool: pg.Pool,
  given: { doc: string; seq: bigint; snapshot: Uint8Array; keepDays: number; now: Date },
): Promise<void> {
  const { doc, seq, snapshot, keepDays, now } = given;
  await pool.query(
    `with s as (update public.collab_doc set snapshot = $2, snapshot_seq = $3
        where doc = $1 and snapshot_seq < $3 and head >= $3 returning doc)
      delete from public.collab_update u using s
        where u.doc = s.doc and u.seq <= $3 and u.at < $5::timestamptz - make_interval(days => $4)`,
    [doc, Buffer.from(snapshot), seq.toString(), keepDays, now],
  );
}
