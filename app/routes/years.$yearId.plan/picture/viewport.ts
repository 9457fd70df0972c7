import type { CoordinateExtent, Viewport } from "@xyflow/react";
import { CARD, type Placed } from "~/domain/plan/lanes";

/** Height of the headings above the lanes, screen pixels. */
export const HEADINGS = 44;
/** Room that the panel of the selected entry takes from the right, screen pixels. */
const PANEL = 320;
/** Narrower than this the panel does not stand beside the picture. */
const WIDE = 900;
const MARGIN = 20;
/** Below this zoom the titles of the cards cannot be read. */
const READABLE = 0.66;

/** Size of the pane that the picture is drawn in, screen pixels. */
export type Pane = { width: number; height: number };

const sizeOf = (placed: readonly Placed[]) => ({
  width: placed.reduce((most, one) => Math.max(most, one.x + one.width), 0),
  height: placed.reduce((most, one) => Math.max(most, one.y + one.height), 0),
});

/** How far the picture can be pushed. */
export function extentOf(placed: readonly Placed[]): CoordinateExtent {
  const { width, height } = sizeOf(placed);
  return [
    [-300, -HEADINGS * 2],
    [width + PANEL / READABLE + MARGIN, height + 300],
  ];
}

/** Width that is free for the lanes: the whole pane, or what the panel of a selected entry leaves. */
export function freeWidth(paneWidth: number, panelOpen: boolean): number {
  return panelOpen && paneWidth > WIDE ? paneWidth - PANEL : paneWidth;
}

/** All lanes across a width, from the top, as long as titles can be read. */
export function fitLanes(placed: readonly Placed[], width: number): Viewport {
  const drawn = sizeOf(placed).width;
  const zoom = Math.min(1, Math.max(READABLE, (width - 2 * MARGIN) / Math.max(drawn, 1)));
  const spare = Math.max(0, (width - drawn * zoom) / 2);
  return { x: Math.max(MARGIN, spare), y: HEADINGS + MARGIN, zoom };
}

/** Another zoom and width with the same things at half height as before. */
export function keepHeight(before: Viewport, fitted: Viewport, paneHeight: number): Viewport {
  const middle = (HEADINGS + paneHeight) / 2;
  const y = middle - ((middle - before.y) / before.zoom) * fitted.zoom;
  return { ...fitted, y: Math.min(y, fitted.y) };
}

/** The same view pushed just so far that a card lies inside the free part of the pane. */
export function bringIntoView(view: Viewport, card: Placed, free: Pane): Viewport {
  const x = inside(view.x, card.x * view.zoom, CARD.width * view.zoom, MARGIN, free.width - MARGIN);
  const y = inside(view.y, card.y * view.zoom, CARD.height * view.zoom, HEADINGS + 8, free.height - 8);
  return { ...view, x, y };
}

function inside(offset: number, start: number, size: number, from: number, to: number): number {
  if (offset + start < from) return from - start;
  return offset + start + size > to ? to - size - start : offset;
}
