import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { askedAmount, grantedLine } from "~/format/counted/amounts/decisionAmounts";
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
              <ListRow key={`${row.line}-${row.code}`} row={row} documentNo={list.documentNo} />
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

/** What the list grants and what was asked; both say where they stand. */
function Amounts({ row, documentNo }: { row: Row; documentNo: string }) {
  const t = useT();
  const { code, title, briefId, line, amountSatang, askedSatang } = row;
  const project = { code, title: title ?? "", briefId: briefId ?? null };
  return (
    <td data-label={t("decisions.amount")} className="number">
      {amountSatang === null ? (
        "–"
      ) : (
        <CountedAmount figure={grantedLine(project, BigInt(amountSatang), { documentNo, line })} />
      )}
      {askedSatang !== null && (
        <span className={table.sub}>
          {t("decisions.asked")} <CountedAmount figure={askedAmount(project, BigInt(askedSatang))} />
        </span>
      )}
    </td>
  );
}

function ListRow({ row, documentNo }: { row: Row; documentNo: string }) {
  const t = useT();
  const pick = useBilingual();
  const { line, code, title, briefId, printed, outcome, reason, findings } = row;
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
      <Amounts row={row} documentNo={documentNo} />
    </tr>
  );
}
