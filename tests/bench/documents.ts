import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { WebSocket, WebSocketServer } from "ws";
import { makeExportQueue } from "../../server/export/exportQueue";
import { makeLogger } from "../../server/log";
import { packDocx } from "../../templates/kit/docx/packDocx";
import { planJ2Docx } from "../../templates/planJ2/docx";
import { median, round2, summarize } from "./collab/stats";
import { measureServed } from "./documents/served";
import { planOf } from "./j2/planOf";

const root = path.resolve(import.meta.dirname, "../..");
/** Projects of the stall, exports at once and their projects, rounds. */
const SIZE = 500;
const PARALLEL = 20;
const BRIEFS = 200;
const ROUNDS = 5;
/** Beats of the pulse that a stall is read from, ms. */
const BEAT = 5;

/** Bundles the worker of documents as the build does. */
async function bundleWorker(folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(root, "server/export/exportWorker.ts")],
    outdir: folder,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    alias: { "~": path.join(root, "app") },
    logLevel: "error",
  });
}

/** The longest time that the event loop answered nothing while `work` went on, ms. */
async function stallOf(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - before - BEAT);
    before = now;
  }, BEAT);
  await work();
  // the beat after the work sees a stall at its end
  await new Promise((resolve) => setTimeout(resolve, 2 * BEAT));
  clearInterval(beat);
  return longest;
}

/** [documents.md §5 e] The main thread's stall: the document written in it against written by the worker. */
async function measureStall(queue: ReturnType<typeof makeExportQueue>) {
  const [inProcess, exported]: [number[], number[]] = [[], []];
  await queue.render(planOf(SIZE - 1), "docx");
  for (let round = 0; round < ROUNDS; round += 1) {
    const view = { ...planOf(SIZE), revision: round + 1 };
    inProcess.push(await stallOf(() => packDocx(planJ2Docx(view, "00000000"))));
    exported.push(await stallOf(() => queue.render(view, "docx")));
  }
  const [own, away] = [median(inProcess), median(exported)];
  const figures = {
    "in process ms": round2(own),
    "export ms": round2(away),
    "longest ms": round2(Math.max(...exported)),
  };
  return [{ projects: SIZE, ...figures, ratio: round2(away / own) }];
}

/** Round trips over a socket of the same process while twenty exports are under way. */
async function measureSockets(queue: ReturnType<typeof makeExportQueue>) {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  sockets.on("connection", (socket) => socket.on("message", (data) => socket.send(data)));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  await new Promise((resolve) => client.once("open", resolve));
  const times: number[] = [];
  client.on("message", (data) => times.push(performance.now() - Number(String(data))));
  const asking = setInterval(() => client.send(String(performance.now())), 20);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: PARALLEL }, (_, at) => queue.render({ ...planOf(BRIEFS), revision: at + 1 }, "docx")),
  );
  const ms = performance.now() - start;
  clearInterval(asking);
  client.terminate();
  await new Promise((resolve) => http.close(resolve));
  const { p50, p95, max } = summarize(times);
  return [
    {
      exports: PARALLEL,
      briefs: BRIEFS,
      "all done ms": round2(ms),
      "socket p50 ms": p50,
      "p95 ms": p95,
      "max ms": max,
    },
  ];
}

const folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-bench-"));
try {
  await bundleWorker(folder);
  const queue = makeExportQueue({ workerDir: folder, log: makeLogger("silent") });
  const stall = await measureStall(queue);
  const sockets = await measureSockets(queue);
  await queue.close();
  const served = await measureServed();
  process.stdout.write(`${JSON.stringify({ stall, sockets, served })}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
