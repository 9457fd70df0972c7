import { memo, useId, useState } from "react";
import { timesWords } from "~/components/gauge/windowWords";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { ceilTimes } from "~/domain/money/ratio";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { rankedSum } from "~/format/counted/amounts/lineAmounts";
import { baht, millionBaht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import { cellTimes } from "../table/rowWords";
import styles from "./chart.module.css";
import { PLOT, stepPath, xOf, yOf } from "./stepPath";

/** Room above the highest sum. */
const ROOM = { num: 13n, den: 12n };

/** A line across the picture: 1×, 1.5×, 2×. */
type Level = { name: string; sum: bigint; kind: "frame" | "min" | "max" };

function Levels({ levels, end }: { levels: readonly Level[]; end: bigint }) {
  return levels.map(({ name, sum, kind }) => {
    const y = yOf(sum, end);
    return (
      <g key={kind}>
        <line className={styles[kind]} x1="0" x2={PLOT.width} y1={y} y2={y} />
        <text className={styles.level} x="4" y={y - 5}>
          {name} {millionBaht(sum, { unit: false })}
        </text>
      </g>
    );
  });
}

/** The step of the straddler, with its words at the side that has room. */
function Across({ rows, at, end, label }: { rows: readonly WindowRow[]; at: number; end: bigint; label: string }) {
  const row = rows[at];
  if (!row) return null;
  const [x, next, y] = [xOf(at, rows.length), xOf(at + 1, rows.length), yOf(row.cumulativeSatang ?? 0n, end)];
  const bottom = yOf((row.cumulativeSatang ?? 0n) - row.amountSatang, end);
  const late = x > PLOT.width / 2;
  return (
    <g className={styles.across}>
      <rect x={x} width={Math.max(next - x, 2)} y={y} height={Math.max(bottom - y, 1)} />
      <text x={late ? x - 6 : next + 6} y={bottom + 42} textAnchor={late ? "end" : "start"}>
        ✂ {label}
      </text>
    </g>
  );
}

function ChartTable({ window }: { window: WindowResult }) {
  const t = useT();
  const { rows, frameSatang, policy } = window;
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t("ranking.chart.table")}>
      <table className="table">
        <caption className="visually-hidden">{t("ranking.chart.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ranking.column.rank")}</th>
            <th scope="col">{t("ranking.column.project")}</th>
            <th scope="col" className="number">
              {t("ranking.column.amount")}
            </th>
            <th scope="col" className="number">
              {t("ranking.column.cumulative")}
            </th>
            <th scope="col" className="number">
              {t("ranking.column.times")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.projectId}>
              <td>{row.rank ?? "–"}</td>
              <th scope="row">{row.title || row.code}</th>
              <td className="number">{baht(row.amountSatang)}</td>
              <td className="number">{row.cumulativeSatang === null ? "–" : baht(row.cumulativeSatang)}</td>
              <td className="number">{cellTimes(row, frameSatang, policy.windowMax)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** [R2] Sums down the ranks as steps against 1×, 1.5× and 2× of the frame, with the same as a table; nothing without sums. */
export const RankChart = memo(function RankChart({ window }: { window: WindowResult }) {
  const t = useT();
  const described = useId();
  const [open, setOpen] = useState(false);
  const { rows, frameSatang, minSatang, maxSatang, policy, straddler } = window;
  const last = rows.reduce(
    (top, { cumulativeSatang }) => ((cumulativeSatang ?? 0n) > top ? (cumulativeSatang ?? 0n) : top),
    0n,
  );
  if (rows.length === 0 || last === 0n) return null;
  const times = (decimal: string) => t("budget.timesValue", { times: timesWords(decimal) });
  const levels: Level[] =
    frameSatang === null || minSatang === null || maxSatang === null
      ? []
      : [
          { kind: "frame", name: t("budget.frame"), sum: frameSatang },
          { kind: "min", name: times(policy.windowMin), sum: minSatang },
          { kind: "max", name: times(policy.windowMax), sum: maxSatang },
        ];
  const top = maxSatang !== null && maxSatang > last ? maxSatang : last;
  const end = ceilTimes(top, ROOM);
  const at = rows.findIndex(({ projectId }) => projectId === straddler?.projectId);
  return (
    <figure className={styles.chart}>
      <figcaption>
        <strong>{t("ranking.chart")}</strong>{" "}
        <span id={described}>
          <CountedAmount
            figure={rankedSum(window)}
            words={(sum) => t("ranking.chart.sentence", { count: rows.length, sum: `${sum} ${t("shell.baht")}` })}
          />
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${PLOT.width} ${PLOT.height + 2}`}
        role="img"
        aria-label={t("ranking.chart")}
        aria-describedby={described}
      >
        <path className={styles.area} d={`${stepPath(rows, end)}V${PLOT.height}Z`} />
        <path className={styles.steps} d={stepPath(rows, end)} />
        <Levels levels={levels} end={end} />
        <Across rows={rows} at={at} end={end} label={t("ranking.chart.across", { rank: at + 1 })} />
        <line className={styles.axis} x1="0" x2={PLOT.width} y1={PLOT.height} y2={PLOT.height} />
      </svg>
      <p className={styles.ends} aria-hidden>
        <span>{t("ranking.chart.first")}</span>
        <span>{t("ranking.chart.last", { count: rows.length })}</span>
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("ranking.chart.table")}</summary>
        {open && <ChartTable window={window} />}
      </details>
    </figure>
  );
});
