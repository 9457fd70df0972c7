import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { cutLines, linesVersion, type OwnLine } from "~/domain/budget/straddler/cutLines";
import { windowAfterCut } from "~/domain/budget/straddler/whatIf";
import type { Straddler, WindowResult } from "~/domain/budget/windowResult";
import { parseBaht } from "~/domain/money/parseBaht";
import { baht } from "~/format/baht";
import { cutAmount } from "~/format/counted/amounts/cutAmounts";
import { useT } from "~/i18n/useT";
import { LineChoice } from "./LineChoice";
import { ReduceField } from "./ReduceField";
import styles from "./straddler.module.css";
import { WhatIf } from "./WhatIf";

type Props = {
  way: "REDUCE" | "PHASE";
  window: WindowResult;
  straddler: Straddler;
  lines: readonly OwnLine[];
  briefId: string;
  fy: number;
  /** False where it is only looked at. */
  mayApply: boolean;
};

/** Reduce or divide: by how much, from which lines, what it would do; one button does it. Nothing is stored before. */
export function MoneyWayForm({ way, window, straddler, lines, briefId, fy, mayApply }: Props) {
  const t = useT();
  const least = baht(straddler.shrinkSatang);
  const [text, setText] = useState(least);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const reduce = BigInt(parseBaht(text) ?? 0);
  const cuts = cutLines(lines, reduce, chosen);
  const next = fy + 1;
  const place = { briefId, way };
  const enough = reduce >= straddler.shrinkSatang;
  return (
    <Form method="post" preventScrollReset className={styles.way}>
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="briefId" value={briefId} />
      <input type="hidden" name="seen" value={linesVersion(lines)} />
      {chosen === null && <input type="hidden" name="all" value="1" />}
      <ReduceField {...{ way, next, least, text }} onText={setText} />
      <LineChoice {...{ lines, cuts, place, chosen, onChoose: setChosen }} />
      {cuts === null ? (
        <p className="problem" role="alert">
          {t(lines.length === 0 ? "ranking.way.noLines" : "ranking.way.cannot")}
        </p>
      ) : (
        <>
          {!enough && <p role="status">▲ {t("ranking.way.tooLittle", { least })}</p>}
          {way === "PHASE" && (
            <p>
              <CountedAmount
                figure={cutAmount(lines, cuts, place)}
                words={(amount) => t("ranking.way.phaseResult", { next, amount })}
              />
            </p>
          )}
          <WhatIf before={window} after={windowAfterCut(window, straddler.projectId, reduce)} />
        </>
      )}
      <div className="row">
        {mayApply && (
          <button className="button" name="intent" value="applyWayOut" disabled={cuts === null}>
            {t(way === "REDUCE" ? "ranking.way.reduceDo" : "ranking.way.phaseDo", { next, amount: baht(reduce) })}
          </button>
        )}
        <Link to={`/briefs/${briefId}#item-11`}>{t("ranking.openBudget")}</Link>
      </div>
      <p className="hint">{t(mayApply ? "ranking.way.applyHint" : "ranking.way.onlyOfficial")}</p>
    </Form>
  );
}
