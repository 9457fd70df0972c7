import { useMemo } from "react";
import { completeness, type ItemCompleteness } from "~/domain/brief/completeness";
import { useBrief, useContent } from "./BriefContext";

/** Completeness of the thirteen items as the brief says them now. */
export function useCompleteness(): ItemCompleteness[] {
  const { view } = useBrief();
  const content = useContent((all) => all);
  return useMemo(() => completeness(content, view.partners), [content, view.partners]);
}
