import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Root of the checkout. */
export const root = path.resolve(import.meta.dirname, "../..");

const FOLDERS = ["app", "server", "templates", "prisma", "tests", "scripts"];
const NOT_OURS = /(^|\/)(node_modules|generated|migrations|fixtures|build)(\/|$)/;

/** A file that people write: its path from the root and its text. */
export type SourceFile = { file: string; text: string };

/** All sources in TypeScript and JavaScript. */
export function sources(): SourceFile[] {
  return FOLDERS.flatMap((folder) => {
    const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs|cjs)$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
      .filter((file) => !NOT_OURS.test(file))
      .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
  });
}
