import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { onTestFinished } from "vitest";
import type { DatabaseAddress } from "../../../server/db/client";

/** A server in a process of its own. `kill` is SIGKILL; `stop` is SIGTERM and gives the exit code. */
export type ServerProcess = {
  url: string;
  origin: string;
  port: number;
  pid: number;
  kill(): Promise<void>;
  stop(): Promise<number | null>;
};

const root = path.resolve(import.meta.dirname, "../../..");

/** Bundles the child once for a test file; the bundle finds its packages because it lies below node_modules. */
export async function bundleChild(): Promise<string> {
  const folder = path.join(root, "node_modules/.cache/ruamphaen");
  await mkdir(folder, { recursive: true });
  const outfile = path.join(folder, `collab-child-${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(import.meta.dirname, "childServer.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "~": path.join(root, "app") },
    logLevel: "error",
  });
  return outfile;
}

/** Starts the child on a port (0 = any), with options of Node if any, and waits until it listens. */
export async function spawnServer(
  bundle: string,
  target: DatabaseAddress | string,
  port = 0,
  nodeOptions: readonly string[] = [],
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeOptions, bundle], {
    env: { ...process.env, COLLAB_CHILD: JSON.stringify({ target, port }) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await ended;
  });
  const bound = await readyPort(child, ended);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return {
    url: `ws://127.0.0.1:${bound}/collab`,
    origin: `http://127.0.0.1:${bound}`,
    port: bound,
    pid: child.pid ?? 0,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

async function readyPort(child: ChildProcess, ended: Promise<unknown>): Promise<number> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const port = /^ready (\d+)$/m.exec(said)?.[1];
      if (port !== undefined) resolve(parseInt(port, 10));
    });
    void ended.then(() => reject(new Error(`the server ended before it was ready: ${said}`)));
  });
}
