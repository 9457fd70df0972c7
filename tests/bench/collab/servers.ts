import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Target } from "./client";
import { startServer, type Started } from "./process";

const root = path.resolve(import.meta.dirname, "../../..");
const PASSWORD = "bench-password-1";

/** A server of the comparison: starts on given data, says how clients reach it and how their documents are named. */
export type Contestant = {
  name: "ours" | "yws";
  start(dataDir: string): Promise<Started & { target: Target }>;
  prefix(run: string): string;
};

/** Ours, as `npm start` runs it, with scratch rooms; signed in as a sample user. */
const ours: Contestant = {
  name: "ours",
  prefix: (run) => `scratch/agri/${run}`,
  async start(dataDir) {
    const env = {
      PORT: "0",
      DATA_DIR: dataDir,
      SCRATCH_ROOMS: "1",
      SAMPLE_PASSWORD: PASSWORD,
      LOG_LEVEL: "error",
      NODE_ENV: "production",
    };
    const started = await startServer({ command: ["node", "build/ruamphaen/index.js"], cwd: root, env });
    const reply = await fetch(`${started.origin}/login`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: started.origin },
      body: new URLSearchParams({ email: "agri@phatthalung.example", password: PASSWORD }),
    });
    const cookie = reply.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    if (!cookie) throw new Error(`sign-in failed: ${reply.status}`);
    const url = `${started.origin.replace("http", "ws")}/collab`;
    return { ...started, target: { url, headers: { cookie, origin: started.origin }, confirms: "saved" } };
  },
};

/** The reference server of the protocol, in memory, without accounts. */
const yws: Contestant = {
  name: "yws",
  prefix: (run) => run,
  async start() {
    const started = await startServer({
      command: ["node", "yws.mjs"],
      cwd: path.join(root, "tests/bench/peers"),
      env: {},
    });
    return { ...started, target: { url: started.origin.replace("http", "ws"), headers: {}, confirms: "echo" } };
  },
};

/** Servers in the order of a round. */
export const CONTESTANTS: readonly Contestant[] = [yws, ours];

/** Runs `work` with a fresh data folder that is removed afterwards. */
export async function withDataDir<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "ruamphaen-bench-"));
  try {
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
