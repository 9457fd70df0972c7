import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { Calendar } from "./Calendar";
import { Decisions, First, MouDuties, Remarks, SessionDuties, WaitingForMe } from "./Waiting";
import { Health } from "./Health";
import { loadHome, type HomeData } from "./loadHome";
import { Work } from "./Work";
import styles from "./home.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "home.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const home = await orFail(loadHome(context, actor, parseYearId(params.yearId)));
  return { ...home, locale: context.locale };
}

/** The first steps of a year without projects. */
function FirstSteps({ data, year }: { data: HomeData; year: string }) {
  const t = useT();
  const { may, mayCreate, place, summary } = data;
  return (
    <section className={`card ${styles.start}`}>
      <h2>{t("home.start", { fy: place.fy })}</h2>
      <ol>
        {may.setFrame && summary.verdict === "FRAME_UNKNOWN" && (
          <li>
            <Link to={`/years/${year}/settings`}>{t("home.start.frame")}</Link>
          </li>
        )}
        {may.import && (
          <li>
            <Link to={`/years/${year}/import`}>{t("home.start.import")}</Link>
          </li>
        )}
        {mayCreate && (
          <li>
            <Link to={`/briefs/new?year=${year}`}>{t("home.start.brief")}</Link>
          </li>
        )}
      </ol>
    </section>
  );
}

/** What waits, the gravest first: findings of the whole year, briefs, remarks, then the work on single briefs. */
function Tasks({ data, year }: { data: HomeData; year: string }) {
  return (
    <>
      <First data={data} year={year} />
      <WaitingForMe data={data} />
      <MouDuties data={data} />
      <SessionDuties data={data} year={year} />
      <Decisions data={data} year={year} />
      <Remarks data={data} year={year} />
      <Work data={data} year={year} />
    </>
  );
}

export default function HomePage() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const year = yearId(data.place);
  return (
    <div className={styles.page}>
      <h1>{t("home.title")}</h1>
      <Calendar data={data} />
      {data.total === 0 ? <FirstSteps data={data} year={year} /> : <Tasks data={data} year={year} />}
      <Health data={data} year={year} />
    </div>
  );
}
