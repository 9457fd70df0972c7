/**
 * npm run bench: everything is measured in one run, each part in a process of its own; prints a table a part and one
 * JSON object, and keeps the JSON in tests/bench/results/. The peers are installed into tests/bench, never by npm ci.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const PARTS = [
  { name: "window", script: "tests/bench/window.ts", minutes: 5 },
  { name: "allocation", script: "tests/bench/allocation.ts", minutes: 5 },
  { name: "findings", script: "tests/bench/findings.ts", minutes: 5 },
  { name: "plan", script: "tests/bench/plan.ts", minutes: 20 },
  { name: "live", script: "tests/bench/live.ts", minutes: 5 },
  { name: "session", script: "tests/bench/session.ts", minutes: 15 },
  { name: "ranking", script: "tests/bench/ranking.ts", minutes: 10 },
  { name: "j2", script: "tests/bench/j2.ts", minutes: 15 },
  { name: "documents", script: "tests/bench/documents.ts", minutes: 5 },
  { name: "collab", script: "tests/bench/collab.ts", minutes: 60 },
];

/** Runs a command; resolves with what it printed. Rejects when it fails or takes longer than `minutes`. */
function run(command, args, { cwd = root, minutes = 10 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "inherit"] });
    const timer = setTimeout(() => child.kill("SIGKILL"), minutes * 60_000);
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("exit", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new Error(`${args.join(" ")} ended with ${code}`));
    });
  });
}

function table(rows) {
  if (!Array.isArray(rows) || rows.length === 0) return "";
  const heads = Object.keys(rows[0]);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map((row) => line(heads.map((head) => row[head])))].join(
    "\n",
  );
}

const only = process.argv.slice(2);
await run(process.execPath, ["scripts/bootstrap.mjs", "start"], { minutes: 20 });
const peers = path.join(root, "tests/bench");
const installed = ["better-sqlite3/build", "docxtemplater"];
if (!installed.every((one) => existsSync(path.join(peers, "node_modules", one)))) {
  await run("npm", ["ci", "--ignore-scripts"], { cwd: peers });
  await run("npm", ["rebuild", "better-sqlite3"], { cwd: peers }); // from source: a compiler and about a minute
}
const all = { at: new Date().toISOString(), node: process.version };
for (const { name, script, minutes } of PARTS) {
  if (only.length > 0 && !only.includes(name)) continue;
  const output = await run(process.execPath, ["--import", "tsx", script], { minutes });
  const result = JSON.parse(output.trim().split("\n").at(-1) ?? "{}");
  all[name] = result;
  for (const [part, rows] of Object.entries(result))
    if (Array.isArray(rows)) console.log(`\n${name}: ${part}\n${table(rows)}`);
}
const folder = path.join(root, "tests/bench/results");
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "latest.json"), JSON.stringify(all, null, 2));
console.log(`\n${JSON.stringify(all)}`);
