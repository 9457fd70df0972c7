import { spawn } from "node:child_process";

/**
 * Runs a program to its end. Resolves to { code, output }; `output` holds what it printed unless `show` is set, `seconds`
 * bounds its time (code 124 then, as with timeout(1)).
 */
export function runProgram(program, args, { cwd, env = {}, show = false, seconds = 0 } = {}) {
  return new Promise((resolve) => {
    const windowsShim = process.platform === "win32" && program.endsWith(".cmd");
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      shell: windowsShim,
      detached: seconds > 0 && process.platform !== "win32",
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    let late = false;
    const timer = seconds > 0 ? setTimeout(() => ((late = true), endGroup(child)), seconds * 1000) : undefined;
    const finish = (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : code, output });
    };
    child.on("error", (fault) => ((output += String(fault)), finish(127)));
    child.on("close", (code) => finish(code ?? 1));
  });
}

/** Ends a child that was started with a bound, and whatever it started. */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // it ended meanwhile
  }
}

/** Runs a script of Node itself (`args[0]` is its file). */
export const runNode = (args, options) => runProgram(process.execPath, args, options);
