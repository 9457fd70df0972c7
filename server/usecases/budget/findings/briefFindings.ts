import { briefItem } from "~/domain/brief/briefItems";
import { checkBrief } from "~/domain/brief/checkBrief";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { Bilingual, Finding } from "~/domain/rules/finding";
import type { ProjectRecord } from "../../../db/projects";

const SUMMARIZED = new Set(["R16", "R17"]);

/** Numbers of the items that findings of one rule name, in official order. */
function itemsOf(findings: readonly Finding[], rule: string): number[] {
  const named = findings.filter((finding) => finding.rule === rule).flatMap(({ ids }) => ids);
  const numbers = named.flatMap((id) => (id.startsWith("item-") ? [parseInt(id.slice(5), 10)] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

const labelsTh = (items: readonly number[]) => items.map((item) => `ข้อ ${item} ${briefItem(item).labelTh}`).join(" · ");
const labelsEn = (items: readonly number[]) => items.map((item) => `${item} ${briefItem(item).labelEn}`).join(" · ");

function summary(rule: string, code: string, projectId: string, items: number[], words: Bilingual): Finding[] {
  if (items.length === 0) return [];
  const ids = [projectId, ...items.map((item) => `item-${item}`)];
  const message = {
    th: `${words.th} ${items.length} ข้อ: ${labelsTh(items)}`,
    en: `${words.en} (${items.length}): ${labelsEn(items)}`,
  };
  return [{ rule, severity: "E", code, ids, message }];
}

/**
 * [R4, R4b, R6, R16, R17] What a brief must still fulfil, for a list over many briefs: R16 and R17 in one line each
 * with the items they name; the page of the brief says every detail.
 */
export function briefFindings(project: ProjectRecord, content: BriefContent, minSources: number): Finding[] {
  const { projectId, kind, partners } = project;
  const all = checkBrief(content, { projectId, kind, organizations: partners, minSources });
  return [
    ...all.filter(({ rule }) => !SUMMARIZED.has(rule)),
    ...summary("R16", "ITEM_INCOMPLETE", projectId, itemsOf(all, "R16"), {
      th: "ยังกรอกไม่ครบ",
      en: "Items not complete",
    }),
    ...summary("R17", "NOT_MEASURABLE", projectId, itemsOf(all, "R17"), {
      th: "ยังวัดผลไม่ได้",
      en: "Items not measurable",
    }),
  ];
}
