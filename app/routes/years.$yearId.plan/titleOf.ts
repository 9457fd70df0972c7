import type { PlanNode } from "~/domain/plan/planGraph";

/** The name of a node in the interface's language. */
export function titleOf(node: PlanNode, locale: "th" | "en"): string {
  return locale === "en" && node.titleEn ? node.titleEn : node.titleTh;
}
