import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { FileButtons } from "~/components/documents/FileButtons";
import { Gaps } from "~/components/documents/Gaps";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useBilingual, useT } from "~/i18n/useT";
import { Choices } from "./Choices";
import { Changes } from "./Changes";
import { Cuts, Empties } from "./Empties";
import { Preview } from "./Preview";
import styles from "./check.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.check.label[data.locale] ?? ""} · ${translate(data?.locale ?? "th", "documents.checkTitle")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [{ place }, check] = await orFail(
    Promise.all([
      context.areas.openYear(actor, areaCode, fy),
      context.documents.check(actor, params.kind ?? "", params.docId ?? "", query, request.signal),
    ]),
  );
  return { place, check, query, locale: context.locale, yearId: `${areaCode}-${fy}` };
}

export default function DocumentPage() {
  const t = useT();
  const say = useBilingual();
  const { check, yearId, query } = useLoaderData<typeof loader>();
  const search = new URLSearchParams(query).toString();
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <p className={styles.back}>
            <Link to={`/years/${yearId}/documents`}>{t("documents.title")}</Link>
          </p>
          <h1>{say(check.label)}</h1>
          <p className="row">
            <span className="tag" data-tone={check.draft ? "warn" : "ok"}>
              {t(check.draft ? "documents.draft" : "documents.final")}
            </span>
            <span className="hint">{t(`documents.words.${check.words}`)}</span>
          </p>
        </div>
        <FileButtons files={check.files} of={say(check.label)} search={search} />
      </div>
      {check.draft && <div className="banner">{t("documents.draftMarked")}</div>}
      <Choices kind={check.kind} query={query} />
      <div className={styles.columns}>
        <section className="card">
          <h2>{t("documents.gaps")}</h2>
          <Gaps gaps={check.gaps} open />
          <Empties empties={check.empties} count={check.emptyCount} />
          <Cuts cuts={check.cuts} />
        </section>
        <section className="card" id="changes">
          <h2>{t("documents.changesTitle")}</h2>
          <Changes last={check.last} />
        </section>
      </div>
      <Preview
        key={`${check.kind}/${check.id}?${search}`}
        shown={check.shown}
        pages={check.pages ? `/documents/${check.kind}/${check.id}/pages${search === "" ? "" : `?${search}`}` : null}
      />
    </div>
  );
}
