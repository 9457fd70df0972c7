import { yearId } from "~/components/place";
import type { Finding } from "~/domain/rules/finding";
import type { StatusView } from "./statusView";

/** The address where a finding of a project is mended. */
export function mendingPlace(view: Pick<StatusView, "briefId" | "projectId" | "place">, finding: Finding): string {
  const { rule, ids, code } = finding;
  const year = `/years/${yearId(view.place)}`;
  if (rule.startsWith("R9") || code === "MARK_1") return `${year}/plan?focus=${view.projectId}`;
  if (/^R1[0-4]/.test(rule) || code === "MARK_3") return `${year}/mous`;
  if (rule === "R20" || code === "MARK_4") return "#lifecycle-opinions";
  const thread = ids.find((id) => id.startsWith("thread-"));
  const item = ids.find((id) => id.startsWith("item-")) ?? (/^R(4|6)/.test(rule) ? "item-11" : "");
  const hash = item === "" ? "" : `#${item}`;
  return `/briefs/${view.briefId}${thread ? `?thread=${thread.slice(7)}` : ""}${hash}`;
}
