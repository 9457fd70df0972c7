import { existsSync } from "node:fs";
import path from "node:path";
import { hashFiles, isStamped, stamp } from "./hashFiles.mjs";
import { runNode } from "./runProgram.mjs";
import { giveUp, say } from "./say.mjs";

/** Generates the database client when the schema changed since. */
export async function generateClient(root, { always = false } = {}) {
  const file = path.join(root, "node_modules/.cache/ruamphaen/prisma");
  const value = hashFiles(root, ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (!always && isStamped(file, value) && existsSync(path.join(root, "prisma/generated/client.ts"))) return;
  say("สร้างตัวเชื่อมฐานข้อมูล", "generating the database client");
  // generating needs no engine, but looks for one and would go to its download site
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  const { code, output } = await runNode(["node_modules/prisma/build/index.js", "generate"], { cwd: root, env });
  if (code !== 0) {
    console.error(output.trim());
    giveUp("สร้างตัวเชื่อมฐานข้อมูลไม่สำเร็จ ดูข้อความข้างบน", "The database client could not be generated: see above.");
  }
  stamp(file, value);
}
