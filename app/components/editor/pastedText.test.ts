import { expect, test } from "vitest";
import { pastedText } from "./pastedText";

const char = String.fromCharCode;

test("control characters go and are counted, line ends and tabs stay", () => {
  const raw = `ก${char(0)}ข${char(7)}\r\nค\tง${char(0x202e)}`;
  expect(pastedText(raw, false)).toEqual({ text: "กข\nค\tง", removed: 3, repaired: 0 });
});

test("a field of one line takes line ends as blanks", () => {
  expect(pastedText("โครงการ \n ทะเลน้อย\n", true).text).toBe("โครงการ ทะเลน้อย ");
});

test("glyphs of old Thai fonts become real marks", () => {
  expect(pastedText(`ที${char(0xf70a)}`, false)).toEqual({ text: "ที่", removed: 0, repaired: 1 });
});

test("a long Thai text passes unchanged", () => {
  const long = "ที่ดินกุ้งน้ำ ๆ ".repeat(2_000);
  expect(pastedText(long, false)).toEqual({ text: long, removed: 0, repaired: 0 });
});
