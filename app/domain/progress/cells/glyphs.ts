/**
 * Old Thai Windows fonts drew raised and shifted marks with private-use code points (U+F700–U+F71A). Text copied from
 * such documents loses its vowels and tones in every other font, so they are turned into real Thai before any use.
 */
const STANDARD = [
  0x0e10, 0x0e34, 0x0e35, 0x0e36, 0x0e37, 0x0e48, 0x0e49, 0x0e4a, 0x0e4b, 0x0e4c, 0x0e48, 0x0e49, 0x0e4a, 0x0e4b,
  0x0e4c, 0x0e0d, 0x0e31, 0x0e4d, 0x0e47, 0x0e48, 0x0e49, 0x0e4a, 0x0e4b, 0x0e4c, 0x0e38, 0x0e39, 0x0e3a,
] as const;

const FIRST = 0xf700;

/** Replaces private-use Thai glyphs by real Thai marks; `count` says how many there were. */
export function repairThaiGlyphs(text: string): { text: string; count: number } {
  let count = 0;
  const repaired = text.replace(/[\uf700-\uf71a]/g, (glyph) => {
    count += 1;
    return String.fromCharCode(STANDARD[glyph.charCodeAt(0) - FIRST] ?? 0x0e10);
  });
  return { text: repaired, count };
}
