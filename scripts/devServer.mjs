// The server of `npm run dev`: sources through tsx, pages through Vite (changes appear without a reload).
import net from "node:net";
import path from "node:path";
import { createServer } from "vite";
import { EnvError, readEnv } from "../server/env.ts";
import { makeLogger } from "../server/log.ts";
import { startServer } from "../server/start.ts";

const root = path.resolve(import.meta.dirname, "..");

async function freePort() {
  const probe = net.createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function main() {
  const env = readEnv();
  // Vite's own socket listens on a port of its own: the server ends upgrades that it does not know
  const vite = await createServer({ root, server: { middlewareMode: true, hmr: { port: await freePort() } } });
  const running = await startServer(env, makeLogger(env.logLevel), {
    pages: () => vite.ssrLoadModule("virtual:remix/server-build"),
    clientDir: null,
    workerDir: path.join(root, "build/ruamphaen"),
    files: vite.middlewares,
  });
  const end = () => void Promise.all([running.close(), vite.close()]).finally(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  process.stdout.write(`ready ${running.origin}\n`);
}

main().catch((fault) => {
  const lines = fault instanceof EnvError ? fault.faults : [fault instanceof Error ? fault.message : String(fault)];
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
});
