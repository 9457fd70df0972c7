import { expect, test } from "vitest";
import type { Block } from "../kit/model";
import { clauseAnnex, clauseBlocks, CLAUSES_ARE_OURS } from "./clauses";
import { mouDocx } from "./docx";
import { mouSample } from "./sample";

const textOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [block.runs.map(({ text }) => text).join("")] : []));

test("clauses are numbered in Thai digits, their lines kept, an empty one prints dots", () => {
  const said = textOf(
    clauseBlocks([
      { heading: "งบประมาณ", text: "(1) ก\n\n(2) ข" },
      { heading: "อื่น", text: "" },
    ]),
  );
  expect(said).toEqual(["๑. งบประมาณ", "(๑) ก", "(๒) ข", "๒. อื่น", expect.stringMatching(/^\.+$/)]);
});

test("the annex of clauses stands behind the official one and says that it is ours", () => {
  expect(clauseAnnex([])).toEqual([]);
  const plain = mouDocx(mouSample, "ff").blocks;
  const { blocks } = mouDocx({ ...mouSample, clauses: [{ heading: "ก", text: "ข" }] }, "ff");
  expect(blocks.slice(0, plain.length)).toEqual(plain);
  expect(textOf(blocks.slice(plain.length))[1]).toContain(CLAUSES_ARE_OURS);
});
