import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { DocumentTable } from "./DocumentTable";
import { PlanSection } from "./PlanSection";
import styles from "./documents.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "documents.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  return { place, locale: context.locale, ...(await orFail(context.documents.list(actor, areaCode, fy))) };
}

export default function DocumentsPage() {
  const t = useT();
  const { plan, briefs, mous, pdf } = useLoaderData<typeof loader>();
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("documents.title")}</h1>
          <p className="hint">{t("documents.intro")}</p>
        </div>
      </div>
      {!pdf && <div className="banner">{t("documents.noPdf")}</div>}
      {plan ? <PlanSection {...plan} /> : <div className="empty">{t("documents.noPlanForm")}</div>}
      <DocumentTable heading={t("documents.briefs")} empty={t("documents.briefsEmpty")} cards={briefs} />
      <DocumentTable heading={t("documents.mous")} empty={t("documents.mousEmpty")} cards={mous} />
    </div>
  );
}
