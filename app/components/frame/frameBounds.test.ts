import { expect, test } from "vitest";
import { frameBounds } from "./frameBounds";

const POLICY = { windowMin: "1.5", windowMax: "2", keyShareMin: "0.6" };

test("[R1] Phatthalung's frame allows 329,323,350 to 439,097,800 baht, 131,729,340 for key projects", () => {
  expect(frameBounds("219,548,900", POLICY)).toEqual({
    frame: 21_954_890_000n,
    min: 32_932_335_000n,
    max: 43_909_780_000n,
    keyMin: 13_172_934_000n,
  });
});

test("[R1] bounds of a frame of one satang are rounded inwards", () => {
  expect(frameBounds("0.01", POLICY)).toMatchObject({ min: 2n, max: 2n, keyMin: 1n });
});

test.each(["", "0", "-1", "ไม่ทราบ", "1.234"])("%j allows nothing", (typed) => {
  expect(frameBounds(typed, POLICY)).toBeNull();
});
