/**
 * The door of a Project Brief's document: what stands where in the Y.Doc, read and written as a whole. Single edits are
 * in brief/edit*.ts. Nobody else names a key inside a Y.Doc.
 */
import * as Y from "yjs";
import type { BriefContent, PlanNodeRef } from "../domain/brief/briefContent";
import { CellReader, storableText, type DocIssue, type Issues } from "./brief/cells";
import { setDistrict, setFact } from "./brief/editFacts";
import { setText } from "./brief/editTexts";
import { LOCAL_EDIT } from "./brief/origin";
import { readActivities, readCostItems, readFunding, readIndicators } from "./brief/readRows";
import { districtsRoot, factsRoot, rowsRoot, textRoot } from "./brief/roots";
import { writeRows } from "./brief/writeRows";
import { BRIEF_FACTS, type BriefFactName, type BriefTextName } from "./briefSchema";

/** What a document says, and what in it is not as the schema wants it. */
export type BriefReading = { content: BriefContent; issues: DocIssue[] };

/**
 * Reads a brief's document. Total: it never throws, whatever the document holds; a value that is not allowed is read as
 * absent and named in `issues`. Rows are in their order; deleted rows, and lines of deleted activities, are left out.
 */
export function readBrief(doc: Y.Doc): BriefReading {
  const issues: Issues = [];
  return { content: assemble(readTexts(doc), readParts(doc, issues), issues), issues };
}

/** The parts of a document that are read root by root. */
export type BriefParts = ReturnType<typeof readParts>;

function readParts(doc: Y.Doc, issues: Issues) {
  return {
    facts: readFacts(doc, issues),
    districts: readDistricts(doc, issues),
    activities: readActivities(doc, issues),
    funding: readFunding(doc, issues),
    costItems: readCostItems(doc, issues),
    indicators: readIndicators(doc, issues),
    hasActivity: (id: string) => rowsRoot(doc, "activities").has(id),
  };
}

function readTexts(doc: Y.Doc): (name: BriefTextName) => string {
  return (name) => storableText(textRoot(doc, name).toString());
}

function readFacts(doc: Y.Doc, issues: Issues): (name: BriefFactName) => string | null {
  const cells = new CellReader(factsRoot(doc), "facts", issues);
  const facts = new Map<BriefFactName, string | null>();
  for (const name of Object.keys(BRIEF_FACTS) as BriefFactName[])
    facts.set(name, cells.textOrNull(name, BRIEF_FACTS[name].check));
  return (name) => facts.get(name) ?? null;
}

function readDistricts(doc: Y.Doc, issues: Issues): string[] {
  const codes: string[] = [];
  districtsRoot(doc).forEach((value, code) => {
    if (value === true) codes.push(code);
    else issues.push({ path: `districts/${code}`, code: "badValue" });
  });
  return codes.sort();
}

function assemble(text: (name: BriefTextName) => string, parts: BriefParts, issues: Issues): BriefContent {
  const { facts, activities, indicators, districts } = parts;
  const live = new Set(activities.map(({ id }) => id));
  const attached = <T extends { id: string; activityId: string }>(root: string, rows: T[]): T[] =>
    rows.filter(({ id, activityId }) => {
      if (live.has(activityId)) return true;
      // a line of a deleted activity waits for its restoration; one whose activity never was is a fault
      if (!parts.hasActivity(activityId)) issues.push({ path: `${root}/${id}`, code: "activityMissing" });
      return false;
    });
  const node = (nodeId: BriefFactName, words: BriefTextName): PlanNodeRef => ({
    nodeId: facts(nodeId),
    text: text(words),
  });
  return {
    title: text("title"),
    issue: node("issueNodeId", "issueText"),
    programme: node("programmeNodeId", "programmeText"),
    guideline: node("guidelineNodeId", "guidelineText"),
    rationale: text("rationale"),
    objectives: text("objectives"),
    indicators,
    districts,
    areaText: text("areaText"),
    activityMethod: text("activityMethod"),
    activities,
    periodStart: facts("periodStart"),
    periodEnd: facts("periodEnd"),
    funding: attached("funding", parts.funding),
    costItems: attached("costItems", parts.costItems),
    outputs: text("outputs"),
    outcomesQuantitative: text("outcomesQuantitative"),
    outcomesQualitative: text("outcomesQualitative"),
    highPotential: text("highPotential"),
    highPriority: text("highPriority"),
    nationalCode: facts("nationalCode") ?? "",
    milestone: facts("milestone") ?? "",
  };
}

/**
 * Makes a document say `content`, in one transaction: for seeds, imports and restored versions. Texts are changed by
 * the smallest difference; rows that `content` does not hold are deleted by tombstone with `deletedAt` (ms since 1970).
 * Row ids must be UUIDs in lower case. Throws RangeError on a value that the schema does not allow.
 */
export function writeBrief(doc: Y.Doc, content: BriefContent, deletedAt = 0, origin: unknown = LOCAL_EDIT): void {
  doc.transact(() => {
    writeTexts(doc, content);
    setFact(doc, "issueNodeId", content.issue.nodeId);
    setFact(doc, "programmeNodeId", content.programme.nodeId);
    setFact(doc, "guidelineNodeId", content.guideline.nodeId);
    setFact(doc, "periodStart", content.periodStart);
    setFact(doc, "periodEnd", content.periodEnd);
    setFact(doc, "nationalCode", content.nationalCode);
    setFact(doc, "milestone", content.milestone);
    const wanted = new Set(content.districts);
    for (const code of [...districtsRoot(doc).keys()]) if (!wanted.has(code)) setDistrict(doc, code, false);
    for (const code of wanted) setDistrict(doc, code, true);
    writeRows(doc, content, deletedAt);
  }, origin);
}

function writeTexts(doc: Y.Doc, content: BriefContent): void {
  const words: Record<BriefTextName, string> = {
    title: content.title,
    issueText: content.issue.text,
    programmeText: content.programme.text,
    guidelineText: content.guideline.text,
    rationale: content.rationale,
    objectives: content.objectives,
    areaText: content.areaText,
    activityMethod: content.activityMethod,
    outputs: content.outputs,
    outcomesQuantitative: content.outcomesQuantitative,
    outcomesQualitative: content.outcomesQualitative,
    highPotential: content.highPotential,
    highPriority: content.highPriority,
  };
  for (const name of Object.keys(words) as BriefTextName[]) setText(textRoot(doc, name), words[name]);
}

/** The bytes of a new document that says `content`: log row 1 of a brief. */
export function briefSeed(content: BriefContent): Uint8Array {
  const doc = new Y.Doc();
  writeBrief(doc, content);
  const seed = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return seed;
}
