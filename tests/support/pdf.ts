import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { makePdfConverter } from "../../server/export/pdfConverter";
import { makeLogger } from "../../server/log";
import { makePreviewFont } from "../../scripts/previewFont.mjs";

const run = promisify(execFile);

/** What these tests need on the machine, and the Debian package that brings it. */
const NEEDED: readonly (readonly [file: string, debian: string])[] = [
  ["/usr/bin/soffice", "libreoffice-writer libreoffice-calc"],
  ["/usr/bin/pdftotext", "poppler-utils"],
  ["/usr/bin/pdftoppm", "poppler-utils"],
  ["/usr/share/fonts/truetype/tlwg/Laksaman.ttf", "fonts-tlwg-laksaman-ttf"],
];

/** Fails with the commands to type when LibreOffice, poppler or the font is missing; nothing is skipped. */
export function demandOffice(): void {
  const missing = NEEDED.filter(([file]) => !existsSync(file)).map(([, debian]) => debian);
  if (missing.length > 0)
    throw new Error(`the document tests need: apt-get install -y ${[...new Set(missing)].join(" ")}`);
}

/** One word of a page with its box in points from the top left corner. */
export type Word = { text: string; xMin: number; yMin: number; xMax: number; yMax: number };

/** One page: its size in points and its words. */
export type Page = { width: number; height: number; words: Word[] };

/** Tools that turn documents into PDF, texts and pictures in a folder. */
export type PdfTools = {
  pdf(docx: Uint8Array, name: string): Promise<string>;
  text(file: string): Promise<string>;
  pages(file: string): Promise<Page[]>;
  /** Grey pictures of the pages, 0 = black. */
  pictures(file: string, dpi: number): Promise<Picture[]>;
  fonts(file: string): Promise<string>;
};

/** A grey picture, one byte a point. */
export type Picture = { width: number; height: number; grey: Uint8Array };

function numbers(attributes: string): Record<string, number> {
  return Object.fromEntries(
    [...attributes.matchAll(/(\w+)="([\d.]+)"/g)].map(([, key, value]) => [key, Number(value)]),
  );
}

function pagesOf(bbox: string): Page[] {
  return [...bbox.matchAll(/<page ([^>]*)>(.*?)<\/page>/gs)].map(([, attributes = "", body = ""]) => {
    const { width = 0, height = 0 } = numbers(attributes);
    const words = [...body.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, box = "", text = ""]) => {
      const { xMin = 0, yMin = 0, xMax = 0, yMax = 0 } = numbers(box);
      return { text, xMin, yMin, xMax, yMax };
    });
    return { width, height, words };
  });
}

function pictureOf(pgm: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString("latin1", 0, 40));
  if (!head) throw new Error("pdftoppm made no grey picture");
  return { width: Number(head[1]), height: Number(head[2]), grey: pgm.subarray(head[0].length) };
}

/** Makes the tools; the preview font is made into the folder, as set-up makes it into .cache. */
export async function pdfTools(folder: string): Promise<PdfTools> {
  demandOffice();
  const fontDir = path.join(folder, "preview-font");
  makePreviewFont(fontDir);
  const converter = makePdfConverter({ fontDir, log: makeLogger("silent") });
  return {
    async pdf(docx, name) {
      const file = path.join(folder, `${name}.pdf`);
      await writeFile(file, await converter.convert(docx));
      return file;
    },
    text: async (file) => (await run("pdftotext", ["-raw", file, "-"], { maxBuffer: 1 << 26 })).stdout,
    pages: async (file) => pagesOf((await run("pdftotext", ["-bbox", file, "-"], { maxBuffer: 1 << 26 })).stdout),
    async pictures(file, dpi) {
      const out = path.join(folder, `${path.basename(file, ".pdf")}-${dpi}`);
      await mkdir(out, { recursive: true });
      await run("pdftoppm", ["-gray", "-r", String(dpi), file, path.join(out, "page")]);
      const count = (await run("pdfinfo", [file])).stdout.match(/Pages:\s+(\d+)/)?.[1] ?? "0";
      const digits = count.length;
      return Promise.all(
        Array.from({ length: Number(count) }, async (_, at) =>
          pictureOf(await readFile(path.join(out, `page-${String(at + 1).padStart(digits, "0")}.pgm`))),
        ),
      );
    },
    fonts: async (file) => (await run("pdffonts", [file])).stdout,
  };
}

/**
 * Text without white space and without Thai marks above and below: for comparing across line breaks, and because
 * poppler sometimes gives the marks of a cluster in another order.
 */
export function closed(text: string): string {
  return text.replace(/[\s\u00a0\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/g, "");
}

/** Number of dark points of a picture. */
export function ink({ grey }: Picture): number {
  let count = 0;
  for (const value of grey) if (value < 128) count += 1;
  return count;
}
