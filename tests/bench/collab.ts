import { loadavg } from "node:os";
import { compacted } from "./collab/compacted";
import { crash } from "./collab/crash";
import { floor } from "./collab/floor";
import { memory } from "./collab/memory";
import { saturation } from "./collab/saturation";
import { coldLoad, cost, latency, session, type Context } from "./collab/scenarios";
import { CONTESTANTS, withDataDir, type Contestant } from "./collab/servers";
import { median, round2 } from "./collab/stats";

/** Rounds of the interleaved comparison, and the parts that are run: `collab.ts 3 compare,memory`. */
const ROUNDS = Number(process.argv[2] ?? 3);
const PARTS = (process.argv[3] ?? "compare,kills,compacted,memory,saturation").split(",");
const KILLS = 10;

type Round = Record<string, number>;

async function measure(contestant: Contestant, round: number): Promise<Round> {
  return withDataDir(async (dataDir) => {
    const started = await contestant.start(dataDir);
    try {
      const context: Context = {
        target: started.target,
        pid: started.pid,
        seed: round,
        prefix: contestant.prefix(`r${round}`),
      };
      const office = await latency(context);
      const room = await session(context);
      const load = await cost(context);
      const cold = await coldLoad(context);
      return {
        "latency p50 ms": office.latencyMs.p50,
        "latency p99 ms": office.latencyMs.p99,
        "confirmation p50 ms": office.ackMs.p50,
        "confirmation p99 ms": office.ackMs.p99,
        "session p50 ms": room.latencyMs.p50,
        "session p99 ms": room.latencyMs.p99,
        "session confirmation p99 ms": room.ackMs.p99,
        "cost CPU s per 10k": load.cpuPer10k,
        "cost p50 ms": load.latencyMs.p50,
        "cost p99 ms": load.latencyMs.p99,
        "cold load first ms": cold.firstMs,
        "synced before complete": cold.early,
        converged: office.converged && room.converged && load.converged ? 1 : 0,
        "content kept after the last close": cold.equal ? 1 : 0,
        "harness CPU share at cost": load.harnessCpuShare,
        "load of the machine": loadavg()[0] ?? NaN,
        ...(contestant.name === "ours" ? await floorOf(dataDir) : {}),
      };
    } finally {
      await started.end();
    }
  });
}

type Rounds = Map<Contestant["name"], Round[]>;

/** One line a metric: our median, each peer's, and the median of the ratios to the first peer inside a round. */
function tableOf(rounds: Rounds) {
  const metrics = Object.keys(rounds.get("ours")?.[0] ?? {});
  const values = (name: Contestant["name"], metric: string) =>
    (rounds.get(name) ?? []).map((round) => round[metric] ?? NaN);
  return metrics.map((metric) => ({
    metric,
    ...Object.fromEntries(CONTESTANTS.map(({ name }) => [name, round2(median(values(name, metric)))])),
    "ours / yws": round2(median(values("ours", metric).map((value, at) => value / (values("yws", metric)[at] ?? NaN)))),
    "ours / hocuspocus+sqlite": round2(
      median(values("ours", metric).map((value, at) => value / (values("hocuspocus+sqlite", metric)[at] ?? NaN))),
    ),
  }));
}

/** The bounds of this machine in the same minute, as metrics of our rounds: nobody's server is in them. */
async function floorOf(dataDir: string): Promise<Round> {
  const steps = await floor(dataDir);
  return Object.fromEntries(
    steps.flatMap(({ what, p50, p99 }) => [
      [`floor: ${what} p50 ms`, p50],
      [`floor: ${what} p99 ms`, p99],
    ]),
  );
}

async function compare() {
  const rounds: Rounds = new Map(CONTESTANTS.map(({ name }) => [name, []]));
  for (let round = 1; round <= ROUNDS; round++)
    for (const contestant of CONTESTANTS) {
      process.stderr.write(`round ${round} ${contestant.name}\n`);
      rounds.get(contestant.name)?.push(await measure(contestant, round));
    }
  return tableOf(rounds);
}

async function kills() {
  const results = [];
  for (const contestant of CONTESTANTS) {
    process.stderr.write(`kills ${contestant.name}\n`);
    const { restartMs, ...counts } = await crash(contestant, KILLS);
    results.push({ server: contestant.name, ...counts, "restart ms (median)": median(restartMs) });
  }
  return results;
}

/** One line a contestant. */
async function each(names: readonly Contestant["name"][], work: (contestant: Contestant) => Promise<object>) {
  const results = [];
  for (const contestant of CONTESTANTS.filter(({ name }) => names.includes(name))) {
    process.stderr.write(`${work.name} ${contestant.name}\n`);
    results.push(await work(contestant));
  }
  return results;
}

async function saturate() {
  const results: object[] = [];
  for (const contestant of CONTESTANTS.filter(({ name }) => name === "yws" || name === "ours"))
    await withDataDir(async (dataDir) => {
      process.stderr.write(`saturation ${contestant.name}\n`);
      const { target, pid, end } = await contestant.start(dataDir);
      const steps = await saturation({ target, pid, seed: 1, prefix: contestant.prefix("saturation") });
      results.push(...steps.map((step) => ({ server: contestant.name, ...step })));
      await end();
    });
  return results;
}

/** The parts that are asked for; prints one JSON object with medians and ratios to the peers. */
async function main(): Promise<void> {
  const result: Record<string, unknown> = { rounds: ROUNDS };
  if (PARTS.includes("compare")) result.table = await compare();
  if (PARTS.includes("kills")) result.kills = await kills();
  if (PARTS.includes("compacted")) result.compacted = await each(["yws", "ours"], compacted);
  if (PARTS.includes("memory")) result.memory = await each(["yws", "hocuspocus+sqlite", "ours"], memory);
  if (PARTS.includes("saturation")) result.saturation = await saturate();
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

await main();
