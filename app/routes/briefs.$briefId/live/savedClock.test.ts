import { expect, test } from "vitest";
import { SavedClock } from "./savedClock";

test("time passes only while everything is confirmed", () => {
  let wall = 0;
  const clock = new SavedClock(() => wall);
  wall = 5_000;
  expect(clock.read()).toBe(0);
  clock.confirmed(true);
  wall = 7_000;
  expect(clock.read()).toBe(2_000);
  clock.confirmed(false);
  wall = 200_000;
  expect(clock.read()).toBe(2_000);
  clock.confirmed(true);
  wall = 201_000;
  clock.confirmed(true);
  expect(clock.read()).toBe(3_000);
});
