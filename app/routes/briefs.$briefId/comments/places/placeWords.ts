import { useCallback } from "react";
import type { BriefContent } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { useAllItemWords } from "../../words/itemWords";

/** Name of a place of the brief: "ข้อ ๔ หลักการและเหตุผล". */
export function usePlaceName(): (item: string) => string {
  const t = useT();
  const words = useAllItemWords();
  return useCallback(
    (item) => {
      const found = /^\d+$/.test(item) ? words[Number(item) - 1] : undefined;
      if (found) return t("comment.place.item", { number: found.number, label: found.label });
      if (item === "issue") return t("brief.issue");
      return item === "extra" ? t("brief.extra") : t("comment.place.head");
    },
    [t, words],
  );
}

/** What identifies a row to people: its name, else its first words; "" for a row that is not there. */
export function rowWords({ indicators, activities, costItems, funding }: BriefContent, rowId: string): string {
  const activity = (id: string) => activities.find((one) => one.id === id)?.title ?? "";
  const cost = costItems.find(({ id }) => id === rowId);
  const line = funding.find(({ id }) => id === rowId);
  return (
    indicators.find(({ id }) => id === rowId)?.name ||
    activity(rowId) ||
    (cost && (cost.description || activity(cost.activityId))) ||
    (line && activity(line.activityId)) ||
    ""
  );
}

/** True while a row stands in the brief. */
export function hasRow({ indicators, activities, costItems, funding }: BriefContent, rowId: string): boolean {
  return [indicators, activities, costItems, funding].some((rows) => rows.some(({ id }) => id === rowId));
}
