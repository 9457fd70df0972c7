import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashFiles, isStamped, stamp } from "./hashFiles.mjs";
import { runNode } from "./runProgram.mjs";
import { giveUp, say } from "./say.mjs";

const CONFIGURATION = ["package-lock.json", "tsconfig.json", "vite.config.ts", "remix.config.js", "scripts/setup"];
const PAGES = ["app", "public", ...CONFIGURATION];
const SERVER = ["app", "server", "templates", "prisma", ...CONFIGURATION];

/**
 * What `npm start` runs. Packages decide by NODE_ENV when they are loaded, so it is set before; deprecations are for
 * developers. npm, told to end, dies without telling the server: so the server looks after whose child it is.
 */
const LAUNCHER = `process.env.NODE_ENV ??= "production";
process.noDeprecation = true;
if (process.env.npm_lifecycle_event === "start") {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  watch.unref();
}
await import("./server.js");
`;

/** Builds what changed: the pages (Vite, wipes build/) and then the server's bundle. */
export async function buildProduction(root, { always = false } = {}) {
  const pagesStamp = path.join(root, "build/.pages");
  const pages = hashFiles(root, PAGES);
  if (always || !isStamped(pagesStamp, pages)) {
    await buildPages(root);
    stamp(pagesStamp, pages);
  }
  const serverStamp = path.join(root, "build/.server");
  const server = hashFiles(root, SERVER);
  if (isStamped(serverStamp, server) && existsSync(path.join(root, "build/ruamphaen/index.js"))) return;
  await bundleServer(root);
  stamp(serverStamp, server);
}

async function buildPages(root) {
  say("สร้างหน้าเว็บ", "building the pages");
  const args = ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"];
  const { code, output } = await runNode(args, { cwd: root, env: { NODE_ENV: "production" } });
  if (code === 0) return;
  console.error(output.split("watchFiles:")[0].trim()); // what follows is a list of all files
  giveUp("สร้างหน้าเว็บไม่สำเร็จ ดูข้อความข้างบน", "The pages could not be built: see above.");
}

/** Every `…Worker.ts of the server` becomes a file of its own beside the server. */
function workers(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith("Worker.ts"))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

async function bundleServer(root) {
  say("สร้างเซิร์ฟเวอร์", "building the server");
  const { build } = await import("esbuild");
  const folder = path.join(root, "server");
  const outdir = path.join(root, "build/ruamphaen");
  const entries = [
    { in: path.join(folder, "index.ts"), out: "server" },
    { in: path.join(folder, "command.ts"), out: "command" },
    ...workers(folder).map((file) => ({ in: file, out: path.basename(file, ".ts") })),
  ];
  try {
    await build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir,
      bundle: true,
      splitting: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      jsx: "automatic",
      sourcemap: "linked",
      logLevel: "warning",
    });
  } catch {
    giveUp("สร้างเซิร์ฟเวอร์ไม่สำเร็จ ดูข้อความข้างบน", "The server could not be built: see above.");
  }
  writeFileSync(path.join(outdir, "index.js"), LAUNCHER);
}
