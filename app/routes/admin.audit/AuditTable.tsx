import { Link } from "@remix-run/react";
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
  const kind = `audit.kind.${row.objectKind}`;
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
        {isMessageKey(kind) ? t(kind) : row.objectKind}
        <span className={table.sub}>
          <ObjectName kind={row.objectKind} id={row.objectId} />
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

/** Where the object of a row can be looked at; pages judge again who may. */
const PAGES: Record<string, string> = {
  user: "/admin/users/",
  organization: "/admin/organizations/",
  frame: "/years/",
  year: "/years/",
  mou: "/mous/",
};

function ObjectName({ kind, id }: { kind: string; id: string }) {
  const page = PAGES[kind];
  const known = /^([0-9A-Z-]{1,12}-\d{4}|[0-9a-f]{8}-[0-9a-f-]{27})$/.test(id);
  return page && known ? <Link to={`${page}${id}`}>{id}</Link> : id;
}
