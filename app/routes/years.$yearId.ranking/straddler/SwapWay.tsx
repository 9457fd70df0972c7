import { useState } from "react";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { swapCandidates, windowAfterMove } from "~/domain/budget/straddler/whatIf";
import type { Straddler, WindowResult } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { swapAmount } from "~/format/counted/amounts/cutAmounts";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./straddler.module.css";
import { WhatIf } from "./WhatIf";

type Props = {
  window: WindowResult;
  straddler: Straddler;
  /** Moves a project before the straddler; null for readers. */
  onSwap: ((projectId: string, to: number) => void) | null;
};

/** A following project that fits takes the straddler's rank: which one, what it would do, one button. */
export function SwapWay({ window, straddler, onSwap }: Props) {
  const t = useT();
  const locale = useLocale();
  const candidates = swapCandidates(window);
  const [picked, setPicked] = useState("");
  const swap = candidates.find(({ projectId }) => projectId === picked) ?? candidates[0];
  const rank = window.rows.findIndex(({ projectId }) => projectId === straddler.projectId) + 1;
  const fits = baht(straddler.fitsSatang, { unit: true, locale });
  const left = swap && swapAmount(window, swap);
  if (!swap) return <p>{t("ranking.way.swapNone", { fits })}</p>;
  return (
    <div className={styles.way}>
      <label className={styles.reduce}>
        {t("ranking.way.swapWith", { fits })}
        <select className="input" value={swap.projectId} onChange={(event) => setPicked(event.target.value)}>
          {candidates.map(({ projectId, title, code, amountSatang, rank: at }) => (
            <option key={projectId} value={projectId}>
              {`${at ?? "–"}. ${title || code} — ${baht(amountSatang, { unit: true, locale })}`}
            </option>
          ))}
        </select>
      </label>
      <p>
        {t("ranking.way.swapText", {
          title: swap.title || swap.code || "",
          amount: baht(swap.amountSatang, { unit: true, locale }),
          fits,
        })}{" "}
        {left && <CountedAmount figure={left} words={() => t("budget.how")} />}
      </p>
      <WhatIf before={window} after={windowAfterMove(window, swap.projectId, rank)} />
      {onSwap && (
        <div className="row">
          <button type="button" className="button" onClick={() => onSwap(swap.projectId, rank)}>
            {t("ranking.way.swapDo", { code: swap.code ?? "", rank })}
          </button>
        </div>
      )}
    </div>
  );
}
