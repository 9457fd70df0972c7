import { format } from "node:util";
import { afterEach } from "vitest";

/** What the test printed with console.error: it fails the test. */
const printed: string[] = [];

console.error = (...words: unknown[]) => void printed.push(format(...words));

afterEach(() => {
  const words = printed.splice(0);
  if (words.length > 0) throw new Error(`console.error was called:\n${words.join("\n")}`);
});
