import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { BriefContent } from "../../domain/brief/briefContent";
import { addActivity, addFunding, removeRow, setAmount, setCell } from "../brief/editRows";
import { setDistrict, setFact } from "../brief/editFacts";
import { briefText, setText } from "../brief/editTexts";
import { defineBriefRoots } from "../brief/roots";
import { readBrief } from "../briefDoc";
import { satang } from "../../domain/money/satang";
import { fieldId, parseFieldId } from "./briefFields";
import { fieldConflicts, fieldDifferences } from "./compareFields";
import { writeField } from "./writeField";

function start(): { doc: Y.Doc; line: string; activity: string } {
  const doc = new Y.Doc();
  defineBriefRoots(doc);
  setText(briefText(doc, "title"), "ชื่อ");
  const activity = addActivity(doc, { orgId: "org", title: "กิจกรรม" });
  const line = addFunding(doc, { activityId: activity, orgId: "org", source: "LOCAL" });
  setAmount(doc, line, 2568, satang(100));
  return { doc, line, activity };
}

function copyOf(doc: Y.Doc, change: (copy: Y.Doc) => void = () => undefined): Y.Doc {
  const copy = new Y.Doc();
  defineBriefRoots(copy);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  change(copy);
  return copy;
}

const said = (doc: Y.Doc): BriefContent => readBrief(doc).content;

describe("fields of a brief", () => {
  test("the same content differs in nothing; each kind of change is one difference", () => {
    const { doc, line } = start();
    expect(fieldDifferences(said(doc), said(copyOf(doc)))).toEqual([]);
    const after = copyOf(doc, (copy) => {
      setText(briefText(copy, "rationale"), "เหตุผล");
      setFact(copy, "periodStart", "2024-10-01");
      setDistrict(copy, "9301", true);
      setAmount(copy, line, 2568, satang(200));
      addActivity(copy, { orgId: "org", title: "ใหม่" });
    });
    const found = fieldDifferences(said(doc), said(after));
    expect(found.map(({ place, before, after: is }) => [place.root, place.key, before, is])).toEqual([
      ["funding", "y2568", 100, 200],
      ["text", "rationale", null, "เหตุผล"],
      ["facts", "periodStart", null, "2024-10-01"],
      ["districts", "", null, "9301"],
      ["activities", "", null, true],
    ]);
  });

  test("writing every difference makes a document say the same", () => {
    const { doc, line, activity } = start();
    const after = said(
      copyOf(doc, (copy) => {
        const other = addActivity(copy, { orgId: "org2", title: "อีกกิจกรรม" });
        addFunding(copy, { activityId: other, orgId: "org2", source: "PRIVATE" });
        setAmount(copy, line, 2568, null);
        setAmount(copy, line, 2569, satang(5));
        setCell(copy, "activities", activity, "periodEnd", "2025-09-30");
        setText(briefText(copy, "title"), "");
        setDistrict(copy, "9302", true);
      }),
    );
    const target = copyOf(doc);
    const sorted = [...fieldDifferences(said(doc), after)].sort((a, b) => +(b.kind === "row") - +(a.kind === "row"));
    for (const { place, after: value } of sorted) writeField(target, place, value, { source: after, at: 1 });
    expect(fieldDifferences(said(target), after)).toEqual([]);
  });

  test("a line written before its activity brings the activity along", () => {
    const { doc } = start();
    const after = said(
      copyOf(doc, (copy) => {
        const other = addActivity(copy, { orgId: "org", title: "แม่" });
        addFunding(copy, { activityId: other, orgId: "org", source: "PRIVATE" });
      }),
    );
    const target = copyOf(doc);
    const row = fieldDifferences(said(doc), after).find(({ place }) => place.root === "funding");
    if (!row) throw new Error("no line");
    writeField(target, row.place, true, { source: after, at: 1 });
    expect(said(target).activities.map(({ title }) => title)).toContain("แม่");
  });

  test("names of places are read back; anything else is none", () => {
    const place = { root: "funding", row: "r", key: "y2568" } as const;
    expect(parseFieldId(fieldId(place))).toEqual(place);
    for (const bad of ["", "funding//y2568", "nothing/a/b", "a/b/c/d"]) expect(parseFieldId(bad)).toBeNull();
  });
});

describe("[S31] what two people changed while apart", () => {
  test("scalars with different values, texts that both wrote in; nothing else", () => {
    const { doc, line } = start();
    const mine = copyOf(doc, (copy) => {
      setAmount(copy, line, 2568, satang(1));
      setText(briefText(copy, "rationale"), "ก");
      setText(briefText(copy, "outputs"), "เฉพาะฉัน");
      setFact(copy, "milestone", "เท่ากัน");
    });
    const theirs = copyOf(doc, (copy) => {
      setAmount(copy, line, 2568, satang(2));
      setText(briefText(copy, "rationale"), "ข");
      setText(briefText(copy, "objectives"), "เฉพาะเขา");
      setFact(copy, "milestone", "เท่ากัน");
    });
    expect(fieldConflicts(said(doc), said(mine), said(theirs))).toMatchObject([
      { place: { key: "y2568" }, kind: "scalar", mine: 1, theirs: 2 },
      { place: { key: "rationale" }, kind: "text", mine: "ก", theirs: "ข" },
    ]);
  });

  test("a row that one deleted while the other worked in it, both ways", () => {
    const { doc, line } = start();
    const edited = copyOf(doc, (copy) => setAmount(copy, line, 2568, satang(9)));
    const deleted = copyOf(doc, (copy) => removeRow(copy, "funding", line, 1));
    expect(fieldConflicts(said(doc), said(edited), said(deleted))).toMatchObject([
      { place: { root: "funding", row: line, key: "" }, kind: "row", mine: true, theirs: null },
    ]);
    expect(fieldConflicts(said(doc), said(deleted), said(edited))).toMatchObject([
      { place: { root: "funding", row: line, key: "" }, kind: "row", mine: null, theirs: true },
    ]);
    expect(fieldConflicts(said(doc), said(doc), said(deleted))).toEqual([]);
  });
});
