import type { WindowSummary } from "~/domain/budget/windowSummary";
import { positionOf } from "~/domain/money/position";
import { ceilTimes } from "~/domain/money/ratio";

/** What a stretch of the bar stands for. */
export type SegmentKind = "admin" | "key" | "other" | "undecided";

/** A stretch of the bar, in percent of the scale. */
export type Segment = { kind: SegmentKind; from: number; to: number };

/** A line of the scale, in percent; `labelled` is false where its label would lie on another one. */
export type Tick = { kind: "frame" | "min" | "max"; at: number; amountSatang: bigint; labelled: boolean };

/** Where everything of a gauge lies, in percent of its width. */
export type GaugeScale = { segments: Segment[]; ticks: Tick[]; marker: number };

/** The scale ends a fifth beyond the upper line, so that the room above it is seen. */
const ROOM = { num: 6n, den: 5n };
/** Least distance of two labels, in percent of the width. */
const LABEL_ROOM = 16;

/** Marks the ticks whose labels have room; the more important ones (last first) are served first. */
function withLabels(ticks: Omit<Tick, "labelled">[]): Tick[] {
  const taken: number[] = [];
  const labelled = [...ticks].reverse().map((tick) => {
    const free = taken.every((at) => Math.abs(at - tick.at) >= LABEL_ROOM);
    if (free) taken.push(tick.at);
    return { ...tick, labelled: free };
  });
  return labelled.reverse();
}

/** Amounts laid end to end from 0, in percent of `end`; empty ones are left out. */
function stacked(parts: readonly { kind: SegmentKind; amount: bigint }[], end: bigint): Segment[] {
  let sum = 0n;
  const segments: Segment[] = [];
  for (const { kind, amount } of parts) {
    const from = positionOf(sum, end);
    sum += amount;
    if (amount > 0n) segments.push({ kind, from, to: positionOf(sum, end) });
  }
  return segments;
}

/** The scale of the proposals against 1×, 1.5× and 2× of the frame; null without a frame. Linear from 0. */
export function gaugeScale(summary: WindowSummary): GaugeScale | null {
  const { frameSatang, minSatang, maxSatang, proposedSatang, adminCostSatang, keySatang, undecidedSatang } = summary;
  if (frameSatang === null || minSatang === null || maxSatang === null) return null;
  const room = ceilTimes(maxSatang, ROOM);
  const end = proposedSatang > room ? proposedSatang : room;
  const other = proposedSatang - adminCostSatang - keySatang - undecidedSatang;
  const tick = (kind: Tick["kind"], amountSatang: bigint) => ({
    kind,
    amountSatang,
    at: positionOf(amountSatang, end),
  });
  return {
    segments: stacked(
      [
        { kind: "admin", amount: adminCostSatang },
        { kind: "key", amount: keySatang },
        { kind: "other", amount: other },
        { kind: "undecided", amount: undecidedSatang },
      ],
      end,
    ),
    ticks: withLabels([tick("frame", frameSatang), tick("min", minSatang), tick("max", maxSatang)]),
    marker: positionOf(proposedSatang, end),
  };
}

/** The scale of the key projects against 60 % and 100 % of the frame; null without a frame. */
export function keyScale(summary: WindowSummary): GaugeScale | null {
  const { frameSatang, keyMinSatang, keySatang } = summary;
  if (frameSatang === null || keyMinSatang === null) return null;
  const room = ceilTimes(frameSatang, ROOM);
  const end = keySatang > room ? keySatang : room;
  const tick = (kind: Tick["kind"], amountSatang: bigint) => ({
    kind,
    amountSatang,
    at: positionOf(amountSatang, end),
  });
  return {
    segments: stacked([{ kind: "key", amount: keySatang }], end),
    ticks: withLabels([tick("min", keyMinSatang), tick("frame", frameSatang)]),
    marker: positionOf(keySatang, end),
  };
}
