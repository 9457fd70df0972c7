import { get } from "node:http";
import { text } from "node:stream/consumers";
import type { ServerProcess } from "../collab/live/spawnServer";
import { residentMiB } from "../attack/payloads/bystander";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Resident memory of a server started with --expose-gc, after collections, MiB: the least of three looks. */
export async function settledMiB({ pid }: ServerProcess): Promise<number> {
  let least = Infinity;
  for (let look = 0; look < 3; look++) {
    process.kill(pid, "SIGUSR2");
    await pause(400);
    least = Math.min(least, await residentMiB(pid));
  }
  return least;
}

/** A connection of its own: one kept open may be closed by the server in the moment it is used again. */
function ask(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => void text(response).then(resolve, reject)).on("error", reject);
  });
}

/** Memory that is in use after a collection, MiB: JavaScript heap and buffers. What the system lends besides is noise. */
export async function usedMiB({ pid, origin }: ServerProcess): Promise<number> {
  process.kill(pid, "SIGUSR2");
  await pause(400);
  const figures = await ask(origin);
  const of = (name: string) => parseFloat(new RegExp(`^nodejs_${name}_bytes (.*)$`, "m").exec(figures)?.[1] ?? "NaN");
  return (of("heap_used") + of("external")) / 2 ** 20;
}

/** Slope of the straight line that fits best (least squares), per unit of x. */
export function slope(points: readonly { x: number; y: number }[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const over = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return over / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
