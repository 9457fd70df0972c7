import { Link } from "@remix-run/react";
import { Counted } from "~/components/counted/Counted";
import { findingFigure, type FindingEvidence } from "~/format/counted/findingFigure";
import { useBilingual, useT } from "~/i18n/useT";
import { addressOf, groupOf, type FindingEntry } from "./findingData";
import styles from "./findings.module.css";

const SIGNS = { E: "■", W: "▲", I: "●" } as const;
const TONES = { E: "bad", W: "warn", I: "info" } as const;

/** Printed figures with separators; what is no plain amount stays as it is. */
const grouped = (amount: string) =>
  /^-?\d+(\.\d+)?$/.test(amount)
    ? amount.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","))
    : amount;

type Props = { entry: FindingEntry; year: string; cycle: FindingEvidence["cycle"] };

/** One finding: how grave, about what, what it says with both figures, how it came about, and where it is mended. */
export function FindingRow({ entry, year, cycle }: Props) {
  const t = useT();
  const pick = useBilingual();
  const { finding, subject, target } = entry;
  const { severity, rule, cell, printed, expected, message } = finding;
  const details = [
    ...(rule === groupOf(rule) ? [] : [rule]),
    ...(cell ? [t("findings.cell", { cell })] : []),
    // the other rules say their figures in the sentence
    ...(rule === "R23" && printed ? [t("findings.printed", { amount: grouped(printed) })] : []),
    ...(rule === "R23" && expected ? [t("findings.expected", { amount: grouped(expected) })] : []),
  ];
  const item = target.kind === "brief" && typeof target.item === "number" ? target.item : null;
  return (
    <li className={styles.row}>
      <span className="tag" data-tone={TONES[severity]}>
        <span aria-hidden>{SIGNS[severity]}</span>
        {t(`findings.severity.${severity}`)}
      </span>
      <div className={styles.text}>
        {subject && (
          <span className={styles.subject}>
            {subject.title || subject.code} <span className="hint">{subject.code}</span>
          </span>
        )}
        <span>{pick(message)}</span>
        <span className="hint">
          {details.map((detail) => `${detail} · `)}
          <Counted
            figure={() => findingFigure(finding, { subject, cycle, mendAt: addressOf(entry, year) })}
            name={pick(message)}
            rule={rule}
          >
            {t("budget.how")}
          </Counted>
        </span>
      </div>
      <Link to={addressOf(entry, year)} className="button" data-kind="secondary" data-size="small">
        {item === null ? t(`findings.go.${target.kind}`) : t("findings.go.briefItem", { item })}
      </Link>
    </li>
  );
}
