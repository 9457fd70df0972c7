import fc from "fast-check";
import { expect, test } from "vitest";
import { CARD } from "~/domain/plan/lanes";
import { sheetsOf } from "./sheets";

test("every card of a tall plan is whole on a sheet", () => {
  const size = fc.record({
    width: fc.integer({ min: 700, max: 2_000 }),
    height: fc.integer({ min: 100, max: 40_000 }),
  });
  fc.assert(
    fc.property(size, fc.double({ min: 0, max: 1, noNaN: true }), ({ width, height }, share) => {
      const top = Math.floor(share * Math.max(0, height - CARD.height));
      const whole = sheetsOf({ width, height }).some(
        ({ from, height: room }) => from <= top && top + Math.min(CARD.height, height) <= from + room,
      );
      expect(whole).toBe(true);
    }),
  );
});
