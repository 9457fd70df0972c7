import type { ReactNode } from "react";
import type { ExplainedAmount } from "~/domain/rules/explainedAmount";
import { baht } from "~/format/baht";
import { useBilingual } from "~/i18n/useT";
import { Counted } from "./Counted";

type Props = {
  figure: ExplainedAmount;
  /** Words around the amount, e.g. "ขอ {amount} บาท"; without them the amount alone is shown. */
  words?: (amount: string) => ReactNode;
  /** A sign before amounts above 0: the figure is a difference. */
  signed?: boolean;
  tabStop?: boolean;
};

/** An amount of money that says how it is counted; what is shown is the sum of the rows of its explanation. */
export function CountedAmount({ figure, words, signed = false, tabStop }: Props) {
  const pick = useBilingual();
  const { amountSatang, title, value, rules } = figure;
  const amount = `${signed && amountSatang > 0n ? "+" : ""}${baht(amountSatang)}`;
  return (
    <Counted
      figure={() => figure}
      name={`${pick(title)} ${pick(value)}`}
      rule={rules[0] ?? "R1"}
      satang={amountSatang}
      tabStop={tabStop}
    >
      {words ? words(amount) : amount}
    </Counted>
  );
}
