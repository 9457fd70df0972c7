import type { PlanNode } from "~/domain/plan/planGraph";

type Locale = "th" | "en";

/** The name of a node in the interface's language. */
export function titleOf(node: PlanNode, locale: Locale): string {
  return locale === "en" && node.titleEn ? node.titleEn : node.titleTh;
}

/** Language of that name, when it is not the page's: a Thai name on an English page. */
export function langOf(node: PlanNode, locale: Locale): "th" | undefined {
  return locale === "en" && !node.titleEn ? "th" : undefined;
}
