import { describe, expect, test } from "vitest";
import { editionFaults, mergeEditions, ownWords } from "./edition";
import { wordingOf, type FormParts } from "./parts";
import { readFormSetContent } from "./readContent";

const PARTS = {
  texts: {
    title: { text: "แผนของจังหวัด{{area}} ปี {{year}}", origin: "OFFICIAL" },
    note: { text: "หมายเหตุ", origin: "OURS" },
  },
  lists: {
    columns: {
      label: { th: "หัวตาราง", en: "Columns" },
      entries: {
        name: { text: "ชื่อ", origin: "OFFICIAL" },
        unit: { text: "หน่วย", origin: "OFFICIAL" },
        sum: { text: "เงิน", origin: "OFFICIAL" },
      },
      fixed: ["name", "sum"],
      movable: true,
    },
  },
} satisfies FormParts;

const fields = (edition: Parameters<typeof editionFaults>[1]) =>
  editionFaults(PARTS, edition).map(({ field }) => field);

describe("words of a form set", () => {
  test("without an edition the form is exactly as printed, slots filled", () => {
    const words = wordingOf(PARTS, undefined);
    expect(words.text("title", { area: "พัทลุง", year: "๒๕๖๘" })).toBe("แผนของจังหวัดพัทลุง ปี ๒๕๖๘");
    expect(words.list("columns").map(({ id }) => id)).toEqual(["name", "unit", "sum"]);
  });

  test("an edition changes words, order and what is shown; a fixed entry is never hidden", () => {
    const columns = [{ id: "sum", text: "วงเงิน", hidden: true }, { id: "unit", hidden: true }, { id: "name" }];
    const words = wordingOf(PARTS, { texts: { note: "ข้อสังเกต" }, lists: { columns } });
    expect(words.text("note")).toBe("ข้อสังเกต");
    expect(words.list("columns")).toEqual([
      { id: "sum", text: "วงเงิน" },
      { id: "name", text: "ชื่อ" },
    ]);
  });

  test("slots must stay and no others may come; nothing is empty; control characters are refused", () => {
    expect(fields({ texts: { title: "แผน {{area}}" } })).toEqual(["texts.title"]);
    expect(fields({ texts: { title: "{{area}} {{year}} {{name}}" } })).toEqual(["texts.title"]);
    expect(fields({ texts: { note: " " } })).toEqual(["texts.note"]);
    expect(fields({ texts: { note: "ก\u0007" } })).toEqual(["texts.note"]);
    expect(fields({ texts: { other: "ก" } })).toEqual(["texts.other"]);
    expect(fields({ texts: { constructor: "ก" } })).toEqual(["texts.constructor"]);
    expect(fields({ lists: { constructor: [] } })).toEqual(["lists.constructor"]);
    expect(fields({ texts: { note: "ก".repeat(4_000) } })).toEqual([]);
    expect(fields({ texts: { note: "ก".repeat(4_001) } })).toEqual(["texts.note"]);
  });

  test("a list names every entry once; fixed entries are shown", () => {
    expect(fields({ lists: { columns: [{ id: "sum" }, { id: "name" }] } })).toEqual(["lists.columns"]);
    expect(fields({ lists: { columns: [{ id: "sum" }, { id: "name" }, { id: "name" }] } })).toEqual(["lists.columns"]);
    const hidden = [{ id: "name", hidden: true }, { id: "unit", hidden: true }, { id: "sum" }];
    expect(fields({ lists: { columns: hidden } })).toEqual(["lists.columns.name"]);
  });

  test("only what differs is kept, so that an office that changed nothing prints the printed form", () => {
    const columns = [{ id: "name" }, { id: "unit", text: "หน่วย" }, { id: "sum" }];
    expect(ownWords(PARTS, { texts: { note: "หมายเหตุ" }, lists: { columns } })).toEqual({});
    expect(ownWords(PARTS, { texts: { note: "ข้อสังเกต" } })).toEqual({ texts: { note: "ข้อสังเกต" } });
  });

  test("an area's own words are what differs from those of every area, also where they are the printed ones again", () => {
    const below = { texts: { note: "ข้อสังเกต" } };
    expect(ownWords(PARTS, { texts: { note: "ข้อสังเกต" } }, below)).toEqual({});
    expect(ownWords(PARTS, { texts: { note: "หมายเหตุ" } }, below)).toEqual({ texts: { note: "หมายเหตุ" } });
  });

  test("an area's words stand over those of every area", () => {
    const common = { texts: { note: "ก", title: "ข {{area}} {{year}}" } };
    expect(mergeEditions(common, { texts: { note: "ค" } }).texts).toEqual({ ...common.texts, note: "ค" });
  });

  test("a stored value that is not an edition reads as none", () => {
    expect(readFormSetContent(["x"])).toEqual({});
    expect(readFormSetContent({ texts: { a: 1, b: "ข" }, lists: { c: [{ id: "x" }, 3] } })).toEqual({
      texts: { b: "ข" },
      lists: { c: [{ id: "x" }] },
    });
  });
});
