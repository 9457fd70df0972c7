import { groupedBaht } from "~/domain/money/bahtText";
import { useT } from "~/i18n/useT";

/** An amount of a printed table: "–" is no budget needed, words where it was left blank. Satang. */
export function Amount({ satang }: { satang: number | null }) {
  const t = useT();
  if (satang === null) return <span className="hint">{t("agencyPlan.blank")}</span>;
  return <>{satang === 0 ? "-" : groupedBaht(satang)}</>;
}
