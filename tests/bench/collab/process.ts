import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { once } from "node:events";
import { pause } from "./stats";

/** USER_HZ: 100 on every Linux architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/** User and system CPU seconds of a process and of its children that live now (the embedded database is one). */
export function cpuSeconds(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + ownCpu(one), 0);
}

function ownCpu(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function childrenOf(pid: number): number[] {
  try {
    const direct = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      .trim()
      .split(" ")
      .filter(Boolean)
      .map(Number);
    return direct.flatMap((child) => [child, ...childrenOf(child)]);
  } catch {
    return [];
  }
}

/** A server under measurement: its process, address and how to end it. `inspectorUrl` when it was asked for. */
export type Started = {
  child: ChildProcess;
  pid: number;
  origin: string;
  inspectorUrl: string | null;
  end(signal?: NodeJS.Signals): Promise<void>;
};

/** How a server is started: a command that prints `ready <origin>`. */
export type Command = { command: string[]; cwd: string; env: Record<string, string> };

const START_MS = 120_000;

/** Starts a server and waits until it says ready. Throws with its output when it does not. */
export async function startServer({ command, cwd, env }: Command): Promise<Started> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  child.stdout.on("data", (data: Buffer) => (log += data.toString()));
  child.stderr.on("data", (data: Buffer) => (log = (log + data.toString()).slice(-20_000)));
  const gone = once(child, "exit");
  const end = performance.now() + START_MS;
  const ready = () => /^ready (\S+)/m.exec(log)?.[1];
  while (!ready() && child.exitCode === null && performance.now() < end) await pause(50);
  const origin = ready();
  if (!origin || child.pid === undefined) {
    child.kill("SIGKILL");
    throw new Error(`the server did not start: ${log.slice(-1500)}`);
  }
  return {
    child,
    pid: child.pid,
    origin,
    inspectorUrl: /^Debugger listening on (ws:\S+)/m.exec(log)?.[1] ?? null,
    end: async (signal = "SIGTERM") => {
      child.kill(signal);
      const killer = setTimeout(() => child.kill("SIGKILL"), 12_000);
      await gone;
      clearTimeout(killer);
    },
  };
}
