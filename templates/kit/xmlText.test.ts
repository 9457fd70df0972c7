import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, MAX_TEXT, xmlText } from "./xmlText";

describe("[S69] text of a part", () => {
  test("C0 but TAB and LF, DEL and C1 go", () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("");
    expect(cleanText(`ก${controls}ข\u007f\u0085\u009f`)).toBe("ก\t\n\nข");
  });

  test("marks that turn the reading direction and zero-width blanks are never printed", () => {
    expect(cleanText("\u202eก\u202c\u2066ข\u2069\u200b")).toBe("กข");
  });

  test("line ends of Windows, old Macs and Unicode become LF", () => {
    expect(cleanText("ก\r\nข\rค\u2028ง\u2029จ")).toBe("ก\nข\nค\nง\nจ");
  });

  test("U+FFFE and U+FFFF go, lone surrogates become U+FFFD, pairs stay", () => {
    expect(cleanText("ก\ufffe\uffffข")).toBe("กข");
    expect(cleanText("\ud83d|\ude00|\ud83d\ude00")).toBe("\ufffd|\ufffd|\ud83d\ude00");
  });

  test("markup is escaped", () => {
    expect(xmlText(`</w:t>&amp;]]>"'`)).toBe("&lt;/w:t&gt;&amp;amp;]]&gt;&quot;'");
  });

  test("a text is cut by code points, never inside a pair", () => {
    expect(cleanText("กขคง", 4)).toBe("กขคง");
    expect(cleanText("กขคงจ", 4)).toBe("กขค…");
    expect(cleanText("😀😀😀", 2)).toBe("😀…");
    expect([...cleanText("😀".repeat(MAX_TEXT + 5))]).toHaveLength(MAX_TEXT);
  });

  test("whatever is typed, the result is allowed XML and cleaning again changes nothing", () => {
    const allowed = /^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const cleaned = cleanText(typed);
        expect(cleaned).toMatch(allowed);
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(xmlText(typed)).not.toMatch(/[<>]/);
      }),
    );
  });
});
