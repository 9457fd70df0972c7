import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");
const START_MS = 120_000;

/** Password of all sample users in end-to-end tests. */
export const PASSWORD = "e2e-password-1";

/** A server as `npm start` runs it, on data of its own. */
export type BuiltServer = {
  origin: string;
  dataDir: string;
  pid: number;
  /** Everything it printed. */
  output(): string;
  /** SIGKILL, as when the power goes; the data stays. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
};

/** A fresh data folder in the temporary folder; `remove` deletes it. */
export async function makeDataDir(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "ruamphaen-e2e-"));
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** Starts the built server and waits for its ready line. `port` 0 = any free one. Throws with its output otherwise. */
export async function startBuilt(dataDir: string, env: Record<string, string> = {}, port = 0): Promise<BuiltServer> {
  const child = spawn(process.execPath, ["build/ruamphaen/index.js"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDir,
      SAMPLE_PASSWORD: PASSWORD,
      LOG_LEVEL: "warn",
      ...env,
    },
  });
  let printed = "";
  child.stdout.on("data", (data: Buffer) => (printed += data.toString()));
  child.stderr.on("data", (data: Buffer) => (printed += data.toString()));
  const origin = await readyLine(child, () => printed);
  const gone = once(child, "exit") as Promise<[number | null]>;
  return {
    origin,
    dataDir,
    pid: child.pid ?? 0,
    output: () => printed,
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill("SIGTERM");
      return (await gone)[0];
    },
  };
}

async function readyLine(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the server did not start (${why}):\n${printed().slice(-4000)}`));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail("too slow");
    }, START_MS);
    const look = () => {
      const found = /^ready (\S+)$/m.exec(printed())?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on("data", look);
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`exit ${code}`);
    });
  });
}
