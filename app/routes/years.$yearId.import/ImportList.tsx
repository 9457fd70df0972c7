import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./import.module.css";

type Entry = Awaited<ReturnType<AppServices["imports"]["list"]>>[number];

const TONE = { PREVIEW: "warn", COMMITTED: "ok", UNDONE: undefined } as const;

/** The imports of the year, newest first. */
export function ImportList({ imports }: { imports: readonly Entry[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section className={styles.list}>
      <h2>{t("import.listTitle")}</h2>
      {imports.length === 0 ? (
        <div className="empty">{t("import.listEmpty")}</div>
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <caption className="visually-hidden">{t("import.listTitle")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("import.listFile")}</th>
                <th scope="col">{t("import.listWhen")}</th>
                <th scope="col">{t("import.listWho")}</th>
                <th scope="col">{t("import.listProjects")}</th>
                <th scope="col">{t("import.listStatus")}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((entry) => (
                <tr key={entry.importId}>
                  <th scope="row">
                    <Link to={`/imports/${entry.importId}`}>
                      {entry.fileName === "paste" ? t("import.pasted") : entry.fileName}
                    </Link>
                  </th>
                  <td data-label={t("import.listWhen")}>{thaiDateTime(new Date(entry.createdAt), locale)}</td>
                  <td data-label={t("import.listWho")}>{entry.createdByName}</td>
                  <td data-label={t("import.listProjects")}>{entry.projects}</td>
                  <td data-label={t("import.listStatus")}>
                    <span className="tag" data-tone={TONE[entry.status]}>
                      {t(`import.status.${entry.status}`)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
