import { checkSources, sourceLines } from "../budget/sources";
import type { Finding } from "../rules/finding";
import type { BriefContent } from "./briefContent";
import { briefItem } from "./briefItems";
import { completeness, type ItemCompleteness, type NamedOrganization } from "./completeness";
import { checkMoney } from "./moneyChecks";
import type { ProjectKind } from "./project";
import { checkReadiness, statedReadiness } from "./quality/readiness";
import { checkRepetition } from "./quality/repetition";

/** What a brief is checked against besides its content. */
export type BriefToCheck = {
  projectId: string;
  kind: ProjectKind;
  organizations: readonly NamedOrganization[];
  /** From the policy cycle. */
  minSources: number;
};

function itemFindings(projectId: string, { item, missing }: ItemCompleteness): Finding[] {
  const { labelTh, labelEn } = briefItem(item);
  return missing.map(({ rule, th, en }) => ({
    rule,
    severity: "E",
    code: rule === "R17" ? "NOT_MEASURABLE" : "ITEM_INCOMPLETE",
    ids: [projectId, `item-${item}`],
    message: { th: `ข้อ ${item} ${labelTh}: ${th}`, en: `Item ${item} ${labelEn}: ${en}` },
  }));
}

/** [R4, R4b, R6, R16–R19] Everything the brief itself must fulfil before READY. */
export function checkBrief(content: BriefContent, brief: BriefToCheck): Finding[] {
  const items = completeness(content, brief.organizations).flatMap((item) => itemFindings(brief.projectId, item));
  const project = { id: brief.projectId, kind: brief.kind };
  const sources = checkSources(project, sourceLines(content.funding), brief.minSources).findings;
  const quality = [
    ...checkRepetition(brief.projectId, content),
    ...checkReadiness(brief.projectId, statedReadiness(content)),
  ];
  return [...items, ...quality, ...checkMoney(content), ...sources];
}
