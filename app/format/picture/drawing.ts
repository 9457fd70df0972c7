/** A part of a drawing; places are pixels, colours are hexadecimal. `lines` stand one below the other. */
export type Mark =
  | { kind: "rect"; x: number; y: number; width: number; height: number; round: number; look: Look }
  | { kind: "path"; d: string; look: Look }
  | {
      kind: "text";
      x: number;
      y: number;
      size: number;
      bold: boolean;
      colour: string;
      middle: boolean;
      lines: string[];
    };

/** How a shape is drawn; `dash` = lengths of strokes and gaps, "" for a whole line. */
export type Look = { fill: string; stroke: string; width: number; dash: string };

/** A picture made of marks, first ones behind. It knows no screen: pages and files draw the same. */
export type Drawing = { width: number; height: number; title: string; marks: Mark[] };

/** Height of a line in parts of the letters' size: Thai marks above and below stay whole. */
export const LINE_HEIGHT = 1.42;

/** The product's letters, then what the reader's computer has for Thai. */
export const FONT_STACK = "'Noto Sans Thai', 'Noto Sans', Sarabun, 'TH SarabunPSK', Leelawadee, Thonburi, sans-serif";
