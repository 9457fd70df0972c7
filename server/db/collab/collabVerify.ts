import type pg from "pg";
import {
  projectionArms,
  ROW_TABLES,
  TABLE_SHAPES,
  type ProjectedBrief,
  type ProjectedRow,
  type ProjectionChange,
  type RowTable,
} from "./collabRows";

/** A document with its whole log, as verify looks at it. `log` begins where compaction left it. */
export type LoggedDoc = {
  doc: string;
  head: bigint;
  snapshotSeq: bigint;
  snapshot: Uint8Array | null;
  log: { seq: bigint; body: Uint8Array }[];
};

/** What the tables say about a brief; null when its row is missing. */
export type StoredProjection = {
  docSeq: bigint;
  brief: ProjectedBrief;
  rows: Record<RowTable, ProjectedRow[]>;
} | null;

/** Names of all documents of a kind, in order. */
export async function listDocs(pool: pg.Pool): Promise<{ doc: string; kind: string }[]> {
  const { rows } = await pool.query<{ doc: string; kind: string }>(
    "select doc, kind from public.collab_doc order by doc",
  );
  return rows;
}

/** A document's log and, for a brief, what the tables say, all of one moment; null when it is gone. */
export async function readLoggedDoc(
  pool: pg.Pool,
  doc: string,
  briefId: string | null,
): Promise<{ logged: LoggedDoc; stored: StoredProjection } | null> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const logged = await readLog(client, doc);
    const stored = briefId === null ? null : await readProjection(client, briefId);
    await client.query("commit");
    client.release();
    return logged && { logged, stored };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function readLog(client: pg.PoolClient, doc: string): Promise<LoggedDoc | null> {
  const heads = await client.query<{ head: string; snapshot_seq: string; snapshot: Buffer | null }>(
    "select head, snapshot_seq, snapshot from public.collab_doc where doc = $1",
    [doc],
  );
  const [row] = heads.rows;
  if (!row) return null;
  const log = await client.query<{ seq: string; body: Buffer }>(
    "select seq, body from public.collab_update where doc = $1 order by seq",
    [doc],
  );
  return {
    doc,
    head: BigInt(row.head),
    snapshotSeq: BigInt(row.snapshot_seq),
    snapshot: row.snapshot,
    log: log.rows.map(({ seq, body }) => ({ seq: BigInt(seq), body })),
  };
}

type BriefRow = {
  doc_seq: string;
  title: string;
  content: ProjectedBrief["content"];
  complete_items: number;
  lead: number;
  issues: ProjectedBrief["issues"];
  programme_node_id: string | null;
  guideline_node_id: string | null;
  issue_node_id: string | null;
};

async function readProjection(client: pg.PoolClient, briefId: string): Promise<StoredProjection> {
  const briefs = await client.query<BriefRow>(
    `select b.doc_seq, b.title, b.content, b.complete_items, b.issues, b.programme_node_id, b.guideline_node_id,
      b.issue_node_id, (p.lead_org_id is not null)::int as lead
      from public.brief b join public.project p on p.id = b.project_id where b.id = $1`,
    [briefId],
  );
  const [row] = briefs.rows;
  if (!row) return null;
  const rows = {} as Record<RowTable, ProjectedRow[]>;
  for (const table of ROW_TABLES) rows[table] = await readRows(client, table, briefId);
  const brief = {
    title: row.title,
    content: row.content,
    completeItems: row.complete_items - row.lead,
    issues: row.issues,
    programmeNodeId: row.programme_node_id,
    guidelineNodeId: row.guideline_node_id,
    issueNodeId: row.issue_node_id,
  };
  return { docSeq: BigInt(row.doc_seq), brief, rows };
}

async function readRows(client: pg.PoolClient, table: RowTable, briefId: string): Promise<ProjectedRow[]> {
  const columns = Object.keys(TABLE_SHAPES[table].columns).join(", ");
  const { rows } = await client.query<ProjectedRow>(`select ${columns} from public.${table} where brief_id = $1`, [
    briefId,
  ]);
  return rows;
}

/** Writes a projection anew, stamped with the document's present head: for repair only. */
export async function writeProjection(pool: pg.Pool, change: ProjectionChange): Promise<void> {
  await pool.query(
    `with h as (select doc, head from public.collab_doc where doc = 'brief/' || $2), ${projectionArms("$1")}
      select 1`,
    [JSON.stringify([change]), change.briefId],
  );
}
