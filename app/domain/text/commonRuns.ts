/** A run that two sequences have in common: where it begins in each, and how long it is. */
export type CommonRun = { a: number; b: number; length: number };

/** Beyond this many removed and added units a comparison in detail would be unreadable, and slow. */
const MAX_EDITS = 2000;

/**
 * The longest common runs of two sequences, in order (Myers' greedy algorithm): the fewest units are left over. Sequences
 * that differ in more than 2,000 units count as different between their common beginning and end.
 */
export function commonRuns(a: readonly string[], b: readonly string[]): CommonRun[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middle = myers(numbered(a, b, head, tail), MAX_EDITS);
  const runs = [
    { a: 0, b: 0, length: head },
    ...middle.map((run) => ({ a: run.a + head, b: run.b + head, length: run.length })),
    { a: a.length - tail, b: b.length - tail, length: tail },
  ];
  return joined(runs.filter(({ length }) => length > 0));
}

type Numbered = { a: Int32Array; b: Int32Array };

/** The middle parts with equal units as equal numbers, so that comparing is cheap. */
function numbered(a: readonly string[], b: readonly string[], head: number, tail: number): Numbered {
  const numbers = new Map<string, number>();
  const number = (unit: string): number => {
    const known = numbers.get(unit) ?? numbers.size;
    numbers.set(unit, known);
    return known;
  };
  const middle = (units: readonly string[]) => Int32Array.from(units.slice(head, units.length - tail), number);
  return { a: middle(a), b: middle(b) };
}

function myers({ a, b }: Numbered, limit: number): CommonRun[] {
  const most = Math.min(a.length + b.length, limit);
  const reach = new Int32Array(2 * most + 3);
  const zero = most + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(zero - edits - 1, zero + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const left = reach[zero + k - 1] ?? 0;
      const right = reach[zero + k + 1] ?? 0;
      let x = k === -edits || (k !== edits && left < right) ? right : left + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[zero + k] = x;
      if (x >= a.length && x - k >= b.length) return backtrack(trace, a.length, b.length);
    }
  }
  return [];
}

function backtrack(trace: readonly Int32Array[], endA: number, endB: number): CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = [endA, endB];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const at = (k: number) => trace[edits]?.[k + edits + 1] ?? 0;
    const k = x - y;
    const from = k === -edits || (k !== edits && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
    const beforeX = edits === 0 ? 0 : at(from);
    const beforeY = edits === 0 ? 0 : beforeX - from;
    const length = Math.min(x - beforeX, y - beforeY);
    if (length > 0) runs.push({ a: x - length, b: y - length, length });
    [x, y] = [beforeX, beforeY];
  }
  return runs.reverse();
}

function joined(runs: readonly CommonRun[]): CommonRun[] {
  const whole: CommonRun[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) last.length += run.length;
    else whole.push({ ...run });
  }
  return whole;
}
