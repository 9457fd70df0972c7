import { FONT_STACK, LINE_HEIGHT, type Drawing, type Look, type Mark } from "./drawing";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for XML: marks of the language are escaped, characters that XML 1.0 does not admit are taken out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (sign: string) => ESCAPES[sign] ?? "");
}

const lookOf = ({ fill, stroke, width, dash }: Look) =>
  `fill="${escapeXml(fill)}" stroke="${escapeXml(stroke)}" stroke-width="${width}"${dash ? ` stroke-dasharray="${escapeXml(dash)}"` : ""}`;

function markText(mark: Mark): string {
  if (mark.kind === "path") return `<path d="${escapeXml(mark.d)}" ${lookOf(mark.look)}/>`;
  const { x, y } = mark;
  if (mark.kind === "rect")
    return `<rect x="${x}" y="${y}" width="${mark.width}" height="${mark.height}" rx="${mark.round}" ${lookOf(mark.look)}/>`;
  const rows = mark.lines.map(
    (line, row) =>
      `<tspan x="${x}" dy="${row === 0 ? 0 : Math.round(mark.size * LINE_HEIGHT)}">${escapeXml(line)}</tspan>`,
  );
  const anchor = mark.middle ? ' text-anchor="middle"' : "";
  const weight = mark.bold ? ' font-weight="600"' : "";
  return `<text x="${x}" y="${y}" font-size="${mark.size}" fill="${escapeXml(mark.colour)}"${weight}${anchor}>${rows.join("")}</text>`;
}

/** A drawing as an SVG file: no scripts, no styles, nothing loaded from elsewhere; every text is escaped. */
export function svgText({ width, height, title, marks }: Drawing): string {
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT_STACK)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...marks.map(markText),
    `</svg>`,
    "",
  ].join("\n");
}
