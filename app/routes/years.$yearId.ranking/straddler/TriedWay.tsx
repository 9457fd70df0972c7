import { Form } from "@remix-run/react";
import { useState } from "react";
import type { MoneyWay } from "~/domain/budget/straddler/triedCuts";
import { windowAfterCut } from "~/domain/budget/straddler/whatIf";
import type { Straddler, WindowResult } from "~/domain/budget/windowResult";
import { parseBaht } from "~/domain/money/parseBaht";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import { ReduceField } from "./ReduceField";
import styles from "./straddler.module.css";
import { WhatIf } from "./WhatIf";

type Props = {
  way: MoneyWay;
  window: WindowResult;
  straddler: Straddler;
  fy: number;
  /** The scenario and what was seen of it. */
  scenario: { id: string; version: string };
};

/** Reduce or divide inside a scenario: by how much and what it would do; no brief changes until the scenario is applied. */
export function TriedWay({ way, window, straddler, fy, scenario }: Props) {
  const t = useT();
  const least = baht(straddler.shrinkSatang);
  const [text, setText] = useState(least);
  const reduce = BigInt(parseBaht(text) ?? 0);
  const held = window.rows.find(({ projectId }) => projectId === straddler.projectId)?.amountSatang ?? 0n;
  const possible = reduce > 0n && reduce < held;
  const next = fy + 1;
  return (
    <Form method="post" preventScrollReset className={styles.way}>
      <input type="hidden" name="id" value={scenario.id} />
      <input type="hidden" name="version" value={scenario.version} />
      <input type="hidden" name="projectId" value={straddler.projectId} />
      <input type="hidden" name="way" value={way} />
      <ReduceField {...{ way, next, least, text }} onText={setText} />
      {possible ? (
        <>
          {reduce < straddler.shrinkSatang && <p role="status">▲ {t("ranking.way.tooLittle", { least })}</p>}
          <WhatIf before={window} after={windowAfterCut(window, straddler.projectId, reduce)} />
        </>
      ) : (
        <p className="problem" role="alert">
          {t("scenario.cut.cannot", { held: baht(held) })}
        </p>
      )}
      <button className="button" name="intent" value="cutScenario" disabled={!possible}>
        {t(way === "REDUCE" ? "scenario.cut.reduce" : "scenario.cut.phase", { next, amount: baht(reduce) })}
      </button>
      <p className="hint">{t("scenario.cut.hint")}</p>
    </Form>
  );
}
