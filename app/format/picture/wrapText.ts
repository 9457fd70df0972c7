/** Widths of letters in parts of the font size, a little more than Noto Sans Thai needs. */
const WIDTH = { thai: 0.66, narrow: 0.34, latin: 0.6, wide: 0.78 } as const;

const MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0300-\u036f\u200b-\u200d]/u;
const NARROW = /[ \u00a0.,:;'!|ijltfr()[\]\u0e30\u0e32\u0e40\u0e41-\u0e44-]/u;

/** Width of a text in pixels, estimated: pictures are drawn where no font can be measured. Marks above and below are 0. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const sign of text) {
    if (MARK.test(sign)) continue;
    if (NARROW.test(sign)) width += WIDTH.narrow;
    else if (/[\u0e00-\u0e7f]/u.test(sign)) width += WIDTH.thai;
    else width += /[A-Zmw@%—]/u.test(sign) ? WIDTH.wide : WIDTH.latin;
  }
  return width * fontSize;
}

/** Parts of a text between which a line may end; never before ๆ. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter("th", { granularity: "word" }).segment(text)) {
    const stays = /^[ๆฯ.,:;!?)\]”’%]/u.test(segment) || /[([“‘]$/u.test(parts.at(-1) ?? "");
    if (stays && parts.at(-1)?.trim() === "") parts.splice(-2, 2, `${parts.at(-2) ?? ""}${parts.at(-1) ?? ""}`);
    if (stays && parts.length > 0) parts[parts.length - 1] += segment;
    else parts.push(segment);
  }
  return parts;
}

/** A word that is too long for a line, cut between letters that stand on their own. */
function cut(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  let part = "";
  for (const { segment } of new Intl.Segmenter("th", { granularity: "grapheme" }).segment(word)) {
    if (part !== "" && !fits(part + segment)) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return part === "" ? parts : [...parts, part];
}

/**
 * A text in at most `most` lines of `width` pixels, broken between Thai words; what does not fit ends with "…". Control
 * characters are taken out. An empty text has no lines.
 */
export function wrapText(
  text: string,
  { width, fontSize, most }: { width: number; fontSize: number; most: number },
): string[] {
  const fits = (line: string) => textWidth(line, fontSize) <= width;
  const clean = text.replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, " ").trim();
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(clean).flatMap((part) => (fits(part) ? [part] : cut(part, fits)))) {
    if (fits(line + piece.trimEnd())) line += piece;
    else {
      lines.push(line.trim());
      line = piece.trimStart();
    }
  }
  if (line.trim() !== "") lines.push(line.trim());
  if (lines.length <= most) return lines;
  return shortened(lines.slice(0, most), fits);
}

function shortened(lines: readonly string[], fits: (line: string) => boolean): string[] {
  const letters = [...new Intl.Segmenter("th", { granularity: "grapheme" }).segment(lines.at(-1) ?? "")];
  const words = letters.map(({ segment }) => segment);
  while (words.length > 0 && !fits(`${words.join("")}…`)) words.pop();
  return lines.length === 0 ? [] : [...lines.slice(0, -1), `${words.join("").trimEnd()}…`];
}
