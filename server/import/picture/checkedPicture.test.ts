import { describe, expect, test } from "vitest";
import { pngOf } from "../../../tests/support/pictures";
import { AppError } from "../../errors";
import { checkedPicture } from "./checkedPicture";

const reasonOf = (bytes: Uint8Array): unknown => {
  try {
    checkedPicture(bytes);
    return "taken";
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.details.reason}` : String(error);
  }
};
const text = (words: string) => new TextEncoder().encode(words);

/** A small JPEG by hand: its segments are right, its picture is grey. */
function jpegOf(
  width: number,
  height: number,
  before: readonly number[][] = [],
  behind: readonly number[] = [],
): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const frame = [0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xff, 0, 3];
  return Uint8Array.from([0xff, 0xd8, ...before.flat(), ...frame, ...scan, 0xff, 0xd9, ...behind]);
}

describe("[S69] pictures are judged by their content", () => {
  test("a PNG is taken; texts, places and what hangs on behind are cut off", () => {
    const secret = text("GPS ที่ตั้งของบ้าน <script>");
    const bytes = pngOf(200, 100, {
      more: [
        ["tEXt", secret],
        ["eXIf", secret],
      ],
    });
    const picture = checkedPicture(Uint8Array.from([...bytes, ...text("PK<script>")]));
    expect(picture).toMatchObject({ mime: "image/png", widthPx: 200, heightPx: 100 });
    expect(Buffer.from(picture.bytes).equals(Buffer.from(pngOf(200, 100)))).toBe(true);
  });

  test("a JPEG is taken; EXIF, comments and what hangs on behind are cut off", () => {
    const exif = [0xff, 0xe1, 0, 6, 0x45, 0x78, 0x69, 0x66];
    const comment = [0xff, 0xfe, 0, 4, 0x3c, 0x73];
    const picture = checkedPicture(jpegOf(300, 150, [exif, comment], [...text("<script>")]));
    expect(picture).toMatchObject({ mime: "image/jpeg", widthPx: 300, heightPx: 150 });
    expect([...picture.bytes]).toEqual([...jpegOf(300, 150)]);
  });

  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["a script with a picture's name", text("<svg onload=alert(1)>"), "content"],
    ["a GIF", text("GIF89a........"), "content"],
    ["only the signature", pngOf(200, 100).slice(0, 8), "content"],
    ["a PNG cut short", pngOf(200, 100).slice(0, -20), "content"],
    ["a PNG with a wrong checksum", pngOf(200, 100).map((byte, at) => (at === 20 ? byte ^ 1 : byte)), "content"],
    ["a PNG with too few rows", pngOf(200, 100, { raw: new Uint8Array(10) }), "content"],
    ["a PNG that unpacks to more than its rows", pngOf(200, 100, { raw: new Uint8Array(5_000_000) }), "content"],
    ["a JPEG cut short", jpegOf(300, 150).slice(0, -2), "content"],
    ["a picture too small", pngOf(99, 100), "pixels"],
    ["a picture too wide", pngOf(3_001, 100), "pixels"],
    ["a file too large", new Uint8Array(2 * 1024 * 1024 + 1), "bytes"],
  ])("%s is refused", (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(`pictureRefused ${reason}`);
  });

  test("the bounds themselves are taken", () => {
    expect(reasonOf(pngOf(100, 100))).toBe("taken");
    expect(reasonOf(pngOf(3_000, 100))).toBe("taken");
  });
});
