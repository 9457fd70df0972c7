import { Link } from "@remix-run/react";
import { timesWords } from "~/components/gauge/windowWords";
import type { Straddler, WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./table.module.css";

type Props = {
  window: WindowResult;
  straddler: Straddler;
  fy: number;
  columns: number;
  briefId: string | undefined;
  /** Moves a project before the straddler; null for readers. */
  onSwap: ((projectId: string, to: number) => void) | null;
};

/** The highest project below the line that fits into what is left above it. */
function fitting({ rows }: WindowResult, { projectId, fitsSatang }: Straddler): WindowRow | undefined {
  const at = rows.findIndex((row) => row.projectId === projectId);
  return rows.slice(at + 1).find(({ amountSatang, band }) => band === "OUT_OF_WINDOW" && amountSatang <= fitsSatang);
}

function Way({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  return (
    <li>
      <strong>{title}</strong>
      <span>{text}</span>
      {children}
    </li>
  );
}

/** [R2] The project across the line: by how much it must shrink, and the three ways out, each with where it is done. */
export function StraddlerRow({ window, straddler, fy, columns, briefId, onSwap }: Props) {
  const t = useT();
  const locale = useLocale();
  const row = window.rows.find(({ projectId }) => projectId === straddler.projectId);
  const swap = fitting(window, straddler);
  const amount = (satang: bigint) => baht(satang, { unit: true, locale });
  const times = timesWords(window.policy.windowMax);
  const [shrink, fits] = [amount(straddler.shrinkSatang), amount(straddler.fitsSatang)];
  const rank = row?.rank ?? "–";
  const budget = briefId && <Link to={`/briefs/${briefId}#item-11`}>{t("ranking.openBudget")}</Link>;
  const left = straddler.fitsSatang > 0n;
  return (
    <tr className={styles.callout}>
      <td colSpan={columns}>
        <p>
          <strong>{t(left ? "ranking.straddler" : "ranking.straddlerNone", { rank, times, shrink, fits })}</strong>
        </p>
        <ul>
          {left && (
            <Way title={t("ranking.way.shrink")} text={t("ranking.way.shrinkText", { shrink, fits })}>
              {budget}
            </Way>
          )}
          {left && (
            <Way title={t("ranking.way.phase")} text={t("ranking.way.phaseText", { next: fy + 1, fits })}>
              {budget}
            </Way>
          )}
          <Way
            title={t("ranking.way.swap")}
            text={
              swap
                ? t("ranking.way.swapText", {
                    title: swap.title ?? swap.code ?? "",
                    amount: amount(swap.amountSatang),
                    fits,
                  })
                : t("ranking.way.swapNone", { fits })
            }
          >
            {swap && onSwap && row?.rank && (
              <button
                type="button"
                className="button"
                data-kind="secondary"
                data-size="small"
                onClick={() => onSwap(swap.projectId, row.rank ?? 1)}
              >
                {t("ranking.way.swapDo", { code: swap.code ?? "", rank: row.rank })}
              </button>
            )}
          </Way>
        </ul>
      </td>
    </tr>
  );
}
