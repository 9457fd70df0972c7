import pg from "pg";
import * as Y from "yjs";
import { connectionSettings } from "../../../server/db/client";
import { findRunning } from "../../../server/db/embedded/findRunning";
import { BenchClient, type Target } from "./client";
import { edit, snapshot } from "./edits";
import { type Contestant, withDataDir } from "./servers";
import { median, prng, round2, until } from "./stats";

/** Our server stores a snapshot when 2,000 rows lie behind the last one; what comes after it is the tail. */
const ROWS = 2000;
const TAIL = 80;
const DOCS = 8;
/** Loads that only warm the process up: what it does for the first time is not compiled yet. */
const WARM_UP = 4;

type Filled = { name: string; clientID: number; clock: number; content: string };

/** Documents of 2,080 single confirmed edits: each its own log row, so that a snapshot and a tail of 80 rows are left. */
async function fill(target: Target, prefix: string): Promise<Filled[]> {
  const random = prng(5);
  const writers = Array.from({ length: DOCS }, (_, n) => new BenchClient(target, `${prefix}-${n}`, "deferred"));
  await Promise.all(writers.map(({ synced }) => synced));
  for (let count = 0; count < ROWS + TAIL; count++) {
    for (const { doc } of writers) edit(doc, random);
    if (!(await until(() => writers.every(({ ackedClock, clock }) => ackedClock >= clock), 10_000, 1)))
      throw new Error("not confirmed");
  }
  return writers.map((writer) => {
    const { docName: name, doc, clock } = writer;
    writer.close();
    return { name, clientID: doc.clientID, clock, content: snapshot(doc) };
  });
}

/** Milliseconds from the start of the connection until the whole document is there. */
async function load(target: Target, { name, clientID, clock, content }: Filled): Promise<number> {
  const client = new BenchClient(target, name);
  await client.synced;
  const whole = () => Y.getState(client.doc.store, clientID) >= clock;
  if (!(await until(whole, 5000, 1))) throw new Error(`${name} is not whole`);
  const ms = performance.now() - client.openedAt;
  if (snapshot(client.doc) !== content) throw new Error(`${name} differs`);
  client.close();
  return ms;
}

async function shapeOf(dataDir: string): Promise<{ snapshotKb: number; tailRows: number }> {
  const address = await findRunning(dataDir);
  if (!address) throw new Error("the embedded database does not run");
  const client = new pg.Client(connectionSettings(address));
  await client.connect();
  const { rows } = await client.query<{ kb: number; tail: number }>(
    `select max(length(snapshot))::float8 / 1000 as kb, max(head - snapshot_seq)::int as tail
     from public.collab_doc where doc like 'scratch/%' and snapshot is not null`,
  );
  await client.end();
  return { snapshotKb: Math.round(rows[0]?.kb ?? NaN), tailRows: rows[0]?.tail ?? NaN };
}

/**
 * [P7] First load of a compacted document: ours after a restart, from snapshot and tail in the database; the bare server
 * from its memory. The first four documents warm the new process up; median of the other four.
 */
export async function compacted(contestant: Contestant) {
  return withDataDir(async (dataDir) => {
    const first = await contestant.start(dataDir);
    const filled = await fill(first.target, contestant.prefix("compacted"));
    const ours = contestant.name === "ours";
    const shape = ours ? await shapeOf(dataDir) : { snapshotKb: NaN, tailRows: NaN };
    if (ours) await first.end();
    const second = ours ? await contestant.start(dataDir) : first;
    const times: number[] = [];
    for (const document of filled) times.push(await load(second.target, document));
    await second.end();
    return {
      server: contestant.name,
      "first load ms": round2(median(times.slice(WARM_UP))),
      "first load of the process ms": round2(times[0] ?? NaN),
      ...shape,
    };
  });
}
