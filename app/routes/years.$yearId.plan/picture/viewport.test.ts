import { expect, test } from "vitest";
import { CARD, type Placed } from "~/domain/plan/lanes";
import { bringIntoView, fitLanes } from "./viewport";

const at = (column: number, y: number): Placed => ({
  ...{ id: `${column}-${y}`, x: column * (CARD.width + CARD.gapX), y, width: CARD.width, height: CARD.height },
  lane: "PROJECTS",
});
const columns = (count: number) => Array.from({ length: count }, (_, column) => at(column, 0));

test("five and six columns fit the width of a 1366 screen with titles of at least ten pixels", () => {
  for (const count of [5, 6]) {
    const { zoom, x } = fitLanes(columns(count), 1_110);
    expect(zoom).toBeGreaterThan(0.7);
    expect(x + (count * (CARD.width + CARD.gapX) - CARD.gapX) * zoom).toBeLessThanOrEqual(1_110);
  }
});
test("a narrow pane keeps titles readable instead of fitting", () => {
  expect(fitLanes(columns(5), 320).zoom).toBe(0.72);
});
test("few columns stand in the middle, never enlarged", () => {
  const { zoom, x } = fitLanes(columns(1), 1_000);
  expect(zoom).toBe(1);
  expect(x).toBe((1_000 - CARD.width) / 2);
});
test("a card in view moves nothing, one out of view comes in beside the panel", () => {
  const view = { x: 30, y: 50, zoom: 1 };
  const pane = { width: 1_100, height: 500 };
  expect(bringIntoView(view, at(1, 100), pane)).toEqual(view);
  const below = bringIntoView(view, at(1, 2_000), pane);
  expect(below.y + 2_000 + CARD.height).toBeLessThanOrEqual(500);
  const right = bringIntoView(view, at(4, 100), pane);
  expect(right.x + at(4, 0).x + CARD.width).toBeLessThanOrEqual(1_100 - 340);
});
