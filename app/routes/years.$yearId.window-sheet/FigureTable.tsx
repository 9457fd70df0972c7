import { timesOf, timesWords } from "~/components/gauge/windowWords";
import { CountedAmount } from "~/components/counted/CountedAmount";
import type { ExplainedAmount } from "~/domain/rules/explainedAmount";
import { windowAmount, type WindowAmountName } from "~/format/counted/amounts/windowAmounts";
import { useT } from "~/i18n/useT";
import type { SheetData } from "./loadSheet";
import styles from "./sheet.module.css";

/** An amount that says how it is counted; a dash where there is none. */
export function Amount({ figure }: { figure: ExplainedAmount | null }) {
  return figure ? <CountedAmount figure={figure} /> : "–";
}

/** Frame, limits and sums of the window, each with how it is counted. */
export function FigureTable({ window, summary, briefIds }: Pick<SheetData, "window" | "summary" | "briefIds">) {
  const t = useT();
  const lines: [string, WindowAmountName, string][] = [
    [t("budget.frame"), "frame", ""],
    [t("sheet.min"), "min", t("budget.timesValue", { times: timesWords(window.policy.windowMin) })],
    [t("sheet.max"), "max", t("budget.timesValue", { times: timesWords(window.policy.windowMax) })],
    [t("sheet.proposed"), "proposed", t("budget.timesValue", { times: timesOf(summary) })],
    [t("sheet.considered"), "considered", ""],
    [t("budget.legend.key"), "key", ""],
    [t("sheet.keyMin"), "keyMin", ""],
    [t("scenario.keyInFrame"), "keyInFrame", ""],
  ];
  // the sum inside the cut line is known once ranks are valid
  const amountOf = (name: WindowAmountName) =>
    name === "considered" && summary.consideredSatang === null ? null : windowAmount(window, name, briefIds);
  return (
    <table className={`table ${styles.figures}`}>
      <caption>{t("sheet.figures")}</caption>
      <tbody>
        {lines.map(([name, amount, how]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{how}</td>
            <td className="number">
              <Amount figure={amountOf(amount)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
