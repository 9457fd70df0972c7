import { spawn } from "node:child_process";
import { AppError } from "../errors";
import type { Office } from "./office";

/** Where and how long a program runs; `signal` ends it early. */
export type Bounds = {
  folder: string;
  timeoutMs: number;
  env: Readonly<Record<string, string>>;
  signal: AbortSignal;
};

/** Ends a program with everything it started; it may already be gone. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // it ended by itself
  }
}

/**
 * Runs a program to its end in a process group of its own, with no environment but the one given. Throws AppError
 * exportTooLarge when the time is up, Error when it fails or is ended.
 */
export function runBounded(office: Office, args: readonly string[], bounds: Bounds): Promise<void> {
  const child = spawn(office.command, [...office.before, ...args], {
    cwd: bounds.folder,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { NODE_ENV: "production", PATH: "/usr/local/bin:/usr/bin:/bin", ...bounds.env },
  });
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (words = (words + text).slice(-2_000)));
  let late = false;
  const end = () => endGroup(child.pid);
  const timer = setTimeout(() => {
    late = true;
    end();
  }, bounds.timeoutMs);
  bounds.signal.addEventListener("abort", end, { once: true });
  return new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else if (late) reject(new AppError("exportTooLarge", { max: `${bounds.timeoutMs / 1000} s` }));
      else reject(new Error(`the program ended with ${code}: ${words}`));
    });
  }).finally(() => {
    clearTimeout(timer);
    bounds.signal.removeEventListener("abort", end);
    end();
  });
}
