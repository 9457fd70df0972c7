import type { CoordinateExtent, Viewport } from "@xyflow/react";
import { CARD, type Placed } from "~/domain/plan/lanes";

/** Height of the headings above the lanes, screen pixels. */
export const HEADINGS = 44;
/** Room that the panel of the selected entry takes from the right, screen pixels. */
const PANEL = 340;
/** Narrower than this the panel stands below the picture. */
const WIDE = 900;
const MARGIN = 28;
/** Below this zoom the titles of the cards cannot be read. */
const READABLE = 0.72;

const sizeOf = (placed: readonly Placed[]) => ({
  width: placed.reduce((most, one) => Math.max(most, one.x + one.width), 0),
  height: placed.reduce((most, one) => Math.max(most, one.y + one.height), 0),
});

/** How far the picture can be pushed: so far that its last cards can be seen beside the panel. */
export function extentOf(placed: readonly Placed[]): CoordinateExtent {
  const { width, height } = sizeOf(placed);
  return [
    [-200, -HEADINGS * 2],
    [width + PANEL / READABLE + MARGIN, height + 200],
  ];
}

/** All lanes across the width, from the top, as long as titles can be read. */
export function fitLanes(placed: readonly Placed[], paneWidth: number): Viewport {
  const { width } = sizeOf(placed);
  const zoom = Math.min(1, Math.max(READABLE, (paneWidth - 2 * MARGIN) / Math.max(width, 1)));
  const spare = Math.max(0, (paneWidth - width * zoom) / 2);
  return { x: Math.max(MARGIN, spare), y: HEADINGS + MARGIN * zoom, zoom };
}

/** The same view pushed just so far that a card lies inside it and clear of headings and panel. */
export function bringIntoView(view: Viewport, card: Placed, pane: { width: number; height: number }): Viewport {
  const right = pane.width - (pane.width > WIDE ? PANEL : 0);
  const x = inside(view.x, card.x * view.zoom, CARD.width * view.zoom, MARGIN, right - MARGIN);
  const y = inside(view.y, card.y * view.zoom, CARD.height * view.zoom, HEADINGS + 8, pane.height - 8);
  return { ...view, x, y };
}

function inside(offset: number, start: number, size: number, from: number, to: number): number {
  if (offset + start < from) return from - start;
  return offset + start + size > to ? to - size - start : offset;
}
