import type { ComparisonSummary } from "~/domain/brief/compare/change";
import { baht } from "~/format/baht";
import { isMessageKey } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import type { VersionEntry, Writer } from "./historyView";

/** What a version is called: its name, its gate, or how it came about. */
export function useVersionName(): (version: Pick<VersionEntry, "kind" | "gate" | "name" | "restores">) => string {
  const t = useT();
  return ({ kind, gate, name, restores }) => {
    if (name !== "") return name;
    if (kind === "BEFORE_RESTORE") return t("history.beforeRestore", { number: restores ?? 0 });
    if (gate === null) return t("history.auto");
    const key = `history.gate.${gate}`;
    return isMessageKey(key) ? t(key) : t("history.gate.other", { gate });
  };
}

/** An amount with its sign: "+2,500,000", "−300". */
export function signedBaht(amount: bigint): string {
  if (amount === 0n) return "0";
  return amount > 0n ? `+${baht(amount)}` : `−${baht(-amount)}`;
}

/** One line: "วงเงินรวม +2,500,000 บาท · 3 ข้อเปลี่ยน · เพิ่ม 1 แถว". */
export function useSummaryWords(): (summary: ComparisonSummary | null) => string {
  const t = useT();
  return (summary) => {
    if (!summary) return t("history.sum.first");
    if (summary.items === 0) return t("history.sum.none");
    const rows = (["added", "removed", "changed"] as const)
      .filter((kind) => summary[kind] > 0)
      .map((kind) => t(`history.sum.${kind}`, { count: summary[kind] }));
    const money =
      summary.difference === 0n
        ? t("history.sum.sameMoney")
        : t("history.sum.money", { difference: signedBaht(summary.difference) });
    return [money, t("history.sum.items", { count: summary.items }), ...rows].join(" · ");
  };
}

/** Name of a person in the language of the page; a seat of a dialogue session with the organisation that it spoke for. */
export function useWriterName(): (writer: Writer) => string {
  const locale = useLocale();
  const t = useT();
  return ({ nameTh, nameEn, seatOf }) => {
    const name = locale === "en" && nameEn ? nameEn : nameTh;
    return seatOf === null ? name : t("history.seat", { name, organization: seatOf });
  };
}
