import { Fragment, type ReactNode } from "react";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { FUND_SOURCES } from "~/domain/brief/briefContent";
import { baht } from "~/format/baht";
import { pairActivityAmount, pairSourceAmount, pairTotalAmount } from "~/format/counted/amounts/pairAmounts";
import { thaiPeriod } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { PairSide, PairView } from "./duplicateData";

type Row = { label: string; cells: [ReactNode, ReactNode]; differs: boolean };

const NOTHING = "–";

/** One line of the table: what is shown, and whether the two say the same. */
function row(
  label: string,
  [a, b]: PairView["sides"],
  say: (side: PairSide) => string,
  show: (side: PairSide) => ReactNode = say,
): Row {
  const [left, right] = [say(a), say(b)];
  return { label, cells: [left ? show(a) : NOTHING, right ? show(b) : NOTHING], differs: left !== right };
}

/** Main activities, one a line, each amount with how it is counted. */
const activitiesOf = (side: PairSide) =>
  side.activities.map((activity, at) => (
    <Fragment key={at}>
      {`${at > 0 ? "\n" : ""}${at + 1}. ${activity.title} `}
      {activity.amountSatang !== 0n && <CountedAmount figure={pairActivityAmount(side, activity, at + 1)} />}
    </Fragment>
  ));

/** The fields of two projects beside each other; amounts say how they are counted. */
export function usePairRows(sides: PairView["sides"]): Row[] {
  const t = useT();
  const locale = useLocale();
  const money = (amount: bigint | undefined) => (amount === undefined || amount === 0n ? "" : baht(amount, { locale }));
  const sources = FUND_SOURCES.filter((source) => sides.some((side) => side.money[source] !== undefined));
  return [
    row(t("duplicate.field.lead"), sides, ({ leadName }) => leadName ?? ""),
    row(t("duplicate.field.origin"), sides, ({ imported }) => t(imported ? "duplicate.imported" : "duplicate.written")),
    row(t("duplicate.field.districts"), sides, ({ districts }) => districts.join(", ")),
    row(t("brief.areaText"), sides, ({ areaText }) => areaText),
    row(t("duplicate.field.codes"), sides, ({ codes }) => codes.join(", ")),
    row(t("duplicate.field.period"), sides, ({ periodStart, periodEnd }) =>
      thaiPeriod(periodStart, periodEnd, { locale, digits: "arabic" }),
    ),
    row(
      t("duplicate.field.activities"),
      sides,
      ({ activities }) =>
        activities.map(({ title, amountSatang }, at) => `${at + 1}. ${title} ${money(amountSatang)}`.trim()).join("\n"),
      activitiesOf,
    ),
    ...sources.map((source) =>
      row(
        t(`brief.source.${source}`),
        sides,
        (side) => money(side.money[source]),
        (side) => <CountedAmount figure={pairSourceAmount(side, source)} />,
      ),
    ),
    row(
      t("duplicate.field.total"),
      sides,
      ({ totalSatang }) => money(totalSatang),
      (side) => <CountedAmount figure={pairTotalAmount(side)} />,
    ),
  ];
}
