/**
 * The door of a Project Brief's document: what stands where in the Y.Doc, read and written as a whole. Single edits are
 * in brief/edit*.ts. Nobody else names a key inside a Y.Doc.
 */
import * as Y from "yjs";
import type { BriefContent } from "../domain/brief/briefContent";
import { READINESS_FIELDS } from "../domain/brief/quality/readiness";
import { BriefReader, type BriefReading } from "./brief/briefReader";
import { setDistrict, setFact } from "./brief/editFacts";
import { rewriteText } from "./brief/rewriteText";
import { LOCAL_EDIT } from "./brief/origin";
import { districtsRoot, textRoot } from "./brief/roots";
import { writeRows } from "./brief/writeRows";
import type { BriefTextName } from "./briefSchema";

/**
 * Reads a brief's document. Total: it never throws, whatever the document holds; a value that is not allowed is read as
 * absent and named in `issues`. Rows are in their order; deleted rows, and lines of deleted activities, are left out.
 */
export function readBrief(doc: Y.Doc): BriefReading {
  return new BriefReader(doc).read();
}

/**
 * Makes a document say `content`, in one transaction: for seeds, imports and restored versions. Texts are changed word
 * by word; rows that `content` does not hold are deleted by tombstone with `deletedAt` (ms since 1970).
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
    for (const field of Object.values(READINESS_FIELDS)) setFact(doc, field, content[field]);
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
  for (const name of Object.keys(words) as BriefTextName[]) rewriteText(textRoot(doc, name), words[name]);
}

/** The bytes of a new document that says `content`: log row 1 of a brief. */
export function briefSeed(content: BriefContent): Uint8Array {
  const doc = new Y.Doc();
  writeBrief(doc, content);
  const seed = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return seed;
}
