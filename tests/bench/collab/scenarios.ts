import * as Y from "yjs";
import { BenchClient, type Target } from "./client";
import { connectMany, converged, groups, Tracker } from "./clients";
import { edit, snapshot } from "./edits";
import { cpuSeconds } from "./process";
import { pause, prng, summarize, until, type Summary } from "./stats";

/** What a scenario runs against. `prefix` begins every document's name. */
export type Context = { target: Target; pid: number; seed: number; prefix: string };

/** Result of a load: one-way times and confirmations in ms, CPU seconds of server and database per 10,000 updates. */
export type LoadResult = {
  latencyMs: Summary;
  ackMs: Summary;
  delivered: number;
  converged: boolean;
  cpuPer10k: number;
  serverCpuShare: number;
  harnessCpuShare: number;
};

/** So many documents and people, edits a second in all, for so long; `deferred` spares the harness. */
export type Load = { docs: number; clientsPerDoc: number; rate: number; seconds: number; apply: "live" | "deferred" };

const namesOf = ({ prefix }: Context, tag: string, { docs, clientsPerDoc }: Load) =>
  Array.from({ length: docs * clientsPerDoc }, (_, at) => `${prefix}-${tag}-${at % docs}`);

async function burst(
  context: Context,
  clients: readonly BenchClient[],
  load: Load,
): Promise<Omit<LoadResult, "converged">> {
  const random = prng(context.seed);
  const tracker = new Tracker();
  for (const client of clients) {
    client.onRemote = tracker.receiver();
    client.ackSamples = [];
  }
  const receivers = clients.length / groups(clients).size - 1;
  const cpu = cpuSeconds(context.pid);
  const own = process.cpuUsage();
  const start = performance.now();
  const total = load.rate * load.seconds;
  for (let sent = 0; sent < total && performance.now() - start < load.seconds * 3000;) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * load.rate));
    for (; sent < due; sent++) {
      const client = clients[load.apply === "live" ? Math.floor(random() * clients.length) : sent % clients.length];
      if (!client) continue;
      const at = performance.now();
      edit(client.doc, random);
      tracker.applied(client.doc.clientID, client.clock, at, receivers);
    }
    await (load.rate > 500 ? new Promise((resolve) => setImmediate(resolve)) : pause(2));
  }
  await until(() => tracker.samples.length >= tracker.expected, 3000);
  const wall = (performance.now() - start) / 1000;
  const spent = process.cpuUsage(own);
  const serverCpu = cpuSeconds(context.pid) - cpu;
  return {
    latencyMs: summarize(tracker.samples),
    ackMs: summarize(clients.flatMap((client) => client.ackSamples)),
    delivered: tracker.samples.length / tracker.expected,
    cpuPer10k: (serverCpu / total) * 1e4,
    serverCpuShare: serverCpu / wall,
    harnessCpuShare: (spent.user + spent.system) / 1e6 / wall,
  };
}

/** One load on fresh documents, after a warm-up of its own if any. */
export async function run(context: Context, tag: string, load: Load, warmUpSeconds: number): Promise<LoadResult> {
  const clients = await connectMany(context.target, namesOf(context, tag, load), load.apply);
  if (warmUpSeconds > 0) await burst(context, clients, { ...load, seconds: warmUpSeconds });
  const result = await burst(context, clients, load);
  const equal = await converged(clients);
  for (const client of clients) client.close();
  await pause(200);
  return { ...result, converged: equal };
}

/** Four documents with five people each, 40 edits a second in all: a busy office. */
export const latency = (context: Context) =>
  run(context, "lat", { docs: 4, clientsPerDoc: 5, rate: 40, seconds: 8, apply: "live" }, 0);

/** One dialogue session: thirty people in one document, 30 edits a second. */
export const session = (context: Context) =>
  run(context, "ses", { docs: 1, clientsPerDoc: 30, rate: 30, seconds: 8, apply: "live" }, 0);

/** CPU of relaying 1,000 updates a second, a rate that every server carries. */
export const cost = (context: Context) =>
  run(context, "cost", { docs: 4, clientsPerDoc: 5, rate: 1000, seconds: 4, apply: "deferred" }, 1);

/** Time until a new client holds a document made of 2,000 updates; `early` = told "synced" before the content was there. */
export async function coldLoad(context: Context, updates = 2000, repeats = 4) {
  const name = `${context.prefix}-cold`;
  const filled = await fill(context, name, updates);
  await pause(2500); // lets a persistent server store and unload the document
  const times: number[] = [];
  let early = 0;
  let equal = true;
  for (let round = 0; round < repeats; round++) {
    const client = new BenchClient(context.target, name);
    await client.synced;
    const whole = () => Y.getState(client.doc.store, filled.clientID) >= filled.clock;
    if (!whole()) early++;
    times.push((await until(whole, 5000, 1)) ? performance.now() - client.openedAt : NaN);
    equal &&= snapshot(client.doc) === filled.content;
    client.close();
    await pause(600);
  }
  return { updates, firstMs: times[0] ?? NaN, completeMs: summarize(times), early, equal };
}

async function fill(context: Context, name: string, updates: number) {
  const random = prng(context.seed + 2);
  const [observer, writer] = await connectMany(context.target, [name, name], "deferred");
  if (!observer || !writer) throw new Error("no clients");
  let seen = 0;
  observer.onRemote = (_client, clock) => (seen = Math.max(seen, clock));
  for (let count = 0; count < updates; count++) {
    edit(writer.doc, random);
    if (count % 100 === 99) await until(() => seen >= writer.clock, 5000, 1);
  }
  await until(() => seen >= writer.clock, 10_000);
  const state = { clientID: writer.doc.clientID, clock: writer.clock, content: snapshot(writer.doc) };
  writer.close();
  observer.close();
  return state;
}
