import type { BenchClient } from "./client";
import { connectMany } from "./clients";
import { edit } from "./edits";
import { Inspector, type Memory } from "./inspector";
import { type Contestant, withDataDir } from "./servers";
import { pause, prng, round2, until } from "./stats";

const CONNECTIONS = [500, 1000, 2000] as const;
/** Idle connections share so many documents. */
const ROOMS = 50;
const DOCUMENTS = [50, 100, 200, 400] as const;
const UPDATES = 150;

type Point = Memory & { count: number };

/** KiB per thing: slope of the straight line that fits best. */
function slopeKiB(points: readonly Point[], of: "used" | "resident"): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(({ count }) => count)), mean(points.map((point) => point[of]))];
  const over = points.reduce((sum, point) => sum + (point.count - x) * (point[of] - y), 0);
  return round2((over / points.reduce((sum, { count }) => sum + (count - x) ** 2, 0)) * 1024);
}

async function measure(contestant: Contestant, work: (server: Server) => Promise<Point[]>): Promise<Point[]> {
  return withDataDir(async (dataDir) => {
    const { target, inspectorUrl, end } = await contestant.start(dataDir, { inspect: true });
    if (!inspectorUrl) throw new Error("no inspector");
    const inspector = await Inspector.at(inspectorUrl);
    try {
      return await work({ target, inspector, prefix: contestant.prefix("memory") });
    } finally {
      inspector.close();
      await end();
    }
  });
}

type Server = { target: BenchClient["target"]; inspector: Inspector; prefix: string };

/** Connections that only listen; the documents they share are open from the beginning. */
async function idleConnections({ target, inspector, prefix }: Server): Promise<Point[]> {
  const clients: BenchClient[] = [];
  const points: Point[] = [];
  const names = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `${prefix}-idle-${(from + n) % ROOMS}`);
  for (const count of CONNECTIONS) {
    clients.push(...(await connectMany(target, names(clients.length, count), "deferred")));
    points.push({ count, ...(await inspector.memory()) });
  }
  for (const client of clients) client.terminate();
  return points;
}

/** Documents of 150 updates, one person in each. */
async function openDocuments({ target, inspector, prefix }: Server): Promise<Point[]> {
  const random = prng(9);
  const clients: BenchClient[] = [];
  const points: Point[] = [];
  for (const count of DOCUMENTS) {
    const names = Array.from({ length: count - clients.length }, (_, n) => `${prefix}-doc-${clients.length + n}`);
    const added = await connectMany(target, names, "deferred");
    for (let update = 0; update < UPDATES; update++) {
      for (const { doc } of added) edit(doc, random);
      await pause(5);
    }
    if (!(await until(() => added.every(({ ackedClock, clock }) => ackedClock >= clock), 60_000)))
      throw new Error("not confirmed");
    clients.push(...added);
    points.push({ count, ...(await inspector.memory()) });
  }
  for (const client of clients) client.terminate();
  return points;
}

/** [P9] Memory per idle connection and per open document, as slopes after collections; the server's process alone. */
export async function memory(contestant: Contestant) {
  const idle = await measure(contestant, idleConnections);
  const documents = await measure(contestant, openDocuments);
  return {
    server: contestant.name,
    "KiB used per idle connection": slopeKiB(idle, "used"),
    "KiB resident per idle connection": slopeKiB(idle, "resident"),
    "KiB used per open document": slopeKiB(documents, "used"),
    "KiB resident per open document": slopeKiB(documents, "resident"),
    "MiB resident with 2,000 connections": Math.round(idle.at(-1)?.resident ?? NaN),
  };
}
