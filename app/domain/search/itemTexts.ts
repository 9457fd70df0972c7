import type { BriefContent } from "../brief/briefContent";
import { READINESS_FIELDS } from "../brief/quality/readiness";
import { excerptOf, type Excerpt } from "./searchWords";

/** A text of a brief and the item of the form that it stands in. */
export type ItemText = { item: number | "head" | "extra"; text: string };

/** The texts of a brief that can be searched, in the order of the form. The title is not among them. */
export function itemTexts(content: BriefContent): ItemText[] {
  const { activities, indicators, costItems } = content;
  const texts: [ItemText["item"], ...string[]][] = [
    ["head", content.issue.text],
    [2, content.programme.text],
    [3, content.guideline.text],
    [4, content.rationale],
    [5, content.objectives],
    [6, ...indicators.flatMap(({ name, method, dataSource }) => [name, method, dataSource])],
    [7, content.areaText],
    [8, content.activityMethod],
    [8, ...activities.flatMap(({ title, method, related, subActivities }) => [title, method, related, subActivities])],
    [11, ...costItems.map(({ description }) => description)],
    [12, content.outputs],
    [13, content.outcomesQuantitative, content.outcomesQualitative],
    ["extra", content.highPotential, content.highPriority, content.nationalCode, content.milestone],
    ["extra", ...Object.values(READINESS_FIELDS).map((field) => content[field])],
  ];
  return texts.flatMap(([item, ...all]) => all.filter((text) => text !== "").map((text) => ({ item, text })));
}

/** The first text of a brief in which one of the words occurs, with the piece around it. */
export function foundIn(
  content: BriefContent,
  words: readonly string[],
): { item: ItemText["item"]; excerpt: Excerpt } | null {
  for (const { item, text } of itemTexts(content)) {
    const excerpt = excerptOf(text, words);
    if (excerpt) return { item, excerpt };
  }
  return null;
}
