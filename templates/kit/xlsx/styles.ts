import { FONT } from "../page";

/** Look of a cell of a workbook. */
export type CellLook = {
  bold?: boolean;
  sizePt?: number;
  fill?: string;
  line?: boolean;
  align?: "left" | "center" | "right";
  valign?: "top" | "center";
  wrap?: boolean;
  format?: "baht" | "bahtSatang";
  /** The text begins like a formula and must stay text when somebody edits the cell. */
  quoted?: boolean;
};

/** What the value of a cell adds to its look. */
const VARIANTS = {
  plain: {},
  quoted: { quoted: true },
  baht: { align: "right", format: "baht" },
  bahtSatang: { align: "right", format: "bahtSatang" },
} as const satisfies Record<string, CellLook>;

/** A text, a text that begins like a formula, an amount in baht, one with satang. */
export type Variant = keyof typeof VARIANTS;

/** Text size of a workbook's cells, points. */
export const SHEET_SIZE = 14;

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const FORMATS = { baht: 164, bahtSatang: 165 } as const;
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border>${["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join("")}<diagonal/></border>`,
];

/** Things that are listed once and named by their number. */
class Pool {
  private readonly at = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const xml of first) this.number(xml);
  }

  number(xml: string): number {
    const known = this.at.get(xml);
    if (known !== undefined) return known;
    this.at.set(xml, this.at.size);
    return this.at.size - 1;
  }

  xml(tag: string): string {
    return `<${tag} count="${this.at.size}">${[...this.at.keys()].join("")}</${tag}>`;
  }
}

const fontXml = (sizePt: number, bold: boolean): string =>
  `<font>${bold ? "<b/>" : ""}<sz val="${sizePt}"/><name val="${FONT}"/><family val="2"/></font>`;

const fillXml = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** Collects the looks used while sheets are written and then writes styles.xml. */
export class StyleBook {
  private readonly fonts = new Pool([fontXml(SHEET_SIZE, false)]);
  private readonly fills = new Pool([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly formats = new Pool(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly known = new Map<string, number>();
  private readonly seen: Record<Variant, WeakMap<CellLook, number>> = {
    plain: new WeakMap(),
    quoted: new WeakMap(),
    baht: new WeakMap(),
    bahtSatang: new WeakMap(),
  };

  /**
   * Number of a look, for the attribute `s` of a cell, with what the value of the cell adds to it. Looks are
   * remembered as objects: who asks with the same one again is answered at once.
   */
  number(look: CellLook, variant: Variant = "plain"): number {
    const known = this.seen[variant].get(look);
    if (known !== undefined) return known;
    const number = this.numberOf({ ...look, ...VARIANTS[variant] });
    this.seen[variant].set(look, number);
    return number;
  }

  private numberOf(look: CellLook): number {
    const {
      bold = false,
      sizePt = SHEET_SIZE,
      fill,
      line,
      align = "left",
      valign = "top",
      wrap,
      format,
      quoted,
    } = look;
    const key = [bold, sizePt, fill, line, align, valign, wrap, format, quoted].join();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const font = this.fonts.number(fontXml(sizePt, bold));
    const fillId = fill === undefined ? 0 : this.fills.number(fillXml(fill));
    const formatId = format === undefined ? 0 : FORMATS[format];
    const alignment = `horizontal="${align}" vertical="${valign}"${wrap ? ' wrapText="1"' : ""}`;
    const number = this.formats.number(
      `<xf numFmtId="${formatId}" fontId="${font}" fillId="${fillId}" borderId="${line ? 1 : 0}" xfId="0"${quoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`,
    );
    this.known.set(key, number);
    return number;
  }

  /** styles.xml with every look asked for so far. */
  xml(): string {
    return [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${NAMESPACE}">`,
      `<numFmts count="2"><numFmt numFmtId="${FORMATS.baht}" formatCode="#,##0"/><numFmt numFmtId="${FORMATS.bahtSatang}" formatCode="#,##0.00"/></numFmts>`,
      this.fonts.xml("fonts"),
      this.fills.xml("fills"),
      `<borders count="${BORDERS.length}">${BORDERS.join("")}</borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.formats.xml("cellXfs"),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      "</styleSheet>",
    ].join("");
  }
}
