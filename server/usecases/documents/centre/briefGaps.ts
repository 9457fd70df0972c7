import type { CostItem } from "~/domain/brief/briefContent";
import { checkBrief } from "~/domain/brief/checkBrief";
import { checkAnnex } from "~/domain/mou/annex";
import { checkMouFields } from "~/domain/mou/mouFields";
import { checkWitnesses } from "~/domain/mou/witnesses";
import type { Finding } from "~/domain/rules/finding";
import type { AreaView } from "../../../db/areas";
import type { MouRecord } from "../../../db/mous";
import type { PlannedProject } from "../readYear";
import { findingGap, type Gap } from "./gaps";

/** What of a project and its brief is checked. */
export type CheckedBrief = {
  project: Pick<PlannedProject["project"], "projectId" | "kind" | "partners" | "briefId" | "code">;
  content: PlannedProject["content"];
};

const ITEM = /^item-\d+$/;

function findingsOf({ project, content }: CheckedBrief, minSources: number): Finding[] {
  const { projectId, kind, partners } = project;
  return checkBrief(content, { projectId, kind, organizations: partners, minSources });
}

function leading(findings: readonly Finding[], { briefId, code }: CheckedBrief["project"], otherwise = ""): Gap[] {
  return findings.map((finding) => {
    const anchor = finding.ids.find((id) => ITEM.test(id)) ?? otherwise;
    return findingGap(finding, [{ label: code, href: `/briefs/${briefId}${anchor === "" ? "" : `#${anchor}`}` }]);
  });
}

/** What a brief lacks before READY (R4, R6, R16, R17), each leading to its item. */
export function briefGaps(brief: CheckedBrief, minSources: number): Gap[] {
  return leading(findingsOf(brief, minSources), brief.project);
}

/** What of it stands on the forms of one main activity: items 8 and 11, its own money and cost items. */
export function activityGaps(brief: CheckedBrief, activityId: string, minSources: number): Gap[] {
  const { funding, costItems } = brief.content;
  const own = [...funding, ...costItems].filter((one) => one.activityId === activityId).map(({ id }) => id);
  const asked = new Set([activityId, ...own, "item-8", "item-11"]);
  const findings = findingsOf(brief, minSources).filter(({ ids }) => ids.some((id) => asked.has(id)));
  return leading(findings, brief.project, "item-8");
}

/** What a memorandum lacks before signing (R11, R13, R14). */
export function mouGaps(mou: MouRecord, area: AreaView, costItems: readonly CostItem[]): Gap[] {
  if (!mou.transferee) return [];
  const slots = {
    ...mou.fields,
    areaName: area.nameTh,
    transfereeName: mou.transferee.nameTh,
    projectTitle: mou.projectTitle,
    fy: mou.fy,
  };
  const findings = [...checkAnnex(costItems, mou.transferee.orgId), ...checkMouFields(slots), ...checkWitnesses(slots)];
  return findings.map((finding) => findingGap(finding, [{ label: mou.projectCode, href: `/mous/${mou.id}` }]));
}
