import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { median, round2 } from "./collab/stats";
import type { J2Figure } from "./j2/child";

const root = path.resolve(import.meta.dirname, "../..");
const SIZES = [50, 500, 5_000];
const BUILDERS = ["ours", "docx", "docxtemplater", "oursXlsx", "sheetJs"] as const;
const ROUNDS = 3;

/** One line of the result: median of the rounds. */
export type J2Row = { projects: number; builder: string; ms: number; peakMb: number; fileKb: number };

/** Bundles the child once, so that every measured process starts from one plain file. */
async function bundleChild(folder: string): Promise<string> {
  const outfile = path.join(folder, "child.mjs");
  await build({
    entryPoints: [path.join(root, "tests/bench/j2/child.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    alias: { "~": path.join(root, "app") },
    logLevel: "error",
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
  return outfile;
}

function runChild(file: string, builder: string, projects: number): Promise<J2Figure> {
  return new Promise((resolve, reject) => {
    const args = ["--max-old-space-size=4096", file, builder, String(projects)];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`child ended with ${code}`)),
    );
  });
}

/** Measures จ.2 of so many projects: ours as DOCX and XLSX against plain `docx` objects, docxtemplater and SheetJS, interleaved, one process each. */
export async function measureJ2(sizes: readonly number[] = SIZES, rounds = ROUNDS): Promise<J2Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-bench-"));
  try {
    const child = await bundleChild(folder);
    const figures: J2Figure[] = [];
    for (let round = 0; round < rounds; round += 1)
      for (const projects of sizes)
        for (const builder of BUILDERS) figures.push(await runChild(child, builder, projects));
    return sizes.flatMap((projects) =>
      BUILDERS.map((builder) => {
        const own = figures.filter((figure) => figure.projects === projects && figure.builder === builder);
        const middle = (of: (figure: J2Figure) => number) => round2(median(own.map(of)));
        return {
          projects,
          builder,
          ms: middle(({ ms }) => ms),
          peakMb: middle(({ peakMb }) => peakMb),
          fileKb: middle(({ fileKb }) => fileKb),
        };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The goals of จ.2 (a–d) as ratios of one run: time and memory against plain `docx`, time against docxtemplater and SheetJS, growth from 500 to 5,000 projects. */
export function j2Ratios(rows: readonly J2Row[]) {
  const of = (builder: string, projects: number) =>
    rows.find((row) => row.builder === builder && row.projects === projects);
  const ratio = (above?: number, below?: number) => (above && below ? round2(above / below) : null);
  const [ours, plain] = [of("ours", 5_000), of("docx", 5_000)];
  return {
    fasterThanDocx: ratio(plain?.ms, ours?.ms),
    memoryOfDocx: ratio(ours?.peakMb, plain?.peakMb),
    timeOfDocxtemplater: ratio(ours?.ms, of("docxtemplater", 5_000)?.ms),
    growthOurs: ratio(ours?.ms, of("ours", 500)?.ms),
    xlsxTimeOfSheetJs: ratio(of("oursXlsx", 5_000)?.ms, of("sheetJs", 5_000)?.ms),
    growthXlsx: ratio(of("oursXlsx", 5_000)?.ms, of("oursXlsx", 500)?.ms),
  };
}

const rows = await measureJ2();
process.stdout.write(`${JSON.stringify({ j2: rows, ratios: j2Ratios(rows) })}\n`);
