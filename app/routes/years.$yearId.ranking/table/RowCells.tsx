import { Link } from "@remix-run/react";
import { memo, useContext, type ReactNode } from "react";
import { Counted } from "~/components/counted/Counted";
import { FundDots } from "~/components/FundDots";
import { timesWords } from "~/components/gauge/windowWords";
import type { WindowRow } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import type { AmountUnit, RankedProject } from "../rankingData";
import { RowExplain } from "./RowExplain";
import { BAND_SIGNS, BAND_TONES, cellAmount, cellTimes } from "./rowWords";
import styles from "./table.module.css";

/** What the cells of a row show; all of it comparable, so that a row that says the same is not drawn again. */
export type CellsProps = {
  row: WindowRow;
  frameSatang: bigint | null;
  windowMax: string;
  project: RankedProject | undefined;
  briefId: string | undefined;
  unit: AmountUnit;
  /** Phases and the latest change, below the title. */
  notes?: ReactNode;
};

function BandTag({ row, windowMax }: Pick<CellsProps, "row" | "windowMax">) {
  const t = useT();
  if (row.band === null) return <span className="hint">{t("ranking.band.none")}</span>;
  return (
    <span className="tag" data-tone={BAND_TONES[row.band]}>
      <span aria-hidden>{BAND_SIGNS[row.band]}</span>
      {t(`ranking.band.${row.band}`, { times: timesWords(windowMax) })}
    </span>
  );
}

/** A figure of the row; the keyboard stops at the sum, whose explanation says all three. */
function Figure({
  row,
  name,
  stop = false,
  children,
}: {
  row: WindowRow;
  name: string;
  stop?: boolean;
  children: string;
}) {
  const explain = useContext(RowExplain);
  if (!explain || children === "–") return children;
  return (
    <Counted figure={() => explain(row)} rule="R2" tabStop={stop} name={`${name} ${children}`}>
      {children}
    </Counted>
  );
}

/** Name, kind, amount, sum, times the frame, band, sources and lead of one ranked project. */
function Cells({ row, frameSatang, windowMax, project, briefId, unit, notes }: CellsProps) {
  const t = useT();
  const title = row.title || row.code || t("projects.untitled");
  const { amountSatang, cumulativeSatang } = row;
  const exact = (amount: bigint | null) => (amount === null ? undefined : baht(amount, { unit: true }));
  return (
    <>
      <th scope="row" className={styles.project}>
        {briefId ? <Link to={`/briefs/${briefId}`}>{title}</Link> : title}
        <span className={styles.sub}>
          {row.code}
          {project?.rankOrigin === "IMPORT" && " *"}
        </span>
        {notes}
      </th>
      <td data-label={t("ranking.column.kind")}>
        <span className="tag" data-tone={row.kind === "KEY" ? "info" : row.kind === "UNDECIDED" ? "warn" : undefined}>
          {t(`projects.kind.${row.kind}`)}
        </span>
      </td>
      <td className="number" data-label={t("ranking.column.amount")} title={exact(amountSatang)}>
        <Figure row={row} name={t("ranking.column.amount")}>
          {cellAmount(amountSatang, unit)}
        </Figure>
      </td>
      <td className="number" data-label={t("ranking.column.cumulative")} title={exact(cumulativeSatang)}>
        <Figure row={row} name={t("ranking.column.cumulative")} stop>
          {cellAmount(cumulativeSatang, unit)}
        </Figure>
      </td>
      <td className="number" data-label={t("ranking.column.times")}>
        <Figure row={row} name={t("ranking.column.times")}>
          {cellTimes(row, frameSatang, windowMax)}
        </Figure>
      </td>
      <td data-label={t("ranking.column.band")}>
        <BandTag row={row} windowMax={windowMax} />
      </td>
      <td data-label={t("ranking.column.sources")}>
        {project && <FundDots sources={project.sources} count={project.sourceCount} needed={project.sourcesNeeded} />}
      </td>
      <td className={styles.lead} data-label={t("ranking.column.lead")}>
        {project?.leadName ?? t("projects.noLead")}
      </td>
    </>
  );
}

const sameRow = (a: WindowRow, b: WindowRow) =>
  (Object.keys(a) as (keyof WindowRow)[]).every((key) => a[key] === b[key]);

const sameProject = (a: RankedProject | undefined, b: RankedProject | undefined) =>
  a === b ||
  (a?.rankOrigin === b?.rankOrigin &&
    a?.leadName === b?.leadName &&
    a?.sourceCount === b?.sourceCount &&
    a?.sources.length === b?.sources.length &&
    (a?.sources ?? []).every(({ amountSatang, source }, index) => {
      const other = b?.sources[index];
      return amountSatang === other?.amountSatang && source === other.source;
    }));

/** Drawn again only when something that it shows is another: a move changes the ranks of hundreds of rows, few are seen. */
export const RowCells = memo(Cells, (a, b) => {
  const { row, project, ...rest } = a;
  return (
    sameRow(row, b.row) &&
    sameProject(project, b.project) &&
    (Object.keys(rest) as (keyof typeof rest)[]).every((key) => rest[key] === b[key])
  );
});
