/** Layout numbers of Thai official documents. Lengths in cm or points as named; one cm is 567 twips. */

/** Font named in every document; the reader's own office brings it. */
export const FONT = "TH SarabunPSK";

/** Text sizes in points. */
export const SIZE = { body: 16, title: 18, heading: 20, note: 14, table: 12, footer: 11 } as const;

/** Sizes that have a paragraph style in the skeleton; other sizes are written on the run. */
export const STYLE_SIZES = [1, 8, 11, 12, 14, 16, 18, 20] as const;

/** Colours as RRGGBB. */
export const FILL = { head: "D9E2F3", issue: "DDDDDD", group: "EDEDED", total: "DDDDDD" } as const;

/** Cell margin left and right, cm. */
export const CELL_MARGIN_CM = 0.12;

/** Page with its margins, cm. */
export type Page = {
  orientation: "portrait" | "landscape";
  widthCm: number;
  heightCm: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  header: number;
  footer: number;
};

/** A4 upright: left 3, right 2 cm as the typing rules of the Prime Minister's Office say; text width 16 cm. */
export const PORTRAIT: Page = {
  orientation: "portrait",
  widthCm: 21,
  heightCm: 29.7,
  top: 2.5,
  bottom: 2,
  left: 3,
  right: 2,
  header: 1.25,
  footer: 0.8,
};

/** A4 on its side for wide tables; text width 26.7 cm. */
export const LANDSCAPE: Page = {
  orientation: "landscape",
  widthCm: 29.7,
  heightCm: 21,
  top: 2,
  bottom: 1.5,
  left: 1.5,
  right: 1.5,
  header: 0.9,
  footer: 0.6,
};

/** Width of the text area, cm. */
export function textWidthCm(page: Page): number {
  return Math.round((page.widthCm - page.left - page.right) * 100) / 100;
}

/** Centimetres as whole twips. */
export function twips(cm: number): number {
  return Math.round(cm * (1440 / 2.54));
}

/** Column widths in cm as twips whose sum is exactly the twips of the summed width: the rounding rest goes to the widest. */
export function columnTwips(widthsCm: readonly number[]): number[] {
  const widths = widthsCm.map(twips);
  const total = twips(widthsCm.reduce((sum, cm) => sum + cm, 0));
  const rest = total - widths.reduce((sum, width) => sum + width, 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, at) => (at === widest ? width + rest : width));
}
