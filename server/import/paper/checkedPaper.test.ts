import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pdfOf } from "../../../tests/support/papers";
import { pngOf } from "../../../tests/support/pictures";
import { AppError } from "../../errors";
import { checkedPaper, PAPER_BYTES } from "./checkedPaper";

const text = (words: string) => new TextEncoder().encode(words);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const said = (bytes: Uint8Array, name = "มติสภา.pdf"): string => {
  try {
    return checkedPaper({ name, bytes }).mime;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

/** A small JPEG by hand. */
const jpeg = (...behind: number[]) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe1, 0, 6, 0x45, 0x78, 0x69, 0x66, 0xff, 0xc0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xff, 0, 3, 0xff, 0xd9, ...behind],
  ]);
const bytesOf = (words: string) => [...text(words)];

describe("papers are judged by their content", () => {
  test.each([
    ["a PDF", pdfOf(), "application/pdf"],
    ["a PNG with a document's name", pngOf(10, 10), "image/png"],
    ["a JPEG with EXIF", jpeg(), "image/jpeg"],
    ["a JPEG with what cameras leave behind", jpeg(0xff, 0xd8, 1, 2, 3), "image/jpeg"],
    ["a PDF with blanks behind", joined(pdfOf(), text("\r\n\n")), "application/pdf"],
  ])("%s is taken", (_, bytes, mime) => expect(said(bytes)).toBe(mime));

  test("what is kept is what was sent, byte for byte, with its SHA-256", () => {
    const bytes = pdfOf("มติ");
    const paper = checkedPaper({ name: "a.pdf", bytes });
    expect(paper.bytes).toEqual(bytes);
    expect(paper.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  test.each([
    ["nothing", new Uint8Array(), "paperRefused"],
    ["too much", new Uint8Array(PAPER_BYTES + 1), "paperTooLarge"],
    ["an SVG", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "paperRefused"],
    ["a page", text("<!doctype html><script>alert(1)</script>"), "paperRefused"],
    ["a renamed archive", text("PK\u0003\u0004..............."), "paperRefused"],
    ["a GIF", text("GIF89a......................"), "paperRefused"],
    ["a program", joined(text("MZ"), new Uint8Array(200)), "paperRefused"],
    ["a PDF cut short", pdfOf().slice(0, -20), "paperRefused"],
    ["only a PDF's first line", text("%PDF-1.7\n%%EOF"), "paperRefused"],
    ["a page before a PDF", joined(text("<html>"), pdfOf()), "paperRefused"],
    ["a PNG cut short", pngOf(10, 10).slice(0, -13), "paperRefused"],
    ["a PNG with a wrong checksum", pngOf(10, 10).map((byte, at) => (at === 20 ? byte ^ 1 : byte)), "paperRefused"],
    ["a JPEG cut short", jpeg().slice(0, -2), "paperRefused"],
  ])("%s is refused", (_, bytes, code) => expect(said(bytes)).toBe(code));

  test.each([
    ["an archive behind a PDF", joined(pdfOf(), text("PK\u0003\u0004"), new Uint8Array(30))],
    ["a page behind a PDF", joined(pdfOf(), text("<script>alert(1)</script>"))],
    ["a page in a PDF's first lines", pdfOf("<html><script>alert(1)</script></html>")],
    ["an archive behind a PNG", joined(pngOf(10, 10), text("PK\u0003\u0004"))],
    ["a page behind a JPEG", jpeg(...bytesOf("<HTML><script>"))],
    ["a document behind a JPEG", jpeg(...bytesOf("%PDF-1.7"))],
    ["a PDF with a script", pdfOf("", "4 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj")],
    ["a PDF with an escaped script", pdfOf("", "4 0 obj<</S/J#61vaScript>>endobj")],
    ["a PDF that starts a program", pdfOf("", "4 0 obj<</S/Launch/F(cmd.exe)>>endobj")],
    ["a PDF with a file in it", pdfOf("", "4 0 obj<</EmbeddedFiles 5 0 R>>endobj")],
  ])("%s is refused as hiding something", (_, bytes) => expect(said(bytes)).toBe("paperHidden"));

  test("a script in a compressed object stream is found", () => {
    const packed = deflateSync(Buffer.from("<</S/JavaScript/JS(app.alert(1))>>"));
    const more = `4 0 obj<</Type/ObjStm/Length ${packed.length}/Filter/FlateDecode>>stream\n`;
    const [before, after] = Buffer.from(pdfOf("", `${more}@@\nendstream endobj`))
      .toString("latin1")
      .split("@@");
    const bytes = Buffer.concat([Buffer.from(before ?? "", "latin1"), packed, Buffer.from(after ?? "", "latin1")]);
    expect(said(Uint8Array.from(bytes))).toBe("paperHidden");
  });
});

test.each([
  ["../../etc/มติสภา.PDF", "มติสภา.pdf"],
  ["C:\\scan\\a.pdf.exe", "a.pdf"],
  ["คำสั่ง\u202Efdp.exe", "คำสั่งfdp.pdf"],
  ['a"b\r\nSet-Cookie: x.pdf', "abSet-Cookie x.pdf"],
  ["", "paper.pdf"],
  [".pdf", "paper.pdf"],
  ["ก".repeat(300), `${"ก".repeat(120)}.pdf`],
])("the name %j becomes %j", (name, clean) => expect(checkedPaper({ name, bytes: pdfOf() }).name).toBe(clean));
