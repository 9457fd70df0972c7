import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const LEFT_OUT = new Set(["node_modules", "build", "generated"]);

function* filesBelow(place) {
  if (!existsSync(place)) return;
  if (statSync(place).isFile()) return void (yield place);
  for (const entry of readdirSync(place).sort()) {
    if (!LEFT_OUT.has(entry) && !/\.test\.tsx?$/.test(entry)) yield* filesBelow(path.join(place, entry));
  }
}

/** SHA-256 (hex) over the names and bytes of files and folders below `root`; tests and generated files do not count. */
export function hashFiles(root, places, extra = "") {
  const hash = createHash("sha256").update(extra);
  for (const place of places)
    for (const file of filesBelow(path.join(root, place)))
      hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** Whether the stamp file says that this was made already. */
export const isStamped = (file, value) => existsSync(file) && readFileSync(file, "utf8") === value;

/** Leaves the stamp, after the work was done. */
export function stamp(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, value);
}
