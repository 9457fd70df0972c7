import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * Bundles worker scripts, given by their path under server/ without ending (e.g. `export/exportWorker`), into a folder
 * of the calling test file, as the build does; the folder goes when the file's tests are done.
 */
export async function bundleWorkers(...names: readonly string[]): Promise<string> {
  const outdir = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-workers-"));
  afterAll(() => rm(outdir, { recursive: true, force: true }));
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [path.basename(name), path.join(root, `server/${name}.ts`)])),
    outdir,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    alias: { "~": path.join(root, "app") },
    logLevel: "error",
    // a package written for CommonJS may still ask for require
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    outExtension: { ".js": ".js" },
  });
  return outdir;
}
