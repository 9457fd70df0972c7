import type { WindowSummary } from "~/domain/budget/windowSummary";
import { amountWords } from "./windowWords";
import { useLocale, useT } from "~/i18n/useT";
import type { WindowEvidence } from "~/format/counted/windowEvidence";
import { WindowFigure } from "./counted/WindowFigure";
import type { GaugeTone } from "./GaugePlot";
import type { SegmentKind } from "./gaugeScale";
import styles from "./gauge.module.css";

/** The patterns of the bar, small: drawn directly, so that a legend needs no definitions of another picture. */
function Swatch({ kind, tone }: { kind: SegmentKind; tone: GaugeTone }) {
  return (
    <svg className={styles.swatch} data-tone={tone} width="18" height="12" aria-hidden>
      <rect
        x="0.5"
        y="0.5"
        width="17"
        height="11"
        fill="currentColor"
        fillOpacity={kind === "key" ? 1 : kind === "other" ? 0.28 : 0.12}
        stroke="currentColor"
      />
      {kind === "other" && <path d="M0 8L8 0M4 12L16 0M12 12L18 6" stroke="currentColor" strokeWidth="1.6" />}
      {kind === "admin" && <path d="M0 6H18M6 0V12M12 0V12" stroke="currentColor" />}
      {kind === "undecided" && (
        <g fill="currentColor">
          <circle cx="4" cy="4" r="1.2" />
          <circle cx="9" cy="8" r="1.2" />
          <circle cx="14" cy="4" r="1.2" />
        </g>
      )}
    </svg>
  );
}

/** What the stretches of the bar stand for, with their amounts; empty ones are left out, key projects are always named. */
export function GaugeLegend({
  summary,
  tone,
  evidence,
}: {
  summary: WindowSummary;
  tone: GaugeTone;
  evidence?: WindowEvidence | undefined;
}) {
  const t = useT();
  const locale = useLocale();
  const { keySatang, undecidedSatang, adminCostSatang, proposedSatang } = summary;
  const parts: { kind: SegmentKind; amount: bigint }[] = [
    { kind: "admin", amount: adminCostSatang },
    { kind: "key", amount: keySatang },
    { kind: "other", amount: proposedSatang - keySatang - undecidedSatang - adminCostSatang },
    { kind: "undecided", amount: undecidedSatang },
  ];
  return (
    <ul className={styles.legend}>
      {parts
        .filter(({ kind, amount }) => kind === "key" || amount > 0n)
        .map(({ kind, amount }) => {
          const text = `${t(`budget.legend.${kind}`)} ${amountWords(amount, locale)}`;
          return (
            <li key={kind}>
              <Swatch kind={kind} tone={tone} />
              {evidence ? <WindowFigure {...{ name: kind, summary, evidence, text }}>{text}</WindowFigure> : text}
            </li>
          );
        })}
    </ul>
  );
}
