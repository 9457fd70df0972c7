import type { District } from "~/domain/area/districts";
import type { DistrictFigures } from "~/domain/area/map/activityPlaces";
import { districtGrid } from "~/domain/area/map/districtGrid";
import { millionBaht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./map.module.css";

type Props = { areaCode: string; districts: readonly District[]; figures: readonly DistrictFigures[] };

/** Districts as boxes that stand like the districts do. The table beside it says the same. */
export function DistrictGrid({ areaCode, districts, figures }: Props) {
  const t = useT();
  const locale = useLocale();
  const places = districtGrid(areaCode);
  const most = Math.max(1, ...figures.map(({ count }) => count));
  return (
    <section aria-labelledby="map-grid" className={styles.part}>
      <h2 id="map-grid">{t("planMap.grid")}</h2>
      <div className={styles.grid}>
        {districts.map(({ code, nameTh, nameEn }) => {
          const at = places[code];
          const own = figures.find((one) => one.code === code);
          if (!at || !own) return null;
          return (
            <div
              key={code}
              className={styles.box}
              data-shade={Math.ceil((own.count * 4) / most)}
              style={{ gridColumn: at.column + 1, gridRow: at.row + 1 }}
            >
              <b>{locale === "en" ? nameEn : nameTh}</b>
              <span>{t("planMap.activities", { count: own.count })}</span>
              <span>{millionBaht(own.only + own.shared, { locale })}</span>
            </div>
          );
        })}
        {areaCode === "93" && <div className={styles.lake}>{t("planMap.lake")}</div>}
      </div>
      <p className="hint">{t("planMap.gridNote")}</p>
    </section>
  );
}
