import { useCallback } from "react";
import type { BriefContent } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { useContent } from "../../state/BriefContext";
import { useAllItemWords } from "../../words/itemWords";
import { rowPlace, type RowPlace } from "./rowPlace";

/** Name of a place of the brief: "ข้อ ๔ หลักการและเหตุผล". */
function usePlaceName(): (item: string) => string {
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

/** Name of a row of the form: "งบจังหวัด แถวที่ 1 กิจกรรมที่ 2"; "" for a row that is not there. */
function useRowName(): (place: RowPlace | null) => string {
  const t = useT();
  return useCallback(
    (place) => {
      if (!place) return "";
      const { number } = place;
      if (place.kind === "indicator") return t("brief.kpi", { number });
      if (place.kind === "activity") return t("brief.activity", { number });
      if (place.kind === "cost") return t("comment.place.cost", { row: place.row, number });
      return t("comment.place.funding", { source: t(`brief.source.${place.source}`), row: place.row, number });
    },
    [t],
  );
}

/** Name of the place of a thread: its item and, on a row, which one. */
export function usePlaceLine({ item, rowId }: { item: string; rowId: string | null }): string {
  const placeName = usePlaceName();
  const rowName = useRowName();
  const row = useContent((content) => rowName(rowId === null ? null : rowPlace(content, rowId)));
  return row ? `${placeName(item)} · ${row}` : placeName(item);
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
