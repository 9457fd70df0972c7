import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { BriefSection } from "./BriefSection";
import { DocumentTable } from "./DocumentTable";
import { PlanSection } from "./PlanSection";
import styles from "./documents.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "documents.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

/** Longest text that briefs are looked for with, characters. */
const WORDS = 100;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const year = parseYearId(params.yearId);
  const asked = new URL(request.url).searchParams;
  const query = { words: (asked.get("q") ?? "").slice(0, WORDS), page: Math.trunc(Number(asked.get("page"))) || 1 };
  const { place } = await orFail(context.areas.openYear(actor, year.areaCode, year.fy));
  const centre = await orFail(context.documents.list(actor, year, query));
  return { place, locale: context.locale, words: query.words, ...centre };
}

export default function DocumentsPage() {
  const t = useT();
  const { plan, year, books, briefs, mous, sessions, words, pdf } = useLoaderData<typeof loader>();
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("documents.title")}</h1>
          <p className="hint">{t("documents.intro")}</p>
        </div>
      </div>
      {!pdf && <div className="banner">{t("documents.noPdf")}</div>}
      <PlanSection {...plan} />
      <DocumentTable heading={t("documents.ofYear")} empty="" cards={year}>
        <p className="hint">
          {t("documents.allocationHint")} <Link to="/allocation">{t("documents.allocation")}</Link>
        </p>
      </DocumentTable>
      <DocumentTable heading={t("documents.books")} empty={t("documents.booksEmpty")} cards={books} />
      <BriefSection briefs={briefs} words={words} />
      <DocumentTable heading={t("documents.mous")} empty={t("documents.mousEmpty")} cards={mous} />
      <DocumentTable heading={t("documents.sessions")} empty={t("documents.sessionsEmpty")} cards={sessions} />
    </div>
  );
}
