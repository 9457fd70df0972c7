// `npm run dev`: the server from its sources; started again when a file of the server changes.
import { spawn } from "node:child_process";
import path from "node:path";
import "./bootstrap.mjs";
import { buildProduction } from "./setup/production.mjs";

const root = path.resolve(import.meta.dirname, "..");
await buildProduction(root); // for the workers, which run from their bundles
const args = [
  "node_modules/tsx/dist/cli.mjs",
  "watch",
  "--clear-screen=false",
  "--include",
  "server",
  "scripts/devServer.mjs",
];
const child = spawn(process.execPath, args, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "development" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));
