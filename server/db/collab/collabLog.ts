import type pg from "pg";
import type { Tx } from "../client";
import { projectionArms, type ProjectionChange } from "./collabRows";

/** One row to append: merged updates of one user to one document. `userId` null = the server. */
export type LogRow = { userId: string | null; body: Uint8Array };

/** What one document gets in one commit. */
export type LogPart = {
  doc: string;
  rows: readonly LogRow[];
  /** Client ids seen for the first time, with their user (or "server"). */
  clients: readonly { clientId: number; userId: string }[];
  projection: ProjectionChange | null;
  /** Head that the rows were made on; absent = whatever it is. */
  after?: bigint;
};

/**
 * New head of each document that took its rows. An absent or frozen document is missing from it; "moved" = its log is
 * not the one the rows were made on (a backup was restored), and took nothing.
 */
export type Heads = ReadonlyMap<string, bigint | "moved">;

// a head that is further by just these rows is their own first try, whose answer was lost: written twice, they say the same
const ROWS = `r as materialized (select t.doc, t.i, t.user_id, substring($4::bytea from t.start for t.size) as body, t.after
  from unnest($1::text[], $2::int[], $3::text[], $5::int[], $6::int[], $7::bigint[])
    as t(doc, i, user_id, start, size, after)),
n as (select doc, max(i) as c, max(after) as after from r group by doc),
h as (update public.collab_doc d set head = d.head + n.c from n where d.doc = n.doc and d.frozen_at is null
  and (n.after is null or d.head in (n.after, n.after + n.c))
  returning d.doc, d.head, d.head - n.c as base),
log as (insert into public.collab_update (doc, seq, user_id, body)
  select r.doc, h.base + r.i, nullif(r.user_id, '')::uuid, r.body from r join h on h.doc = r.doc)`;

const SEEN = `seen as (insert into public.collab_client (doc, client_id, user_id)
  select c.doc, c.client_id, c.user_id from jsonb_to_recordset($8::jsonb) as c(doc text, client_id bigint, user_id text)
  join h on h.doc = c.doc on conflict do nothing)`;

const RESULT = `select doc, head from h union all select d.doc, null from public.collab_doc d join n on n.doc = d.doc
  where d.frozen_at is null and n.doc not in (select h.doc from h)`;

/** Log rows and heads only: the common case of rooms without projection. */
const APPEND = { name: "collab-append", text: `with ${ROWS}\n${RESULT}` };
/** The same with client ids and the projection, in one statement and thus one transaction. */
const APPEND_ALL = { name: "collab-append-all", text: `with ${ROWS},\n${SEEN},${projectionArms("$9")}\n${RESULT}` };

type RowParameters = [string[], number[], string[], Buffer, number[], number[], (string | null)[]];

/** Parameters 1–7: one bytea with all bodies behind each other travels in binary, arrays of bytea would be hex. */
function rowParameters(parts: readonly LogPart[]): RowParameters {
  const docs: string[] = [];
  const indexes: number[] = [];
  const users: string[] = [];
  const starts: number[] = [];
  const sizes: number[] = [];
  const bodies: Uint8Array[] = [];
  const afters: (string | null)[] = [];
  let at = 1;
  for (const { doc, rows, after } of parts)
    rows.forEach(({ userId, body }, index) => {
      docs.push(doc);
      indexes.push(index + 1);
      users.push(userId ?? "");
      starts.push(at);
      sizes.push(body.length);
      bodies.push(body);
      afters.push(after?.toString() ?? null);
      at += body.length;
    });
  return [docs, indexes, users, Buffer.concat(bodies), starts, sizes, afters];
}

function extraParameters(parts: readonly LogPart[]): [string, string] {
  const clients = parts.flatMap(({ doc, clients }) =>
    clients.map(({ clientId, userId }) => ({ doc, client_id: clientId, user_id: userId })),
  );
  return [JSON.stringify(clients), JSON.stringify(parts.flatMap(({ projection }) => projection ?? []))];
}

function isPlain({ clients, projection }: LogPart): boolean {
  return clients.length === 0 && projection === null;
}

type Answer = { doc: string; head: string | null };

/**
 * Appends to the logs of several documents, raises their heads, notes client ids and writes the projected rows: one
 * statement, one transaction. A document that is absent or frozen takes nothing and is missing from the answer.
 */
export async function appendToLogs(pool: pg.Pool, parts: readonly LogPart[]): Promise<Heads> {
  const rows = rowParameters(parts);
  const result = parts.every(isPlain)
    ? await pool.query<Answer>({ ...APPEND, values: rows })
    : await pool.query<Answer>({ ...APPEND_ALL, values: [...rows, ...extraParameters(parts)] });
  return new Map(result.rows.map(({ doc, head }) => [doc, head === null ? "moved" : BigInt(head)]));
}

/** PostgreSQL plans a statement anew for its first five uses, and keeps a plan from the sixth on. */
const USES_UNTIL_PLANNED = 6;
/** A document that does not exist: its row goes nowhere. */
const NOWHERE: LogPart = { doc: "", rows: [{ userId: null, body: new Uint8Array() }], clients: [], projection: null };

/** Makes a connection of the log ready before the first edit: both statements are known and planned. Writes nothing. */
export async function primeLog(pool: pg.Pool): Promise<void> {
  const values = rowParameters([NOWHERE]);
  for (let use = 0; use < USES_UNTIL_PLANNED; use++) {
    await pool.query({ ...APPEND, values });
    await pool.query({ ...APPEND_ALL, values: [...values, ...extraParameters([NOWHERE])] });
  }
}

/** The same inside a use-case's transaction. Throws when one of the documents is absent or frozen. */
export async function appendInTransaction(tx: Tx, parts: readonly LogPart[]): Promise<void> {
  const heads = new Map((await appendRows(tx, parts)).map(({ doc, head }) => [doc, head]));
  const closed = parts.find(({ doc }) => (heads.get(doc) ?? null) === null);
  if (closed) throw new Error(`no open log of ${closed.doc}`);
}

function appendRows(tx: Tx, parts: readonly LogPart[]): Promise<{ doc: string; head: bigint | null }[]> {
  return tx.$queryRawUnsafe(APPEND_ALL.text, ...rowParameters(parts), ...extraParameters(parts));
}

async function appendOpen(tx: Tx, part: LogPart): Promise<bigint | "moved" | null> {
  const [first] = await appendRows(tx, [part]);
  if (!first) return null;
  return first.head === null ? "moved" : BigInt(first.head);
}

/** What is written in the transaction of one log row; `row` is its place in the part, from 1. */
type WrittenAlongside = {
  row: number;
  open<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  run(tx: Tx, seq: bigint): Promise<void>;
};

/** Appends to one document's log together with what use-cases write alongside: all of it or nothing. */
export async function appendAlongside(part: LogPart, alongside: readonly WrittenAlongside[]): Promise<Heads> {
  const append = async (tx: Tx): Promise<Heads> => {
    const head = await appendOpen(tx, part);
    if (head === null) return new Map();
    if (head === "moved") return new Map([[part.doc, head]]);
    const base = head - BigInt(part.rows.length);
    for (const { row, run } of alongside) await run(tx, base + BigInt(row));
    return new Map([[part.doc, head]]);
  };
  return alongside[0] ? alongside[0].open(append) : new Map<string, bigint>();
}
