import { Link } from "@remix-run/react";
import table from "~/components/CardTable.module.css";
import type { District } from "~/domain/area/districts";
import type { Sited } from "~/domain/area/map/activityPlaces";
import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./map.module.css";

type Names = Awaited<ReturnType<AppServices["plans"]["places"]>>["names"];
type Props = { sited: readonly Sited[]; names: Names; districts: readonly District[]; caption: string };

/** Activities with their project, districts, how these are known, and money. */
export function ActivityTable({ sited, names, districts, caption }: Props) {
  const t = useT();
  const locale = useLocale();
  const nameOf = new Map(districts.map((one) => [one.code, locale === "en" ? one.nameEn : one.nameTh]));
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("planMap.activity")}</th>
            <th scope="col">{t("planMap.project")}</th>
            <th scope="col">{t("planMap.district")}</th>
            <th scope="col">{t("planMap.from")}</th>
            <th scope="col" className="number">
              {t("planMap.baht")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sited.map(({ activity: { projectId, activityId, amount }, districts: codes, origin }) => {
            const named = names[projectId];
            return (
              <tr key={`${projectId}/${activityId ?? ""}`}>
                <th scope="row" className={styles.title}>
                  {activityId === null ? t("planMap.noActivity") : named?.activities[activityId] || "–"}
                </th>
                <td data-label={t("planMap.project")}>
                  <Link to={`/briefs/${named?.briefId ?? ""}#item-7`}>{named?.code}</Link> {named?.title}
                </td>
                <td data-label={t("planMap.district")}>{codes.map((code) => nameOf.get(code)).join(", ") || "–"}</td>
                <td data-label={t("planMap.from")}>{t(`planMap.origin.${origin}`)}</td>
                <td data-label={t("planMap.baht")} className="number">
                  {baht(amount)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
