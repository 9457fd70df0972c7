import type { FundSource } from "~/domain/brief/briefContent";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import styles from "./FundDots.module.css";

/** Money of one source in the year (satang); `counted` = R4 counts it as a source. */
export type FundAmount = { source: FundSource; amountSatang: bigint; counted: boolean };

/** The four kinds of R4 in the order of the guideline; province and cluster share the first place. */
const PLACES: readonly (readonly FundSource[])[] = [["PROVINCE", "CLUSTER"], ["FUNCTION"], ["LOCAL"], ["PRIVATE"]];

/**
 * [R4] Which sources of money a project has: four places, each with its two-letter code, colour and pattern; an empty
 * place is outlined. Read out as one sentence with the amounts.
 */
export function FundDots({
  sources,
  count,
  needed,
}: {
  sources: readonly FundAmount[];
  count: number;
  needed: number;
}) {
  const t = useT();
  const words = ({ source, amountSatang, counted }: FundAmount) =>
    t(counted ? "budget.fund.amount" : "budget.fund.notCounted", {
      source: t(`budget.fund.${source}`),
      amount: baht(amountSatang),
    });
  const places = PLACES.map((kinds) => ({
    source: kinds[0] ?? "PROVINCE",
    found: sources.find(({ source, amountSatang }) => kinds.includes(source) && amountSatang > 0n) ?? null,
  }));
  const list = places
    .map(({ source, found }) => (found ? words(found) : t("budget.fund.none", { source: t(`budget.fund.${source}`) })))
    .join(", ");
  const sentence = t("budget.fund.summary", { count, needed, list });
  return (
    <span className={styles.dots} role="img" aria-label={sentence} title={sentence}>
      {places.map(({ source, found }) => (
        <span
          key={source}
          className={styles.dot}
          data-source={found?.source ?? source}
          data-state={found ? (found.counted ? "counted" : "uncounted") : "none"}
        >
          {t(`budget.fundCode.${found?.source ?? source}`)}
        </span>
      ))}
    </span>
  );
}
