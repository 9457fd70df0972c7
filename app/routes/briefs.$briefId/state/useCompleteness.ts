import type { ItemCompleteness } from "~/domain/brief/completeness";
import { useBrief, useContent } from "./BriefContext";

/** Completeness of the thirteen items as the brief says them now. */
export function useCompleteness(): ItemCompleteness[] {
  const { completenessOf } = useBrief();
  return completenessOf(useContent((all) => all));
}
