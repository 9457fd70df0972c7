import table from "~/components/CardTable.module.css";
import type { District } from "~/domain/area/districts";
import type { ActivityMap } from "~/domain/area/map/activityPlaces";
import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./map.module.css";

/** Activities and money of every district, and the sums that count each activity once. */
export function DistrictTable({ districts, map }: { districts: readonly District[]; map: ActivityMap }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section aria-labelledby="map-table" className={styles.part}>
      <h2 id="map-table">{t("planMap.table")}</h2>
      <div className={table.frame}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t("planMap.district")}</th>
              <th scope="col" className="number">
                {t("planMap.count")}
              </th>
              <th scope="col" className="number">
                {t("planMap.only")}
              </th>
              <th scope="col" className="number">
                {t("planMap.shared")}
              </th>
            </tr>
          </thead>
          <tbody>
            {map.districts.map(({ code, count, only, shared }) => {
              const name = districts.find((one) => one.code === code);
              return (
                <tr key={code}>
                  <th scope="row">{locale === "en" ? name?.nameEn : name?.nameTh}</th>
                  <td data-label={t("planMap.count")} className="number">
                    {count}
                  </td>
                  <td data-label={t("planMap.only")} className="number">
                    {baht(only)}
                  </td>
                  <td data-label={t("planMap.shared")} className="number">
                    {baht(shared)}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <Sums map={map} />
          </tfoot>
        </table>
      </div>
      <p className="hint">{t("planMap.sharedNote")}</p>
    </section>
  );
}

/** Each activity once: in one district, in several, nowhere yet, and all. */
function Sums({ map }: { map: ActivityMap }) {
  const t = useT();
  const sums = [
    ["planMap.sumOnly", map.located],
    ["planMap.sumShared", map.shared],
    ["planMap.sumNone", map.unlocated],
    ["planMap.sum", map.total],
  ] as const;
  return (
    <>
      {sums.map(([key, amount]) => (
        <tr key={key}>
          <th scope="row" colSpan={2}>
            {t(key)}
          </th>
          <td data-label={t("planMap.baht")} className="number" colSpan={2}>
            {baht(amount)}
          </td>
        </tr>
      ))}
    </>
  );
}
