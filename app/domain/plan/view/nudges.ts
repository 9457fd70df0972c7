import { CARD, type LaneBand, type Placed } from "../lanes";

/** How far entries were moved by hand from their automatic places, pixels at zoom 1, by id. */
export type Nudges = Readonly<Record<string, readonly [dx: number, dy: number]>>;

/** Farthest that an entry can be moved, pixels at zoom 1. */
export const FARTHEST = 100_000;

/** How far an entry goes with one press of Alt and an arrow, pixels at zoom 1. */
export const STEP = 23;

/** Room at the sides of a lane that cards may use, pixels at zoom 1. */
const ROOM = 16;

/** Places with what was moved by hand; the others stay where the automatic layout put them. O(n). */
export function withNudges(placed: readonly Placed[], nudges: Nudges): Placed[] {
  return placed.map((one) => {
    const nudge = nudges[one.id];
    return nudge ? { ...one, x: one.x + nudge[0], y: one.y + nudge[1] } : one;
  });
}

/** The nearest place for a card inside its lane: never over its sides nor above its top. */
export function insideLane(
  place: { x: number; y: number },
  band: Pick<LaneBand, "x" | "width">,
): { x: number; y: number } {
  const right = band.x + band.width - CARD.width + ROOM;
  const x = Math.round(Math.min(Math.max(place.x, band.x - ROOM), right));
  return { x, y: Math.round(Math.min(Math.max(place.y, 0), FARTHEST)) };
}
