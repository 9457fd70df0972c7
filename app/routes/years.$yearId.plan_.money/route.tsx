import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Printer } from "lucide-react";
import { orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { isClusterCode } from "~/domain/area/areaCode";
import { ownSource } from "~/domain/budget/ownMoney";
import { baht } from "~/format/baht";
import { thaiDateTime } from "~/format/thaiDateTime";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { FlowPicture } from "./FlowPicture";
import { FlowTable } from "./FlowTable";
import { IciclePicture } from "./IciclePicture";
import { IcicleTable } from "./IcicleTable";
import { MoneyFilters } from "./MoneyFilters";
import { moneyQuery } from "./moneyQuery";
import { moneyView } from "./moneyView";
import styles from "./money.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "planMoney.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const asked = moneyQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ place }, money] = await orFail(
    Promise.all([context.areas.openYear(actor, areaCode, fy), context.plans.money(actor, areaCode, fy)]),
  );
  const own = ownSource(isClusterCode(areaCode) ? "CLUSTER" : "PROVINCE");
  const orgs = new Map(money.projects.map(({ leadOrgId, leadName }) => [leadOrgId, leadName]));
  return {
    ...{ place, asked, own, asOf: money.asOf, locale: context.locale },
    view: moneyView(money, asked, own, context.locale),
    orgs: [...orgs].flatMap(([id, name]) => (id && name ? [{ id, name }] : [])),
  };
}

/** Which goal each baht serves: two pictures, each with its table. */
export default function MoneyPage() {
  const t = useT();
  const { place, view, asked, orgs } = useLoaderData<typeof loader>();
  return (
    <div className={styles.page} data-paper={asked.paper}>
      <div className="page-head">
        <div>
          <h1>{t("planMoney.title")}</h1>
          <p className="hint">{t("planMoney.intro", { fy: place.fy })}</p>
        </div>
        <div className={`row ${styles.tools}`}>
          <Link to={`/years/${yearId(place)}/plan`}>{t("planMoney.back")}</Link>
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={16} aria-hidden /> {t("planMoney.print")}
          </button>
        </div>
      </div>
      <MoneyFilters asked={asked} orgs={orgs} />
      <Sums />
      {view.total === 0n ? (
        <div className="empty">{t("planMoney.none")}</div>
      ) : (
        <>
          <section aria-labelledby="money-flow" className={styles.part}>
            <h2 id="money-flow">{t("planMoney.flow")}</h2>
            <FlowPicture picture={view.picture} />
            <FlowTable view={view} />
          </section>
          <section aria-labelledby="money-icicle" className={styles.part}>
            <h2 id="money-icicle">{t("planMoney.icicle")}</h2>
            <IciclePicture icicle={view.icicle} />
            <IcicleTable view={view} />
          </section>
        </>
      )}
    </div>
  );
}

/** The sums in words: all, the area's own, what reaches no goal, what serves several. */
function Sums() {
  const t = useT();
  const locale = useLocale();
  const { view, own, asOf, place } = useLoaderData<typeof loader>();
  return (
    <div className={styles.sums}>
      <p className={styles.paperOnly}>
        {place.areaNameTh} {place.fy}
      </p>
      <p>
        <strong>{t("planMoney.total", { amount: baht(view.total), count: view.count })}</strong>{" "}
        {t("planMoney.own", { amount: baht(view.own), source: t(`budget.fund.${own}`) })}
      </p>
      {view.unlinked > 0n && <p>⚠ {t("planMoney.unlinked", { amount: baht(view.unlinked) })}</p>}
      {view.several > 0n && <p>{t("planMoney.several", { amount: baht(view.several) })}</p>}
      <p className="hint">
        {t("planMoney.visible")} · {t("planMoney.asOf", { when: thaiDateTime(new Date(asOf), locale) })}
      </p>
    </div>
  );
}
