import type { BriefContent } from "../brief/briefContent";
import { checkBrief } from "../brief/checkBrief";
import type { NamedOrganization } from "../brief/completeness";
import type { ProjectKind } from "../brief/project";
import type { Finding } from "../rules/finding";
import { itemsOf, itemSummary } from "./summary";

/** The project of a brief, as far as its rules ask; `partners` = item 9, the lead included. */
export type BriefOwner = { projectId: string; kind: ProjectKind; partners: readonly NamedOrganization[] };

const SUMMARIZED = new Set(["R16", "R17"]);

/** Findings of a brief with R16 and R17 in one line each: what a list over many briefs can show. */
export function summarized(projectId: string, all: readonly Finding[]): Finding[] {
  return [
    ...all.filter(({ rule }) => !SUMMARIZED.has(rule)),
    ...itemSummary("R16", "ITEM_INCOMPLETE", projectId, itemsOf(all, "R16"), {
      th: "ยังกรอกไม่ครบ",
      en: "Items not complete",
    }),
    ...itemSummary("R17", "NOT_MEASURABLE", projectId, itemsOf(all, "R17"), {
      th: "ยังวัดผลไม่ได้",
      en: "Items not measurable",
    }),
  ];
}

/** [R4, R4b, R6, R16–R19] What a brief must still fulfil, R16 and R17 in one line each. */
export function briefFindings(project: BriefOwner, content: BriefContent, minSources: number): Finding[] {
  const { projectId, kind, partners } = project;
  return summarized(projectId, checkBrief(content, { projectId, kind, organizations: partners, minSources }));
}
