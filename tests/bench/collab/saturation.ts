import { run, type Context } from "./scenarios";
import { round2 } from "./stats";

/** Updates a second in all, over forty connections: the product reads at most 300 a second of one. */
const RATES = [1000, 2000, 4000, 6000, 8000, 10_000] as const;
const LONGEST_P99_MS = 100;

/**
 * [P5] Raises the rate until the relay's p99 passes 100 ms or something is not delivered, twice in a row: one noisy step
 * does not end it. The generator is one process: where its share of a core is near 1 the figure is a lower bound.
 */
export async function saturation(context: Context) {
  const steps = [];
  let failed = 0;
  for (const rate of RATES) {
    const load = { docs: 8, clientsPerDoc: 5, rate, seconds: 2, apply: "deferred" } as const;
    const result = await run(context, `sat${rate}`, load, 1);
    const carried = result.delivered >= 0.999 && result.latencyMs.p99 <= LONGEST_P99_MS;
    steps.push({
      "updates/s": rate,
      carried: carried ? 1 : 0,
      "p50 ms": result.latencyMs.p50,
      "p99 ms": result.latencyMs.p99,
      "confirmation p99 ms": result.ackMs.p99,
      "server CPU share": round2(result.serverCpuShare),
      "harness CPU share": round2(result.harnessCpuShare),
    });
    failed = carried ? 0 : failed + 1;
    if (failed === 2) break;
  }
  return steps;
}
