/** One row of a document's log: its sequence, when it came (ms since 1970), and how much the document said after it. */
export type LogPoint = { seq: bigint; at: number; volume: number };

/** Why a state is kept: a pause of work, a long stretch of it, or much was deleted right after. */
export type PointReason = "PAUSE" | "LONG_WORK" | "BEFORE_DELETION";

/** A state worth keeping. */
export type KeptPoint = { seq: bigint; reason: PointReason };

/** Nobody wrote for this long: the work before it was finished for a time. */
export const PAUSE_MS = 10 * 60_000;
/** Work without a pause is kept this often. */
export const LONG_WORK_MS = 60 * 60_000;
/** Less than this share of the fullest state, and at least this much gone: a deletion that somebody may regret. */
const LEFT_PERCENT = 60;
const LEAST_LOSS = 200;

/**
 * Chooses the states of a log that are kept automatically. `start` is the state that the rows follow: its volume, and its
 * sequence unless a version holds it already (null); `now` in ms. The last row is chosen only once it is followed by a
 * pause.
 */
export function automaticPoints(
  start: { seq: bigint | null; volume: number },
  rows: readonly LogPoint[],
  now: number,
): KeptPoint[] {
  const kept = new Map<bigint, PointReason>();
  const keep = (seq: bigint, reason: PointReason) => {
    if (reason === "BEFORE_DELETION" || !kept.has(seq)) kept.set(seq, reason);
  };
  let fullest: { seq: bigint | null; volume: number } = start;
  let since = rows[0]?.at ?? now;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before && row.at - before.at >= PAUSE_MS) {
      keep(before.seq, "PAUSE");
      since = row.at;
    } else if (before && row.at - since >= LONG_WORK_MS) {
      keep(before.seq, "LONG_WORK");
      since = row.at;
    }
    if (isGreatLoss(fullest.volume, row.volume)) {
      if (fullest.seq !== null) keep(fullest.seq, "BEFORE_DELETION");
      fullest = row;
    } else if (row.volume >= fullest.volume) fullest = row;
  });
  const last = rows.at(-1);
  if (last && now - last.at >= PAUSE_MS) keep(last.seq, "PAUSE");
  return [...kept].map(([seq, reason]) => ({ seq, reason })).sort((a, b) => (a.seq < b.seq ? -1 : 1));
}

function isGreatLoss(fullest: number, now: number): boolean {
  return fullest - now >= LEAST_LOSS && now * 100 < fullest * LEFT_PERCENT;
}
