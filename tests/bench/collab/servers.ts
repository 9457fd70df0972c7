import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Target } from "./client";
import { startServer, type Started } from "./process";

const root = path.resolve(import.meta.dirname, "../../..");
const PASSWORD = "bench-password-1";

/** `user`: the sample user that signs in, where there are users; `inspect`: with Node's inspector. */
type How = { user?: string; inspect?: boolean };

const node = (script: string, { inspect = false }: How) => [
  "node",
  ...(inspect ? ["--inspect=127.0.0.1:0"] : []),
  script,
];

/** A server of the comparison: starts on given data, says how clients reach it and how their documents are named. */
export type Contestant = {
  name: "yws" | "yws+leveldb" | "hocuspocus" | "hocuspocus+sqlite" | "ours";
  start(dataDir: string, how?: How): Promise<Started & { target: Target }>;
  prefix(run: string): string;
};

/** Ours, as `npm start` runs it, with scratch rooms; signed in as a sample user. */
const ours: Contestant = {
  name: "ours",
  prefix: (run) => `scratch/agri/${run}`,
  async start(dataDir, how = {}) {
    const { user = "agri" } = how;
    const env = {
      PORT: "0",
      DATA_DIR: dataDir,
      SCRATCH_ROOMS: "1",
      SAMPLE_PASSWORD: PASSWORD,
      LOG_LEVEL: "error",
      NODE_ENV: "production",
    };
    const started = await startServer({ command: node("build/ruamphaen/index.js", how), cwd: root, env });
    const reply = await fetch(`${started.origin}/login`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: started.origin },
      body: new URLSearchParams({ email: `${user}@phatthalung.example`, password: PASSWORD }),
    });
    const cookie = reply.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    if (!cookie) throw new Error(`sign-in failed: ${reply.status}`);
    const url = `${socketOrigin(started.origin)}/collab`;
    return { ...started, target: { url, headers: { cookie, origin: started.origin }, confirms: "saved" } };
  },
};

const peers = path.join(root, "tests/bench/peers");
const socketOrigin = (origin: string) => origin.replace("http", "ws");

/** The reference server of the protocol, without accounts: in memory, or with its LevelDB persistence. */
const yws = (name: "yws" | "yws+leveldb"): Contestant => ({
  name,
  prefix: (run) => run,
  async start(dataDir, how = {}) {
    const env: Record<string, string> = name === "yws" ? {} : { YPERSISTENCE: path.join(dataDir, "leveldb") };
    const started = await startServer({ command: node("yws.mjs", how), cwd: peers, env });
    return { ...started, target: { url: socketOrigin(started.origin), headers: {}, confirms: "echo" } };
  },
});

/** Hocuspocus with its defaults: in memory, or with its SQLite extension. */
const hocuspocus = (name: "hocuspocus" | "hocuspocus+sqlite"): Contestant => ({
  name,
  prefix: (run) => run,
  async start(dataDir, how = {}) {
    const env: Record<string, string> = name === "hocuspocus" ? {} : { SQLITE: path.join(dataDir, "db.sqlite") };
    const started = await startServer({ command: node("hocuspocus.mjs", how), cwd: peers, env });
    return { ...started, target: { url: socketOrigin(started.origin), headers: {}, confirms: "status" } };
  },
});

/** Servers in the order of a round. */
export const CONTESTANTS: readonly Contestant[] = [
  yws("yws"),
  yws("yws+leveldb"),
  hocuspocus("hocuspocus"),
  hocuspocus("hocuspocus+sqlite"),
  ours,
];

/** Runs `work` with a fresh data folder that is removed afterwards. */
export async function withDataDir<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "ruamphaen-bench-"));
  try {
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
