import * as Y from "yjs";
import { readBrief } from "~/collab/briefDoc";
import { parseRoomName } from "~/collab/roomName";
import { canonical } from "../db/audit";
import type { Db } from "../db/client";
import {
  ROW_TABLES,
  TABLE_SHAPES,
  type ProjectedRow,
  type ProjectionChange,
  type RowTable,
} from "../db/collab/collabRows";
import {
  listDocs,
  readLoggedDoc,
  writeProjection,
  type LoggedDoc,
  type StoredProjection,
} from "../db/collab/collabVerify";
import type { RoomModel } from "./check/roomModel";
import { replay, schemaOf } from "./room/loadRoom";
import { projectBrief, type BriefProjection } from "./room/projectBrief";

/** Something in the database that is not what the log says. */
export type Mismatch = { doc: string; what: string };

/** Outcome of a verification: counts, what does not agree, and documents whose log begins after a compaction. */
export type VerifyReport = {
  docs: number;
  logRows: number;
  projectedRows: number;
  mismatches: Mismatch[];
  repaired: number;
  /** Documents that could be replayed only from their snapshot on, with the first sequence in the log. */
  compacted: { doc: string; from: bigint }[];
};

/**
 * [G6] Replays every log and compares: sequence without gaps, snapshot plus tail against the whole log, projected rows
 * against the tables, and the sequence they are stamped with. With `repair`, tables are written anew from the log.
 */
export async function verifyCollab(db: Pick<Db, "pool">, options: { repair?: boolean } = {}): Promise<VerifyReport> {
  const report: VerifyReport = { docs: 0, logRows: 0, projectedRows: 0, mismatches: [], repaired: 0, compacted: [] };
  for (const { doc } of await listDocs(db.pool)) {
    const name = parseRoomName(doc);
    const schema = name ? schemaOf(name.kind) : undefined;
    if (!name || schema === undefined) {
      report.mismatches.push({ doc, what: "no room of this name" });
      continue;
    }
    const briefId = name.kind === "brief" ? name.id : null;
    const found = await readLoggedDoc(db.pool, doc, briefId);
    if (!found) continue;
    report.docs++;
    report.logRows += found.logged.log.length;
    const model = checkLog(schema, found.logged, report);
    if (briefId !== null) {
      const change = checkProjection(doc, briefId, model, found.stored, found.logged.head, report);
      if (change && options.repair) {
        await writeProjection(db.pool, change);
        report.repaired++;
      }
    }
    model.doc.destroy();
  }
  return report;
}

/** Checks the log of one document; returns the document it leads to. */
function checkLog(schema: RoomModel["schema"], logged: LoggedDoc, report: VerifyReport): RoomModel {
  const { doc, head, log, snapshotSeq, snapshot } = logged;
  const say = (what: string) => void report.mismatches.push({ doc, what });
  const first = log[0]?.seq ?? head + 1n;
  log.forEach(({ seq }, index) => {
    if (seq !== first + BigInt(index)) say(`gap in the log before ${seq}`);
  });
  const last = log.at(-1)?.seq ?? snapshotSeq;
  if (last !== head) say(`log ends at ${last}, head is ${head}`);
  if (first > snapshotSeq + 1n) say(`log begins at ${first}, snapshot ends at ${snapshotSeq}`);
  const tail = log.filter(({ seq }) => seq > snapshotSeq);
  const short = replay(schema, { doc, snapshot, tail });
  for (const { seq } of short.bad) say(`row ${seq} cannot be read`);
  if (first !== 1n) {
    if (head > 0n) report.compacted.push({ doc, from: first });
    return short.model;
  }
  if (!snapshot) return short.model;
  const whole = replay(schema, { doc, snapshot: null, tail: log });
  if (stateText(whole.model.doc) !== stateText(short.model.doc)) say("snapshot and tail differ from the whole log");
  whole.model.doc.destroy();
  return short.model;
}

/** What a document holds, in a form that does not depend on how it was put together. */
function stateText(doc: Y.Doc): string {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  const roots = [...doc.share].map(([name, type]) => [name, type.toJSON()] as const);
  return JSON.stringify([vector, canonical(Object.fromEntries(roots))]);
}

function checkProjection(
  doc: string,
  briefId: string,
  model: RoomModel,
  stored: StoredProjection,
  head: bigint,
  report: VerifyReport,
): ProjectionChange | null {
  const { content, issues } = readBrief(model.doc);
  const wanted = projectBrief(content, issues);
  if (!stored) {
    report.mismatches.push({ doc, what: "the brief's row is missing" });
    return null;
  }
  const before = report.mismatches.length;
  const say = (what: string) => void report.mismatches.push({ doc, what });
  if (stored.docSeq !== head) say(`rows are stamped ${stored.docSeq}, head is ${head}`);
  if (text(stored.brief) !== text(wanted.brief)) say("the brief's row differs");
  const rows = compareRows(wanted, stored.rows, report, say);
  if (report.mismatches.length === before) return null;
  return { briefId, title: content.title, brief: wanted.brief, rows };
}

const text = (value: unknown): string => JSON.stringify(canonical(JSON.parse(JSON.stringify(value))));

function compareRows(
  wanted: BriefProjection,
  stored: Record<RowTable, ProjectedRow[]>,
  report: VerifyReport,
  say: (what: string) => void,
): ProjectionChange["rows"] {
  const change: ProjectionChange["rows"] = {};
  for (const table of ROW_TABLES) {
    const keyOf = (row: ProjectedRow) => JSON.stringify(TABLE_SHAPES[table].key.map((name) => row[name]));
    const found = new Map(stored[table].map((row) => [keyOf(row), row]));
    report.projectedRows += wanted.rows[table].length;
    const set = wanted.rows[table].filter((row) => {
      const key = keyOf(row);
      const same = found.get(key);
      found.delete(key);
      if (same && text(same) === text(row)) return false;
      say(`${table} ${key} ${same ? "differs" : "is missing"}`);
      return true;
    });
    for (const key of found.keys()) say(`${table} ${key} should not be there`);
    const gone = [...found.keys()].map((key) => JSON.parse(key) as (string | number)[]);
    if (set.length > 0 || gone.length > 0) change[table] = { set, gone };
  }
  return change;
}
