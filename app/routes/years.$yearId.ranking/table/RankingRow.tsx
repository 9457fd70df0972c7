import { Link } from "@remix-run/react";
import type { KeyboardEvent, ReactNode } from "react";
import { FundDots } from "~/components/FundDots";
import { timesWords } from "~/components/gauge/windowWords";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import type { AmountUnit, RankedProject } from "../rankingData";
import { BAND_SIGNS, BAND_TONES, cellAmount, cellTimes } from "./rowWords";
import styles from "./table.module.css";

type Props = {
  row: WindowRow;
  place: number;
  window: WindowResult;
  project: RankedProject | undefined;
  briefId: string | undefined;
  unit: AmountUnit;
  /** Rank in force, when a scenario is tried. */
  officialRank?: number | null;
  /** First cells: check box and rank with its ways to move; plain rank for readers. */
  rankCell: ReactNode;
  selectCell: ReactNode;
  /** Attributes of the row while it can be dragged. */
  drag?: { ref(element: HTMLElement | null): void; style: React.CSSProperties; dragging: boolean };
  onKeyDown?(event: KeyboardEvent): void;
};

function BandTag({ row, windowMax }: { row: WindowRow; windowMax: string }) {
  const t = useT();
  if (row.band === null) return <span className="hint">{t("ranking.band.none")}</span>;
  return (
    <span className="tag" data-tone={BAND_TONES[row.band]}>
      <span aria-hidden>{BAND_SIGNS[row.band]}</span>
      {t(`ranking.band.${row.band}`, { times: timesWords(windowMax) })}
    </span>
  );
}

/** Official rank beside a scenario's, with how far the project moved. */
function Official({ rank, place }: { rank: number | null; place: number }) {
  const change = rank === null ? 0 : rank - place;
  return (
    <span className={styles.official}>
      {rank ?? "–"}
      {change !== 0 && (
        <b data-up={change > 0}>
          {change > 0 ? "↑" : "↓"}
          {Math.abs(change)}
        </b>
      )}
    </span>
  );
}

/** One ranked project: rank, name, kind, amount, sum, times the frame, band, sources, lead. */
export function RankingRow(props: Props) {
  const t = useT();
  const { row, place, window, project, briefId, unit, officialRank, drag } = props;
  const { frameSatang, policy } = window;
  const title = row.title || row.code || t("projects.untitled");
  const { amountSatang, cumulativeSatang } = row;
  const exact = (amount: bigint | null) => (amount === null ? undefined : baht(amount, { unit: true }));
  return (
    <tr
      ref={drag?.ref}
      style={drag?.style}
      id={`rank-${row.projectId}`}
      className={styles.row}
      data-band={row.band}
      data-dragging={drag?.dragging || undefined}
      onKeyDown={props.onKeyDown}
    >
      {props.selectCell}
      <td className={styles.rankTd}>{props.rankCell}</td>
      {officialRank !== undefined && (
        <td data-label={t("ranking.column.official")}>
          <Official rank={officialRank} place={place} />
        </td>
      )}
      <th scope="row" className={styles.project}>
        {briefId ? <Link to={`/briefs/${briefId}`}>{title}</Link> : title}
        <span className={styles.sub}>
          {row.code}
          {project?.rankOrigin === "IMPORT" && " *"}
        </span>
      </th>
      <td data-label={t("ranking.column.kind")}>
        <span className="tag" data-tone={row.kind === "KEY" ? "info" : row.kind === "UNDECIDED" ? "warn" : undefined}>
          {t(`projects.kind.${row.kind}`)}
        </span>
      </td>
      <td className="number" data-label={t("ranking.column.amount")} title={exact(amountSatang)}>
        {cellAmount(amountSatang, unit)}
      </td>
      <td className="number" data-label={t("ranking.column.cumulative")} title={exact(cumulativeSatang)}>
        {cellAmount(cumulativeSatang, unit)}
      </td>
      <td className="number" data-label={t("ranking.column.times")}>
        {cellTimes(row, frameSatang, policy.windowMax)}
      </td>
      <td data-label={t("ranking.column.band")}>
        <BandTag row={row} windowMax={policy.windowMax} />
      </td>
      <td data-label={t("ranking.column.sources")}>
        {project && <FundDots sources={project.sources} count={project.sourceCount} needed={project.sourcesNeeded} />}
      </td>
      <td className={styles.lead} data-label={t("ranking.column.lead")}>
        {project?.leadName ?? t("projects.noLead")}
      </td>
    </tr>
  );
}
