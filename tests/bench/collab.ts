import { crash } from "./collab/crash";
import { coldLoad, cost, latency, session, type Context } from "./collab/scenarios";
import { CONTESTANTS, withDataDir, type Contestant } from "./collab/servers";
import { median, round2 } from "./collab/stats";

/** Rounds of the interleaved comparison. */
const ROUNDS = Number(process.argv[2] ?? 3);
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

/** Interleaved rounds against all servers, then kills; prints one JSON object with medians and ratios to the peers. */
async function main(): Promise<void> {
  const rounds: Rounds = new Map(CONTESTANTS.map(({ name }) => [name, []]));
  for (let round = 1; round <= ROUNDS; round++)
    for (const contestant of CONTESTANTS) {
      process.stderr.write(`round ${round} ${contestant.name}\n`);
      rounds.get(contestant.name)?.push(await measure(contestant, round));
    }
  const kills = [];
  for (const contestant of CONTESTANTS) {
    process.stderr.write(`kills ${contestant.name}\n`);
    const { restartMs, ...counts } = await crash(contestant, KILLS);
    kills.push({ server: contestant.name, ...counts, "restart ms (median)": median(restartMs) });
  }
  process.stdout.write(`${JSON.stringify({ rounds: ROUNDS, table: tableOf(rounds), kills })}\n`);
}

await main();
