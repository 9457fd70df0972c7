import type { Block } from "../model";
import { gap } from "../paragraphs";
import { paragraphXml } from "./paragraphXml";
import { tableXml } from "./tableXml";

/** Height of the empty paragraph between two tables, points; without it Word and LibreOffice join them into one. */
const BETWEEN_TABLES_PT = 8;

/** Body of a document as pieces of WordprocessingML; `sections` = properties of its sections but the last, in order. */
export function* bodyXml(blocks: readonly Block[], sections: readonly string[] = []): Generator<string> {
  let ended = 0;
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind === "table") {
      if (before?.kind === "table") yield paragraphXml(gap(BETWEEN_TABLES_PT));
      yield* tableXml(block);
    } else if (block.nextPage === undefined) yield paragraphXml(block);
    else {
      yield paragraphXml(block, sections[ended]);
      ended += 1;
    }
    before = block;
  }
  // a body must not end with a table; a higher paragraph would begin an empty page under a full one
  if (before?.kind !== "paragraph") yield paragraphXml(gap(1));
}
