import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { cleanText } from "../../../templates/kit/xmlText";
import { FORMS, writeDocx, writeXlsx } from "../../../templates/registry";
import { openXmlFaults, paragraphTexts, partOf, partsOf, testFolder } from "../../support/openXml";
import { EVERY_FORM, withLongField, withText } from "./samples";

// the validator is slow on a busy machine
vi.setConfig({ testTimeout: 180_000 });

const FINGERPRINT = "0123abcd";
const folder = await testFolder();
const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("");
const ATTACK = [
  `</w:t></w:r></w:p><w:p>&]]>`,
  `${CONTROLS}หลังอักขระควบคุม`,
  "\ud83dเดี่ยว\ude00 \ufffe\uffff คู่😀",
  `{ HYPERLINK "http://example.org" } PAGE`,
  `=HYPERLINK("http://example.org","x")`,
  `"><Relationship TargetMode="External" Target="http://example.org"/>`,
  "ที่ปี้ ๆ ๆ",
].join("\n");

const faultsOf = async (name: string, bytes: Uint8Array) => ({
  name,
  faults: await openXmlFaults(folder, name, bytes),
});

describe.each(EVERY_FORM.map((view) => [view.kind, view] as const))("%s", (kind, view) => {
  test("the Open XML SDK finds no fault, neither in the sample nor under every attack at once", async () => {
    for (const [how, shown] of [
      ["sample", view],
      ["attack", withText(view, ATTACK)],
    ] as const) {
      const name = `${kind}-${how}.docx`;
      const bytes = await writeDocx(shown, FINGERPRINT);
      expect(await faultsOf(name, bytes)).toEqual({ name, faults: [] });
      for (const [path, xml] of partsOf(bytes)) {
        expect(xml, path).not.toContain('TargetMode="External"');
        // page numbers are the only fields
        for (const [, code = ""] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g))
          expect(code).toMatch(/^\s?(PAGE|PAGEREF _Toc\d+ \\h)\s?$/);
      }
    }
  });

  test("the same view gives the same bytes; every contents line names a mark that is there", async () => {
    const bytes = await writeDocx(view, FINGERPRINT);
    expect(Buffer.compare(await writeDocx(structuredClone(view), FINGERPRINT), bytes)).toBe(0);
    const body = partOf(bytes, "word/document.xml");
    const marks = [...body.matchAll(/<w:bookmarkStart w:id="\d+" w:name="(_Toc\d+)"/g)].map(([, name]) => name);
    const named = [...body.matchAll(/PAGEREF (_Toc\d+)/g)].map(([, name]) => name);
    expect(named).toEqual(marks);
    expect(new Set(marks).size).toBe(marks.length);
  });

  test("a typed text is printed as it was typed", async () => {
    const typed = 'ข้อความ <b> & "ทดสอบ" 😀';
    const body = partOf(await writeDocx(withText(view, typed), FINGERPRINT), "word/document.xml");
    expect(paragraphTexts(body).join("\n")).toContain(cleanText(typed));
  });
});

test.each(EVERY_FORM.filter(({ kind }) => FORMS[kind].xlsx))(
  "workbook of $kind: valid, no formula, also under attack",
  async (view) => {
    for (const [how, shown] of [
      ["sample", view],
      ["attack", withText(view, ATTACK)],
    ] as const) {
      const name = `${view.kind}-${how}.xlsx`;
      const bytes = writeXlsx(shown, FINGERPRINT);
      expect(await faultsOf(name, bytes)).toEqual({ name, faults: [] });
      expect(partOf(bytes, "xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >]/);
    }
  },
);

/** As people type, with an emoji and every control character; and one text of 60,000 characters. */
const anyText = fc
  .oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ unit: "grapheme", maxLength: 80 }))
  .map((typed) => `${typed}😀${CONTROLS}`);
const LONG = `${"ข้อความยาวมาก ".repeat(4_300)}😀${CONTROLS}`;

test.each(EVERY_FORM)(
  "[S69] $kind is valid Open XML whatever is typed, also 60,000 characters in any one field",
  async (view) => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.nat({ max: 9_999 }), async (text, place) => {
        const shown = withLongField(view, text, LONG, place);
        const files = [await faultsOf(`fuzz-${view.kind}.docx`, await writeDocx(shown, FINGERPRINT))];
        if (FORMS[view.kind].xlsx) files.push(await faultsOf(`fuzz-${view.kind}.xlsx`, writeXlsx(shown, FINGERPRINT)));
        expect(files.flatMap(({ faults }) => faults)).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  },
);
