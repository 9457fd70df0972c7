import { allocate } from "~/domain/allocation/allocate";
import { WEIGHTS_2568 } from "~/domain/allocation/criteria";
import { median, prng, round2 } from "./collab/stats";

const SIZES = [76, 1_000];
const REPEATS = 15;

/** Provinces with figures of the usual size: people, km², poor in percent, baht, million baht, percent. */
function provincesOf(count: number) {
  const random = prng(count);
  const between = (least: number, most: number, decimals = 0) => (least + random() * (most - least)).toFixed(decimals);
  return Array.from({ length: count }, (_, at) => ({
    code: String(at + 11),
    population: between(190_000, 2_700_000),
    areaKm2: between(400, 20_500, 2),
    poorRate: between(0.5, 35, 2),
    householdIncome: between(12_000, 45_000, 2),
    gpp: between(10_000, 1_100_000, 1),
    efficiency: between(60, 100, 2),
  }));
}

function timed(work: () => unknown): { ms: number; fastestMs: number; slowestMs: number } {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { ms: round2(median(times)), fastestMs: round2(Math.min(...times)), slowestMs: round2(Math.max(...times)) };
}

/** [R5] Frames of n provinces in each of the three income modes, median of 15 runs after a warm-up; one JSON object. */
const rows = SIZES.flatMap((provinces) =>
  (["HARMONIC", "MAX_OVER", "MAX_MINUS"] as const).map((incomeMode) => {
    const input = {
      ...{ totalSatang: 20_000_000_000_00n, roundTo: 10_000n, weights: WEIGHTS_2568, incomeMode },
      provinces: provincesOf(provinces),
    };
    const first = allocate(input);
    if (!first.ok) throw new Error("the figures were refused");
    const sum = first.frames.reduce((total, { frameSatang }) => total + frameSatang, 0n);
    for (let warm = 0; warm < 3; warm++) allocate(input);
    return { provinces, incomeMode, ...timed(() => allocate(input)), sumExact: sum === input.totalSatang };
  }),
);
process.stdout.write(`${JSON.stringify({ allocation: rows })}\n`);
