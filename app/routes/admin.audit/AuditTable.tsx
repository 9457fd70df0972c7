import table from "~/components/CardTable.module.css";
import { thaiDateTime } from "~/format/thaiDateTime";
import { isMessageKey } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./audit.module.css";

type Rows = Awaited<ReturnType<AppServices["people"]["listAudit"]>>["rows"];

/** Rows of the trail, newest first; details as they were sealed. */
export function AuditTable({ rows }: { rows: Rows }) {
  const t = useT();
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <caption className="visually-hidden">{t("audit.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("audit.at")}</th>
            <th scope="col">{t("audit.actor")}</th>
            <th scope="col">{t("audit.what")}</th>
            <th scope="col">{t("audit.object")}</th>
            <th scope="col">{t("audit.detail")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AuditRow key={row.seq} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AuditRow({ row }: { row: Rows[number] }) {
  const t = useT();
  const locale = useLocale();
  const key = `action.${row.action}`;
  const details = Object.keys(row.detail).length > 0;
  return (
    <tr>
      <th scope="row" className={styles.at}>
        {thaiDateTime(row.at, locale)}
        <span className={table.sub}>#{row.seq}</span>
      </th>
      <td data-label={t("audit.actor")}>
        {row.actorName === "server" ? t("audit.server") : row.actorName}
        <span className={table.sub}>{row.address}</span>
      </td>
      <td data-label={t("audit.what")}>{isMessageKey(key) ? t(key) : row.action}</td>
      <td data-label={t("audit.object")}>
        {row.objectKind}
        <span className={table.sub}>
          {row.objectId}
          {row.areaCode && ` · ${t("audit.area")} ${row.areaCode}`}
        </span>
      </td>
      <td data-label={t("audit.detail")}>
        <details>
          <summary className={styles.summary}>
            {t("audit.seal")} {row.hash.slice(0, 8)}
          </summary>
          {details && <pre className={styles.detail}>{JSON.stringify(row.detail, null, 1)}</pre>}
          <code className={styles.hash}>{row.hash}</code>
        </details>
      </td>
    </tr>
  );
}
