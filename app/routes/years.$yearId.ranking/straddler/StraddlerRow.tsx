import type { ReactNode } from "react";
import { timesWords } from "~/components/gauge/windowWords";
import type { OwnLine } from "~/domain/budget/straddler/cutLines";
import type { MoneyWay } from "~/domain/budget/straddler/triedCuts";
import type { Straddler, WindowResult } from "~/domain/budget/windowResult";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { shrinkAmount } from "~/format/counted/amounts/lineAmounts";
import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import { MoneyWayForm } from "./MoneyWayForm";
import styles from "./straddler.module.css";
import { TriedWay } from "./TriedWay";
import { SwapWay } from "./SwapWay";

type Props = {
  window: WindowResult;
  straddler: Straddler;
  fy: number;
  columns: number;
  briefId: string | undefined;
  /** Funding lines of the straddler; empty while they are on their way or for who may not read the brief. */
  lines: readonly OwnLine[];
  mayApply: boolean;
  /** The scenario in which a way out is tried; null in the official order and for who may not change it. */
  scenario: { id: string; version: string } | null;
  /** Moves a project before the straddler; null for readers. */
  onSwap: ((projectId: string, to: number) => void) | null;
};

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <details className={styles.one} name="way-out">
      <summary>
        <strong>{title}</strong> <span>{text}</span>
      </summary>
      {children}
    </details>
  );
}

/** [R2] The project across the line: by how much it must shrink, and the three ways out, each tried before it is done. */
export function StraddlerRow({ window, straddler, fy, columns, briefId, onSwap, scenario, ...rest }: Props) {
  const t = useT();
  const locale = useLocale();
  const row = window.rows.find(({ projectId }) => projectId === straddler.projectId);
  const amount = (satang: bigint) => baht(satang, { unit: true, locale });
  const times = timesWords(window.policy.windowMax);
  const [shrink, fits] = [amount(straddler.shrinkSatang), amount(straddler.fitsSatang)];
  const left = straddler.fitsSatang > 0n;
  const how = shrinkAmount(window);
  const shared = { window, straddler, fy };
  // another amount, another question: fields begin anew
  const key = `${straddler.projectId}-${straddler.shrinkSatang}`;
  const money = (way: MoneyWay, brief: string) =>
    scenario ? (
      <TriedWay key={key} {...{ way, scenario }} {...shared} />
    ) : (
      <MoneyWayForm key={key} {...{ way }} {...shared} {...rest} briefId={brief} />
    );
  return (
    <tr className={styles.callout}>
      <td colSpan={columns}>
        <p>
          <strong>
            {t(left ? "ranking.straddler" : "ranking.straddlerNone", { rank: row?.rank ?? "–", times, shrink, fits })}
          </strong>{" "}
          {how && <CountedAmount figure={how} words={() => t("budget.how")} />}
        </p>
        {left && briefId && (
          <Way title={t("ranking.way.shrink")} text={t("ranking.way.shrinkText", { shrink, fits })}>
            {money("REDUCE", briefId)}
          </Way>
        )}
        {left && briefId && (
          <Way title={t("ranking.way.phase")} text={t("ranking.way.phaseText", { next: fy + 1, fits })}>
            {money("PHASE", briefId)}
          </Way>
        )}
        <Way title={t("ranking.way.swap")} text={t("ranking.way.swapIntro", { fits })}>
          <SwapWay {...{ window, straddler, onSwap }} />
        </Way>
      </td>
    </tr>
  );
}
