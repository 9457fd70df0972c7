import { CountedAmount } from "~/components/counted/CountedAmount";
import { timesWords } from "~/components/gauge/windowWords";
import { considered } from "~/domain/budget/straddler/considered";
import type { WindowResult } from "~/domain/budget/windowResult";
import { ratioOf } from "~/domain/money/ratio";
import type { ExplainedAmount } from "~/domain/rules/explainedAmount";
import { baht } from "~/format/baht";
import { windowAmount } from "~/format/counted/amounts/windowAmounts";
import { ratioNear } from "~/format/ratio";
import { useLocale, useT } from "~/i18n/useT";
import { compareOrders } from "~/domain/budget/ranking/compareOrders";
import styles from "./straddler.module.css";

type Props = { before: WindowResult; after: WindowResult };

/** Lines of a comparison: name, how a window words it, and the amount in these words with how it is counted. */
export type WindowLine = [
  name: string,
  value: (window: WindowResult) => string,
  figure?: (window: WindowResult) => ExplainedAmount | null,
];

/** What one window says in a line; with an amount it says how that is counted. */
export function LineValue({ line: [, value, figure], window }: { line: WindowLine; window: WindowResult }) {
  const amount = figure?.(window);
  return amount ? <CountedAmount figure={amount} words={() => value(window)} /> : value(window);
}

/** What two windows are compared by, in words: sum, times, verdict, what is considered, who lies across the line. */
export function useWindowLines(windowMax: string): WindowLine[] {
  const t = useT();
  const locale = useLocale();
  return [
    [
      t("ranking.whatIf.proposed"),
      ({ proposedSatang }) => baht(proposedSatang),
      (window) => windowAmount(window, "proposed"),
    ],
    [
      t("ranking.column.times"),
      ({ proposedSatang, frameSatang, policy }) =>
        ratioNear(proposedSatang, frameSatang ?? 0n, [ratioOf(policy.windowMin), ratioOf(policy.windowMax)]),
    ],
    [t("ranking.whatIf.verdict"), ({ verdict }) => t(`budget.verdict.${verdict}`)],
    [
      t("ranking.whatIf.considered", { times: timesWords(windowMax) }),
      (window) =>
        t(
          "ranking.whatIf.consideredValue",
          considered(window, (sum) => baht(sum, { unit: true, locale })),
        ),
      (window) => windowAmount(window, "considered"),
    ],
    [
      t("ranking.whatIf.straddler"),
      ({ rows, straddler }) => {
        const row = rows.find(({ projectId }) => projectId === straddler?.projectId);
        return row ? `${row.rank ?? "–"}. ${row.title || row.code}` : t("ranking.whatIf.nobody");
      },
    ],
  ];
}

function Effects({ before, after }: Props) {
  const t = useT();
  const { enters, leaves } = compareOrders(after.rows, before.rows);
  const names = (rows: typeof enters) => rows.map(({ title, code }) => title || code).join(" · ");
  if (enters.length + leaves.length === 0) return <p>{t("ranking.whatIf.same")}</p>;
  return (
    <p>
      {enters.length > 0 && (
        <>
          <strong>↑ {t("scenario.enters")}</strong> {names(enters)}{" "}
        </>
      )}
      {leaves.length > 0 && (
        <>
          <strong>↓ {t("scenario.leaves")}</strong> {names(leaves)}
        </>
      )}
    </p>
  );
}

/** What a way out would do, before anything is done: figures of the window now and then, who comes in, who falls out. */
export function WhatIf({ before, after }: Props) {
  const t = useT();
  const lines = useWindowLines(before.policy.windowMax);
  return (
    <div className={styles.whatIf}>
      <table className="table">
        <caption>{t("ranking.whatIf")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("ranking.whatIf.now")}</th>
            <th scope="col">{t("ranking.whatIf.then")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const [name, value] = line;
            const [now, then] = [value(before), value(after)];
            return (
              <tr key={name} data-changed={now !== then}>
                <th scope="row">{name}</th>
                <td>
                  <LineValue line={line} window={before} />
                </td>
                <td>
                  <LineValue line={line} window={after} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Effects before={before} after={after} />
    </div>
  );
}
