import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { defineBriefRoots, deletedRows } from "~/collab/brief/roots";
import { activityText, briefText, setText } from "~/collab/brief/editTexts";
import { setDistrict, setFact } from "~/collab/brief/editFacts";
import { addActivity, addFunding, moveRow, removeRow, restoreRow, setAmount, setCell } from "~/collab/brief/editRows";
import { briefSeed, readBrief, writeBrief } from "~/collab/briefDoc";
import { satang } from "~/domain/money/satang";
import { briefSample, SAMPLE_IDS as ids } from "../briefSample";

function openSample(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, briefSeed(briefSample()));
  return doc;
}

describe("reading and writing a whole brief", () => {
  test("what is written is read back, without issues", () => {
    expect(readBrief(openSample())).toEqual({ content: briefSample(), issues: [] });
  });

  test("an empty document reads as an empty brief", () => {
    const { content, issues } = readBrief(new Y.Doc());
    expect(issues).toEqual([]);
    expect(content).toMatchObject({ title: "", activities: [], funding: [], districts: [], periodStart: null });
  });

  test("writing the same content again changes no byte", () => {
    const doc = openSample();
    let updates = 0;
    doc.on("update", () => updates++);
    writeBrief(doc, briefSample());
    expect(updates).toBe(0);
  });

  test("rows that a later content does not hold are tombstones, and come back when it holds them again", () => {
    const doc = openSample();
    writeBrief(doc, briefSample({ activities: [], funding: [], costItems: [] }), 5);
    expect(readBrief(doc).content.activities).toEqual([]);
    expect(deletedRows(doc)).toHaveLength(5);
    writeBrief(doc, briefSample());
    expect(readBrief(doc).content).toEqual(briefSample());
  });

  test("a document of foreign make never throws: bad values are named and read as absent", () => {
    const doc = new Y.Doc();
    defineBriefRoots(doc);
    doc.getMap("facts").set("periodStart", 12);
    doc.getMap("funding").set("x", "not a row");
    doc.getMap("activities").set(ids.activity1, new Y.Map([["title", 3]]));
    doc.getMap("districts").set("9301", "yes");
    const line = new Y.Map<unknown>([
      ["activityId", "nowhere"],
      ["y2568", -4],
      ["y2569", 1.5],
    ]);
    doc.getMap("funding").set(ids.funding1, line);
    const { content, issues } = readBrief(doc);
    expect(content.periodStart).toBeNull();
    expect(content.funding).toEqual([]);
    expect(issues.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      "districts/9301 badValue",
      "facts/periodStart badValue",
      `funding/${ids.funding1} activityMissing`,
      `funding/${ids.funding1}/y2568 badValue`,
      `funding/${ids.funding1}/y2569 badValue`,
      "funding/x badRow",
    ]);
  });

  test("what cannot be printed is not read; lone surrogates, which the database refuses, read as U+FFFD", () => {
    const doc = new Y.Doc();
    briefText(doc, "title").insert(0, `ก${String.fromCharCode(0)}ข\uD83D`);
    expect(readBrief(doc).content.title).toBe("กข\uFFFD");
  });
});

describe("single edits", () => {
  test("a new activity comes last, with its texts, and a moved one where it is put", () => {
    const doc = openSample();
    const id = addActivity(doc, { orgId: ids.agri, title: "ใหม่" });
    const text = activityText(doc, id, "method");
    expect(text && setText(text, "วิธี")).toBe(true);
    expect(readBrief(doc).content.activities.map((row) => row.id)).toEqual([ids.activity1, ids.activity2, id]);
    moveRow(doc, "activities", id, ids.activity1);
    expect(readBrief(doc).content.activities[0]).toMatchObject({ id, orgId: ids.agri, title: "ใหม่", method: "วิธี" });
    moveRow(doc, "activities", id, null);
    expect(readBrief(doc).content.activities.at(-1)?.id).toBe(id);
  });

  test("an amount is set, changed and taken back; zero is stated", () => {
    const doc = openSample();
    setAmount(doc, ids.funding1, 2568, satang(0));
    setAmount(doc, ids.funding1, 2569, null);
    expect(readBrief(doc).content.funding[0]?.amounts).toEqual({ 2568: 0 });
    expect(() => setAmount(doc, ids.funding1, 2025, satang(1))).toThrow(RangeError);
  });

  test("lines of a deleted activity go with it and come back with it", () => {
    const doc = openSample();
    removeRow(doc, "activities", ids.activity1, 1);
    expect(readBrief(doc)).toMatchObject({ issues: [], content: { costItems: [] } });
    expect(readBrief(doc).content.funding.map((row) => row.id)).toEqual([ids.funding2]);
    restoreRow(doc, "activities", ids.activity1);
    expect(readBrief(doc).content).toEqual(briefSample());
  });

  test("cells, facts and districts refuse what the schema refuses", () => {
    const doc = openSample();
    setCell(doc, "indicators", ids.indicator1, "targetStd", "4.5");
    setFact(doc, "periodEnd", null);
    setDistrict(doc, "9302", true);
    setDistrict(doc, "9301", false);
    expect(readBrief(doc).content).toMatchObject({ periodEnd: null, districts: ["9302", "9305"] });
    expect(() => setFact(doc, "periodEnd", "30/9/2568")).toThrow(RangeError);
    expect(() => setDistrict(doc, "พัทลุง", true)).toThrow(RangeError);
  });

  test("two people change two years of one line: both stay", () => {
    const a = openSample();
    const b = new Y.Doc();
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    setAmount(a, ids.funding1, 2568, satang(1));
    setAmount(b, ids.funding1, 2569, satang(2));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    expect(readBrief(a).content.funding[0]?.amounts).toEqual({ 2568: 1, 2569: 2 });
  });

  test("two people add rows at once: both stay, in the same order everywhere", () => {
    const a = openSample();
    const b = new Y.Doc();
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    addFunding(a, { activityId: ids.activity1, orgId: ids.roads, source: "FUNCTION" });
    addFunding(b, { activityId: ids.activity1, orgId: ids.tao, source: "LOCAL" });
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    expect(readBrief(a).content.funding).toHaveLength(4);
    expect(readBrief(a).content).toEqual(readBrief(b).content);
  });
});
