import { CARD } from "~/domain/plan/lanes";
import type { Drawing } from "~/format/picture/drawing";

/** Width over height of what an A3 sheet in landscape takes beside its margins and its footer. */
const RATIO = 400 / 262;

/** A piece of a picture, pixels from its top. */
export type Piece = { from: number; height: number };

/**
 * Cuts a picture into pieces of one sheet each, as wide as the picture. Neighbours overlap by a card, so that every card is
 * whole on one of them.
 */
export function sheetsOf({ width, height }: Pick<Drawing, "width" | "height">): Piece[] {
  const room = Math.floor(width / RATIO);
  if (height <= room) return [{ from: 0, height }];
  const step = room - CARD.height - CARD.gapY;
  const count = Math.ceil((height - room) / step) + 1;
  return Array.from({ length: count }, (_, at) => ({ from: at * step, height: room }));
}
