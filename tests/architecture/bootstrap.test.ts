import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./sources";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen boot-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a piece of script beside the set-up's modules; resolves with its exit code and what it said. */
function run(script: string): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const args = ["--input-type=module", "-e", script];
    execFile(process.execPath, args, { cwd: path.join(root, "scripts/setup") }, (fault, out, err) =>
      resolve({ code: typeof fault?.code === "number" ? fault.code : 0, said: out + err }),
    );
  });
}

describe("[S87] the version of Node", () => {
  test.each([
    ["20.19.0", 0],
    ["20.20.2", 0],
    ["22.1.0", 0],
    ["20.18.9", 1],
    ["18.20.4", 1],
  ])("%s ends with %i", async (version, code) => {
    const { code: ended, said } = await run(
      `import { checkNode } from "./nodeVersion.mjs"; checkNode(${JSON.stringify(version)});`,
    );
    expect(ended).toBe(code);
    if (code === 1) expect(said).toMatch(/ต้องใช้ Node.js 20.19.0[^]*Node.js 20.19.0 or later is needed/);
  });
});

test("the set-up needs no package: it runs before any is installed", async () => {
  for (const file of ["say", "nodeVersion", "hashFiles", "runProgram", "packages", "prismaClient", "production"]) {
    const text = await readFile(path.join(root, `scripts/setup/${file}.mjs`), "utf8");
    const imported = [...text.matchAll(/^import .* from "([^"]+)";/gm)].map(([, name]) => name ?? "");
    expect(imported.filter((name) => !/^(node:|\.\/)/.test(name))).toEqual([]);
  }
});

test("only a change of a source makes the build again, not a change of a test", async () => {
  await mkdir(path.join(folder, "app"), { recursive: true });
  const hash = async () => {
    const script = `import { hashFiles } from "./hashFiles.mjs"; console.log(hashFiles(${JSON.stringify(folder)}, ["app"]));`;
    return (await run(script)).said.trim();
  };
  await writeFile(path.join(folder, "app/a.ts"), "1");
  const before = await hash();
  await writeFile(path.join(folder, "app/a.test.ts"), "1");
  expect(await hash()).toBe(before);
  await writeFile(path.join(folder, "app/a.ts"), "2");
  expect(await hash()).not.toBe(before);
});

test.each([
  [{ "": {}, "node_modules/a": { version: "1.0.0" } }, true],
  [{ "": {}, "node_modules/a": { version: "1.0.1" } }, false],
  [{ "": {}, "node_modules/b": { version: "1.0.0" } }, false],
  [{ "": {}, "node_modules/b": { version: "1.0.0", optional: true } }, true],
])("what is installed is compared with the lock: %j", async (wanted, whole) => {
  const present = { "node_modules/a": { version: "1.0.0" } };
  const { said } = await run(
    `import { holdsEverything } from "./packages.mjs";
     console.log(holdsEverything(${JSON.stringify(wanted)}, ${JSON.stringify(present)}));`,
  );
  expect(said.trim()).toBe(String(whole));
});
