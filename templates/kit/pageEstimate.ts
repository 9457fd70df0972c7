import { rowLines } from "./grid";
import type { Block, Paragraph, Table } from "./model";
import { textWidthCm, type Page } from "./page";
import { estimateLines, linesHeight } from "./textMeasure";

const POINTS_PER_CM = 28.35;
const BODY_PT = 16;

const textHeight = (page: Page): number => (page.heightCm - page.top - page.bottom) * POINTS_PER_CM;

function paragraphHeight(paragraph: Paragraph, page: Page): number {
  const { runs, sizePt = BODY_PT, left = 0, before = 0, after = 0, bold } = paragraph;
  const text = runs.map((run) => run.text).join("");
  return linesHeight(estimateLines(text, textWidthCm(page) - left, sizePt, bold), sizePt) + before + after;
}

/** Where the next line stands: page from 1, points from the top of its text. */
type Place = { number: number; used: number };

function put({ number, used }: Place, height: number, page: Page, repeated = 0): Place {
  const room = textHeight(page);
  if (used + height <= room) return { number, used: used + height };
  let rest = height;
  let on = number + 1;
  while (repeated + rest > room) {
    rest -= room - repeated;
    on += 1;
  }
  return { number: on, used: repeated + rest };
}

function putTable(start: Place, { rows, columns, sizePt }: Table, page: Page): Place {
  let place = start;
  let heads = 0;
  for (const row of rows) {
    const height = linesHeight(rowLines(row, columns, sizePt), sizePt) + 1;
    place = put(place, height, page, row.kind === "head" ? 0 : heads);
    if (row.kind === "head") heads += height;
  }
  return place;
}

/**
 * Estimated page of every marked paragraph (counted from 1): what a table of contents shows until Word or LibreOffice
 * counts. Heights are estimated as for rows, so a long table may shift it by a page.
 */
export function estimatePages(blocks: readonly Block[], first: Page): Map<number, number> {
  const pages = new Map<number, number>();
  let page = first;
  let place: Place = { number: 1, used: 0 };
  for (const block of blocks) {
    if (block.kind === "table") {
      place = putTable(place, block, page);
      continue;
    }
    if (block.pageBreakBefore && place.used > 0) place = { number: place.number + 1, used: 0 };
    place = put(place, paragraphHeight(block, page), page);
    if (block.mark !== undefined) pages.set(block.mark, place.number);
    if (block.nextPage === undefined) continue;
    page = block.nextPage;
    place = { number: place.number + 1, used: 0 };
  }
  return pages;
}
