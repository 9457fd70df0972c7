import { appendFile, mkdir } from "node:fs/promises";
import path from "node:path";

const FILE = path.resolve(".cache/test/figures.jsonl");

/** Keeps a figure that a test measured, for docs/safety.md: printed, and as a line of .cache/test/figures.jsonl. */
export async function noteFigure(id: string, figures: Readonly<Record<string, number | string>>): Promise<void> {
  const line = JSON.stringify({ id, ...figures });
  process.stdout.write(`figure ${line}\n`);
  await mkdir(path.dirname(FILE), { recursive: true });
  await appendFile(FILE, `${line}\n`);
}
