import { setImmediate as nextTurn } from "node:timers/promises";
import * as Y from "yjs";
import { defineBriefRoots } from "~/collab/brief/roots";
import { briefVolume } from "~/collab/brief/volume";
import { parseRoomName } from "~/collab/roomName";
import { automaticPoints, type KeptPoint, type LogPoint } from "~/domain/brief/versions/automaticPoints";
import { loadBriefProject } from "../../db/briefs";
import { insertVersion, latestVersion, lockVersions, logAfter, readDurable, type NewVersion } from "../../db/versions";
import type { Deps } from "../deps";
import { stateOf, type VersionState } from "./versionState";

/** Where the log is read from: a state (a version's unless `loose`), and the rows after it. */
type LogStart = {
  state: Uint8Array | null;
  headSeq: bigint;
  loose: boolean;
  rows: Awaited<ReturnType<typeof logAfter>>;
};

/** So many rows are applied before others get their turn. */
const TURN_ROWS = 500;

/**
 * Keeps the automatic versions that a brief's log calls for since its last version (docs/decisions/013). It looks only at
 * what is durable, so it may be called at any time and again; nothing is kept twice. Returns how many were kept.
 */
export async function keepAutomatic(deps: Pick<Deps, "db" | "clock">, room: string): Promise<number> {
  const { prisma } = deps.db;
  const name = parseRoomName(room);
  const project = name?.kind === "brief" ? await loadBriefProject(prisma, name.id) : null;
  if (!project) return 0;
  const last = await latestVersion(prisma, room);
  const start = await logStart(deps, room, last);
  // the first content of a brief is not worth a version of its own
  if (!start || (start.state === null && start.rows.length < 2)) return 0;
  const points = await choosePoints(start, deps.clock.now().getTime());
  if (points.length === 0) return 0;
  const states = await statesAt(start, new Set(points.map(({ seq }) => seq)));
  const versions = toVersions(room, project.areaCode, start, points, states);
  return prisma.$transaction(async (tx) => {
    await lockVersions(tx, room);
    const meanwhile = await latestVersion(tx, room);
    if (meanwhile?.number !== last?.number) return 0;
    let before = last?.hash ?? null;
    let kept = 0;
    for (const version of versions) {
      // typed and taken back: nothing new to keep
      if (version.hash === before) continue;
      await insertVersion(tx, version);
      before = version.hash;
      kept++;
    }
    return kept;
  });
}

async function logStart(
  deps: Pick<Deps, "db">,
  room: string,
  last: { headSeq: bigint; body: Uint8Array } | null,
): Promise<LogStart | null> {
  const { prisma } = deps.db;
  const headSeq = last?.headSeq ?? 0n;
  const rows = await logAfter(prisma, room, headSeq);
  if (rows[0] === undefined || rows[0].seq === headSeq + 1n)
    return { state: last?.body ?? null, headSeq, loose: false, rows };
  // the log between was compacted long ago: what is left begins at the snapshot
  const durable = await readDurable(prisma, room);
  if (!durable) return null;
  const after = rows.filter(({ seq }) => seq > durable.snapshotSeq);
  return { state: durable.snapshot, headSeq: durable.snapshotSeq, loose: true, rows: after };
}

async function walk(start: LogStart, visit: (doc: Y.Doc, seq: bigint) => void): Promise<void> {
  const doc = new Y.Doc();
  try {
    defineBriefRoots(doc);
    if (start.state) Y.applyUpdate(doc, start.state);
    visit(doc, start.headSeq);
    for (const [index, { seq, body }] of start.rows.entries()) {
      if (index % TURN_ROWS === TURN_ROWS - 1) await nextTurn();
      try {
        Y.applyUpdate(doc, body);
      } catch {
        // a torn row is left out, as when the room opens
      }
      visit(doc, seq);
    }
  } finally {
    doc.destroy();
  }
}

async function choosePoints(start: LogStart, now: number): Promise<KeptPoint[]> {
  const volumes: number[] = [];
  await walk(start, (doc) => void volumes.push(briefVolume(doc)));
  const [first = 0, ...rest] = volumes;
  const rows = start.rows.map(({ seq, at }, index): LogPoint => ({ seq, at: at.getTime(), volume: rest[index] ?? 0 }));
  return automaticPoints({ seq: start.loose ? start.headSeq : null, volume: first }, rows, now);
}

async function statesAt(start: LogStart, wanted: ReadonlySet<bigint>): Promise<Map<bigint, VersionState>> {
  const states = new Map<bigint, VersionState>();
  await walk(start, (doc, seq) => {
    if (wanted.has(seq)) states.set(seq, stateOf(doc));
  });
  return states;
}

function toVersions(
  room: string,
  areaCode: string,
  { headSeq, rows }: LogStart,
  points: readonly KeptPoint[],
  states: ReadonlyMap<bigint, VersionState>,
): NewVersion[] {
  let from = headSeq;
  return points.flatMap(({ seq, reason }) => {
    const state = states.get(seq);
    const row = rows.find((one) => one.seq >= seq);
    if (!state || !row) return [];
    const written = rows.filter((one) => one.seq > from && one.seq <= seq);
    const editors = [...new Set(written.flatMap(({ userId }) => userId ?? []))];
    from = seq;
    const gate = reason === "BEFORE_DELETION" ? reason : null;
    const kept = { kind: "AUTO", gate, name: "", restores: null, createdBy: null } as const;
    return [{ room, areaCode, ...state, ...kept, headSeq: seq, editors, createdAt: row.at }];
  });
}
