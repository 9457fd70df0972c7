import type { PrintedCell, PrintedLine } from "./printedLines";

/** One printed thing that is not as it was: null = there was (is) no such line. Amounts in satang as text. */
export type PrintedChange = {
  label: string;
  head: string;
  was: string | null;
  now: string | null;
  amounts: { was: string; now: string } | null;
};

const wordsOf = (line: PrintedLine): string =>
  line.cells
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join(" · ");

function cellChange(label: string, was: PrintedCell | undefined, now: PrintedCell | undefined): PrintedChange[] {
  if (was?.text === now?.text && was?.amount === now?.amount) return [];
  const amounts =
    was?.amount !== undefined && now?.amount !== undefined && was.amount !== now.amount
      ? { was: was.amount, now: now.amount }
      : null;
  return [{ label, head: (now ?? was)?.head ?? "", was: was?.text ?? "", now: now?.text ?? "", amounts }];
}

function lineChanges(was: PrintedLine, now: PrintedLine): PrintedChange[] {
  const width = Math.max(was.cells.length, now.cells.length);
  return Array.from({ length: width }, (_, at) => cellChange(now.label, was.cells[at], now.cells[at])).flat();
}

const gone = (line: PrintedLine): PrintedChange => ({
  label: line.label,
  head: "",
  was: wordsOf(line),
  now: null,
  amounts: null,
});
const added = (line: PrintedLine): PrintedChange => ({
  label: line.label,
  head: "",
  was: null,
  now: wordsOf(line),
  amounts: null,
});

/** Paragraphs have no names: what is equal at the beginning and the end stays, the middle is paired in order. */
function paragraphChanges(was: readonly PrintedLine[], now: readonly PrintedLine[]): PrintedChange[] {
  const same = (a: PrintedLine | undefined, b: PrintedLine | undefined) => a && b && wordsOf(a) === wordsOf(b);
  let from = 0;
  while (same(was[from], now[from])) from += 1;
  let back = 0;
  const rest = Math.min(was.length, now.length) - from;
  while (back < rest && same(was.at(-1 - back), now.at(-1 - back))) back += 1;
  const before = was.slice(from, was.length - back);
  const after = now.slice(from, now.length - back);
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at): PrintedChange[] => {
    const [old, fresh] = [before[at], after[at]];
    if (old && fresh) return lineChanges(old, fresh);
    return old ? [gone(old)] : fresh ? [added(fresh)] : [];
  }).flat();
}

/** What a document prints otherwise than it did, in the order of the present one; lines that are gone stand last. */
export function compareLines(was: readonly PrintedLine[], now: readonly PrintedLine[]): PrintedChange[] {
  const old = new Map(was.flatMap((line) => (line.key === null ? [] : [[line.key, line] as const])));
  const present = new Set(now.map(({ key }) => key));
  const changes = now.flatMap((line) => {
    if (line.key === null) return [];
    const before = old.get(line.key);
    return before ? lineChanges(before, line) : [added(line)];
  });
  const paragraphs = paragraphChanges(
    was.filter(({ key }) => key === null),
    now.filter(({ key }) => key === null),
  );
  return [...paragraphs, ...changes, ...was.filter(({ key }) => key !== null && !present.has(key)).map(gone)];
}
