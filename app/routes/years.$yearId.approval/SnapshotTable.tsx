import type { ApprovalSnapshot } from "~/domain/lifecycle/approval";
import { baht } from "~/format/baht";
import { isMessageKey } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./approval.module.css";

/** A ranking with cumulative sums and bands, as it was or would be approved. */
export function SnapshotTable({ snapshot }: { snapshot: ApprovalSnapshot }) {
  const t = useT();
  const locale = useLocale();
  const amount = (satang: string | null) => (satang === null ? "–" : baht(BigInt(satang), { locale }));
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
              <td className="number">{amount(row.amountSatang)}</td>
              <td className="number">{amount(row.cumulativeSatang)}</td>
              <td>{bandOf(row.band)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t("approval.total", { frame: amount(snapshot.frameSatang) })}
            </th>
            <td className="number">{amount(snapshot.proposedSatang)}</td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
