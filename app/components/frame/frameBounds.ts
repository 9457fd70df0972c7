import { parseBaht } from "~/domain/money/parseBaht";
import { ceilTimes, floorTimes, ratioOf } from "~/domain/money/ratio";

/** The ratios that bounds are made of, as decimal strings. */
export type BoundRatios = { windowMin: string; windowMax: string; keyShareMin: string };

/** What a typed frame allows, in satang. */
export type FrameBounds = { frame: bigint; min: bigint; max: bigint; keyMin: bigint };

/** [R1] [R3] The bounds of a frame as typed in baht; null while the text is no amount above zero. */
export function frameBounds(typed: string, policy: BoundRatios): FrameBounds | null {
  const amount = parseBaht(typed);
  if (amount === undefined || amount === 0) return null;
  const frame = BigInt(amount);
  return {
    frame,
    min: ceilTimes(frame, ratioOf(policy.windowMin)),
    max: floorTimes(frame, ratioOf(policy.windowMax)),
    keyMin: ceilTimes(frame, ratioOf(policy.keyShareMin)),
  };
}
