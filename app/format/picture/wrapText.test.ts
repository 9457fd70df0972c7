import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth, wrapText } from "./wrapText";

const box = { width: 160, fontSize: 14, most: 2 };

describe("wrapText", () => {
  test("a title of a project is broken between Thai words and shortened with dots", () => {
    const lines = wrapText("โครงการพัฒนาแหล่งท่องเที่ยวทะเลน้อย อำเภอควนขนุน จังหวัดพัทลุง", box);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^โครงการพัฒนา/);
    expect(lines[1]).toMatch(/…$/);
  });

  test("ๆ never begins a line", () => {
    for (let width = 60; width < 200; width += 5)
      for (const line of wrapText("พื้นที่ต่าง ๆ และหน่วยงานต่างๆ ที่เกี่ยวข้อง", { ...box, width, most: 9 }))
        expect(line).not.toMatch(/^ๆ/);
  });

  test("every line fits and nothing is lost while there is room", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."กขคที่ปุ้ ก1aW&<.)"), maxLength: 60 }), (text) => {
        const lines = wrapText(text, { ...box, most: 99 });
        for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(box.width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  test("control characters are taken out", () => {
    expect(wrapText("ก\u0000ข\u001bค", box)).toEqual(["ก ข ค"]);
    expect(wrapText("", box)).toEqual([]);
  });
});
