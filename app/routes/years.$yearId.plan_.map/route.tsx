import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Printer } from "lucide-react";
import { orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { thaiDateTime } from "~/format/thaiDateTime";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { ActivityTable } from "./ActivityTable";
import { DistrictGrid } from "./DistrictGrid";
import { DistrictTable } from "./DistrictTable";
import styles from "./map.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "planMap.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const [{ place }, places] = await orFail(
    Promise.all([context.areas.openYear(actor, areaCode, fy), context.plans.places(actor, areaCode, fy)]),
  );
  return { place, places, locale: context.locale };
}

/** Where the main activities are: schematic, figures by district, what has no place yet, and the whole list. */
export default function MapPage() {
  const t = useT();
  const locale = useLocale();
  const { place, places } = useLoaderData<typeof loader>();
  const { map, districts, names, asOf } = places;
  const lost = map.sited.filter(({ origin }) => origin === "NONE");
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>
            {t("planMap.title")} <span className={styles.paperOnly}>{place.areaNameTh}</span>
          </h1>
          <p className="hint">
            {t("planMap.intro", { fy: place.fy })} · {t("planMoney.visible")} ·{" "}
            {t("planMoney.asOf", { when: thaiDateTime(new Date(asOf), locale) })}
          </p>
        </div>
        <div className={`row ${styles.tools}`}>
          <Link to={`/years/${yearId(place)}/plan`}>{t("planMoney.back")}</Link>
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={16} aria-hidden /> {t("planMoney.print")}
          </button>
        </div>
      </div>
      {districts.length === 0 ? (
        <div className="empty">{t("planMap.unknown")}</div>
      ) : (
        <div className={styles.columns}>
          <DistrictGrid areaCode={place.areaCode} districts={districts} figures={map.districts} />
          <DistrictTable districts={districts} map={map} />
        </div>
      )}
      <section aria-labelledby="map-work" className={styles.part}>
        <h2 id="map-work">
          {t("planMap.work")} ({lost.length})
        </h2>
        {lost.length === 0 ? (
          <p>✓ {t("planMap.workNone")}</p>
        ) : (
          <>
            <p className="hint">{t("planMap.workHow")}</p>
            <ActivityTable sited={lost} names={names} districts={districts} caption={t("planMap.work")} />
          </>
        )}
      </section>
      <section aria-labelledby="map-all" className={styles.part}>
        <h2 id="map-all">{t("planMap.all")}</h2>
        <ActivityTable sited={map.sited} names={names} districts={districts} caption={t("planMap.all")} />
      </section>
    </div>
  );
}
