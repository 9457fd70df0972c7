import { readFile } from "node:fs/promises";
import { briefText } from "~/collab/brief/editTexts";
import type { OwnClient } from "../../collab/live/stockClient";
import { until } from "../../collab/live/stockClient";

/** Resident memory of a process, MiB. */
export async function residentMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return parseInt(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? "0", 10) / 1024;
}

/** The value at a share of the sorted samples, e.g. 0.95. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Two innocent people while an attack goes on: one writes, the other waits to see it. `stop` gives the times of all
 * round trips, milliseconds.
 */
export function watchBystanders(writer: OwnClient, reader: OwnClient, name: "t" | "title" = "t") {
  const textOf = (client: OwnClient) => (name === "t" ? client.doc.getText("t") : briefText(client.doc, name));
  const samples: number[] = [];
  let stopped = false;
  const run = async () => {
    for (let round = 0; !stopped; round++) {
      const marker = `<${round}>`;
      const began = performance.now();
      textOf(writer).insert(0, marker);
      await until(() => textOf(reader).toString().includes(marker), 30_000);
      samples.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const running = run();
  return {
    stop: async (): Promise<number[]> => {
      stopped = true;
      await running;
      return samples;
    },
  };
}
