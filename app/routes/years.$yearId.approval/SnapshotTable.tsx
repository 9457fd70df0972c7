import { CountedAmount } from "~/components/counted/CountedAmount";
import type { ApprovalSnapshot, SnapshotRow } from "~/domain/lifecycle/approval";
import {
  snapshotFrame,
  snapshotRow,
  snapshotTotal,
  type SnapshotEvidence,
} from "~/format/counted/amounts/snapshotAmounts";
import { isMessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./approval.module.css";

type Props = { snapshot: ApprovalSnapshot; evidence: SnapshotEvidence };

function MoneyCells({ snapshot, evidence, row }: Props & { row: SnapshotRow }) {
  const { amount, cumulative } = snapshotRow(snapshot, row, evidence);
  return (
    <>
      <td className="number">
        <CountedAmount figure={amount} tabStop={false} />
      </td>
      <td className="number">{cumulative ? <CountedAmount figure={cumulative} /> : "–"}</td>
    </>
  );
}

function Foot({ snapshot, evidence }: Props) {
  const t = useT();
  const frame = snapshotFrame(snapshot, evidence);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={3}>
          {frame ? (
            <CountedAmount figure={frame} words={(amount) => t("approval.total", { frame: amount })} />
          ) : (
            t("approval.total", { frame: "–" })
          )}
        </th>
        <td className="number">
          <CountedAmount figure={snapshotTotal(snapshot, evidence)} />
        </td>
        <td colSpan={2} />
      </tr>
    </tfoot>
  );
}

/** A ranking with cumulative sums and bands, as it was or would be approved; each amount says how it is counted. */
export function SnapshotTable({ snapshot, evidence }: Props) {
  const t = useT();
  const bandOf = (band: string | null) => {
    const key = `ranking.band.${band ?? "none"}`;
    return isMessageKey(key) ? t(key, { times: snapshot.policy.windowMax }) : (band ?? "");
  };
  if (snapshot.rows.length === 0) return <div className="empty">{t("ranking.empty")}</div>;
  return (
    <div className="table-scroll" role="region" aria-label={t("approval.ranking")} tabIndex={0}>
      <table className={`table ${styles.ranking}`}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t("approval.column.rank")}
            </th>
            <th scope="col">{t("approval.column.project")}</th>
            <th scope="col">{t("approval.column.kind")}</th>
            <th scope="col" className="number">
              {t("approval.column.amount")}
            </th>
            <th scope="col" className="number">
              {t("approval.column.cumulative")}
            </th>
            <th scope="col">{t("approval.column.band")}</th>
          </tr>
        </thead>
        <tbody>
          {snapshot.rows.map((row) => (
            <tr key={row.projectId}>
              <td className="number">{row.rank ?? "–"}</td>
              <th scope="row">
                {row.title} <span className={styles.code}>{row.code}</span>
              </th>
              <td>{t(`brief.kind.${row.kind === "KEY" || row.kind === "OTHER" ? row.kind : "UNDECIDED"}`)}</td>
              <MoneyCells {...{ snapshot, evidence, row }} />
              <td>{bandOf(row.band)}</td>
            </tr>
          ))}
        </tbody>
        <Foot {...{ snapshot, evidence }} />
      </table>
    </div>
  );
}
