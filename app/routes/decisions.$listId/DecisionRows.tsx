import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { baht } from "~/format/baht";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import type { DecisionList } from "./listView";
import styles from "./list.module.css";

type Row = DecisionList["checked"]["rows"][number];

/** Every line of the list: what it says, what it becomes, and what is wrong with it. */
export function DecisionRows({ list }: { list: DecisionList }) {
  const t = useT();
  const locale = useLocale();
  const name = (id: string | null) => list.people.find(({ userId }) => userId === id)?.nameTh ?? "";
  const when = (at: Date) => thaiDateTime(new Date(at), locale);
  return (
    <>
      <div className={table.frame}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t("decisions.line")}</th>
              <th scope="col">{t("decisions.project")}</th>
              <th scope="col">{t("decisions.printed")}</th>
              <th scope="col">{t("decisions.becomes")}</th>
              <th scope="col">{t("decisions.amount")}</th>
            </tr>
          </thead>
          <tbody>
            {list.checked.rows.map((row) => (
              <ListRow key={`${row.line}-${row.code}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {list.appliedAt && (
        <p className="hint">{t("decisions.recordedBy", { name: name(list.appliedBy), date: when(list.appliedAt) })}</p>
      )}
      {list.undoneAt && (
        <p className="hint">
          {t("decisions.undoneBy", { name: name(list.undoneBy), date: when(list.undoneAt), reason: list.undoReason })}
        </p>
      )}
    </>
  );
}

function ListRow({ row }: { row: Row }) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const { line, code, title, briefId, printed, outcome, amountSatang, askedSatang, reason, findings } = row;
  const stays = findings.some(({ severity }) => severity === "E");
  return (
    <tr data-stays={stays || undefined}>
      <td data-label={t("decisions.line")}>{line}</td>
      <th scope="row">
        {briefId ? <Link to={`/briefs/${briefId}/status`}>{title || code}</Link> : code || "–"}
        <span className={table.sub}>{code}</span>
        {findings.map((finding) => (
          <span key={finding.code} className={styles.finding} data-severity={finding.severity}>
            {finding.severity === "E" ? "■ " : "▲ "}
            {finding.cell && `${finding.cell}: `}
            {pick(finding.message)}
          </span>
        ))}
      </th>
      <td data-label={t("decisions.printed")}>
        {printed || "–"}
        {reason && <span className={table.sub}>{reason}</span>}
      </td>
      <td data-label={t("decisions.becomes")}>
        {stays || !outcome ? (
          <span className="tag" data-tone="bad">
            {t("decisions.stays")}
          </span>
        ) : (
          t(`brief.state.${outcome}`)
        )}
      </td>
      <td data-label={t("decisions.amount")} className="number">
        {amountSatang === null ? "–" : baht(BigInt(amountSatang), { locale })}
        {askedSatang !== null && (
          <span className={table.sub}>
            {t("decisions.asked")} {baht(BigInt(askedSatang), { locale })}
          </span>
        )}
      </td>
    </tr>
  );
}
