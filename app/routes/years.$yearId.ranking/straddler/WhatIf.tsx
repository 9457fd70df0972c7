import { timesWords } from "~/components/gauge/windowWords";
import { considered } from "~/domain/budget/straddler/considered";
import type { WindowResult } from "~/domain/budget/windowResult";
import { ratioOf } from "~/domain/money/ratio";
import { baht } from "~/format/baht";
import { ratioNear } from "~/format/ratio";
import { useLocale, useT } from "~/i18n/useT";
import { compareOrders } from "../scenario/compareOrders";
import styles from "./straddler.module.css";

type Props = { before: WindowResult; after: WindowResult };

/** What a way out would do, before anything is done: figures of the window now and then, who comes in, who falls out. */
export function WhatIf({ before, after }: Props) {
  const t = useT();
  const locale = useLocale();
  const { enters, leaves } = compareOrders(after.rows, before.rows);
  const names = (rows: typeof enters) => rows.map(({ title, code }) => title || code).join(" · ");
  const times = ({ proposedSatang, frameSatang, policy }: WindowResult) =>
    ratioNear(proposedSatang, frameSatang ?? 0n, [ratioOf(policy.windowMin), ratioOf(policy.windowMax)]);
  const across = ({ rows, straddler }: WindowResult) => {
    const row = rows.find(({ projectId }) => projectId === straddler?.projectId);
    return row ? `${row.rank ?? "–"}. ${row.title || row.code}` : t("ranking.whatIf.nobody");
  };
  const lines: [string, (window: WindowResult) => string][] = [
    [t("ranking.whatIf.proposed"), ({ proposedSatang }) => baht(proposedSatang)],
    [t("ranking.column.times"), times],
    [t("ranking.whatIf.verdict"), ({ verdict }) => t(`budget.verdict.${verdict}`)],
    [
      t("ranking.whatIf.considered", { times: timesWords(before.policy.windowMax) }),
      (window) =>
        t(
          "ranking.whatIf.consideredValue",
          considered(window, (sum) => baht(sum, { unit: true, locale })),
        ),
    ],
    [t("ranking.whatIf.straddler"), across],
  ];
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
          {lines.map(([name, value]) => {
            const [now, then] = [value(before), value(after)];
            return (
              <tr key={name} data-changed={now !== then}>
                <th scope="row">{name}</th>
                <td>{now}</td>
                <td>{then}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
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
        {enters.length + leaves.length === 0 && t("ranking.whatIf.same")}
      </p>
    </div>
  );
}
