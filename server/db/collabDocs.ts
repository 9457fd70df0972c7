import type pg from "pg";
import type { Tx } from "./client";

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

type DocRow = {
  kind: string;
  ref_id: string;
  head: string;
  snapshot_seq: string;
  snapshot: Buffer | null;
  frozen: boolean;
};

/**
 * Loads a document with everything after its snapshot, in one repeatable-read transaction; null when it is absent.
 */
export async function loadDoc(pool: pg.Pool, doc: string): Promise<StoredDoc | null> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const head = await client.query<DocRow>({
      name: "collab-load",
      text: `select kind, ref_id, head, snapshot_seq, snapshot, frozen_at is not null as frozen
        from public.collab_doc where doc = $1`,
      values: [doc],
    });
    const [row] = head.rows;
    const stored = row ? await loadRest(client, doc, row) : null;
    await client.query("commit");
    client.release();
    return stored;
  } catch (error) {
    // the connection may still be inside the transaction: do not give it back
    client.release(true);
    throw error;
  }
}

async function loadRest(client: pg.PoolClient, doc: string, row: DocRow): Promise<StoredDoc> {
  const tail = await client.query<{ seq: string; body: Buffer }>({
    name: "collab-tail",
    text: "select seq, body from public.collab_update where doc = $1 and seq > $2 order by seq",
    values: [doc, row.snapshot_seq],
  });
  const clients = await client.query<{ client_id: string; user_id: string }>({
    name: "collab-clients",
    text: "select client_id, user_id from public.collab_client where doc = $1",
    values: [doc],
  });
  return {
    doc,
    kind: row.kind,
    refId: row.ref_id,
    head: BigInt(row.head),
    snapshotSeq: BigInt(row.snapshot_seq),
    snapshot: row.snapshot,
    frozen: row.frozen,
    tail: tail.rows.map(({ seq, body }) => ({ seq: BigInt(seq), body })),
    clients: clients.rows.map(({ client_id, user_id }) => ({ clientId: parseInt(client_id, 10), userId: user_id })),
  };
}

/** Makes the head of a document inside a transaction; for a brief also its empty row, which the projection fills. */
export async function createDocRows(
  tx: Tx,
  given: { doc: string; kind: string; refId: string; briefId: string | null; now: Date },
): Promise<void> {
  const { doc, kind, refId, briefId, now } = given;
  await tx.collabDoc.create({ data: { doc, kind, refId, createdAt: now } });
  if (briefId !== null) await tx.brief.create({ data: { id: briefId, projectId: refId, content: {} } });
}

/** Makes the head of a scratch document unless it exists. */
export async function ensureScratchDoc(pool: pg.Pool, doc: string): Promise<void> {
  await pool.query(
    "insert into public.collab_doc (doc, kind, ref_id) values ($1, 'scratch', $1) on conflict do nothing",
    [doc],
  );
}

/** Whether the document exists and is frozen; null when it is absent. */
export async function docState(pool: pg.Pool, doc: string): Promise<{ frozen: boolean; head: bigint } | null> {
  const { rows } = await pool.query<{ frozen: boolean; head: string }>(
    "select frozen_at is not null as frozen, head from public.collab_doc where doc = $1",
    [doc],
  );
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
