import { expect, test } from "vitest";
import { CARD, type Placed } from "~/domain/plan/lanes";
import { bringIntoView, fitLanes, freeWidth, keepHeight } from "./viewport";

const at = (column: number, y: number): Placed => ({
  ...{ id: `${column}-${y}`, x: column * (CARD.width + CARD.gapX), y, width: CARD.width, height: CARD.height },
  lane: "PROJECTS",
});
const columns = (count: number) => Array.from({ length: count }, (_, column) => at(column, 0));
const drawn = (count: number) => count * (CARD.width + CARD.gapX) - CARD.gapX;

test.each([
  [5, false],
  [6, false],
  [5, true],
] as const)("%i columns fit a 1366 screen, panel open %s, with titles of ten pixels or more", (count, panel) => {
  const width = freeWidth(1_108, panel);
  const { zoom, x } = fitLanes(columns(count), width);
  expect(zoom * 15).toBeGreaterThanOrEqual(9.9);
  expect(x + drawn(count) * zoom).toBeLessThanOrEqual(width);
});
test("a narrow pane keeps titles readable instead of fitting, and gives nothing to the panel", () => {
  expect(freeWidth(320, true)).toBe(320);
  expect(fitLanes(columns(5), 320).zoom).toBe(0.66);
});
test("few columns stand in the middle, never enlarged", () => {
  expect(fitLanes(columns(1), 1_000)).toMatchObject({ zoom: 1, x: (1_000 - CARD.width) / 2 });
});
test("what stood at half height stays there when the zoom changes, and the top stays the top", () => {
  const before = { x: 0, y: -1_000, zoom: 1 };
  const after = keepHeight(before, { x: 5, y: 64, zoom: 0.5 }, 456);
  expect((250 - after.y) / after.zoom).toBe((250 - before.y) / before.zoom);
  expect(keepHeight({ x: 0, y: 64, zoom: 1 }, { x: 5, y: 64, zoom: 0.5 }, 456).y).toBe(64);
});
test("a card in view moves nothing, one out of view comes in", () => {
  const view = { x: 30, y: 50, zoom: 1 };
  const free = { width: 700, height: 500 };
  expect(bringIntoView(view, at(1, 100), free)).toEqual(view);
  expect(bringIntoView(view, at(1, 2_000), free).y + 2_000 + CARD.height).toBeLessThanOrEqual(500);
  expect(bringIntoView(view, at(4, 100), free).x + at(4, 0).x + CARD.width).toBeLessThanOrEqual(700);
});
