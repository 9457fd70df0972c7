import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "mou.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  return { place, locale: context.locale, ...(await orFail(context.mous.list(actor, areaCode, fy))) };
}

export default function MousPage() {
  const t = useT();
  const { mous, candidates } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("mou.title")}</h1>
          <p className="hint">{t("mou.intro")}</p>
        </div>
        <div className="row">
          <Link className="button" data-kind="secondary" to="../commitments" relative="path">
            {t("commitment.toPage")}
          </Link>
          <Link className="button" data-kind="secondary" to="../assets" relative="path">
            {t("follow.assets")}
          </Link>
        </div>
      </div>
      {mous.length === 0 && candidates.length === 0 && <div className="empty">{t("mou.empty")}</div>}
      {mous.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="group" aria-label={t("mou.title")}>
          <table className="table">
            <caption className="visually-hidden">{t("mou.title")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("mou.project")}</th>
                <th scope="col">{t("mou.transferee")}</th>
                <th scope="col">{t("mou.state")}</th>
              </tr>
            </thead>
            <tbody>
              {mous.map((mou) => (
                <tr key={mou.id}>
                  <td>
                    <Link to={`/mous/${mou.id}`}>{mou.projectTitle}</Link>
                    <div className="hint">{mou.projectCode}</div>
                  </td>
                  <td>{mou.transferee?.nameTh ?? t("mou.allUnits", { count: mou.parties.length })}</td>
                  <td>
                    <span className="tag">{t(`mou.state.${mou.state}`)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Candidates candidates={candidates} />
    </>
  );
}

function Candidates({
  candidates,
}: {
  candidates: { projectId: string; code: string; title: string; missing: number }[];
}) {
  const t = useT();
  if (candidates.length === 0) return null;
  return (
    <section style={{ marginTop: 24 }}>
      <h2>{t("mou.candidates")}</h2>
      <ul style={{ listStyle: "none", padding: 0, display: "grid", gap: 8 }}>
        {candidates.map(({ projectId, code, title, missing }) => (
          <li key={projectId} className="card row" style={{ justifyContent: "space-between" }}>
            <span>
              {title} <span className="hint">{code}</span>{" "}
              <span className="tag" data-tone="warn">
                {t("mou.missing", { count: missing })}
              </span>
            </span>
            <Form method="post" action="/mous/new">
              <input type="hidden" name="projectId" value={projectId} />
              <button className="button" data-size="small">
                {t("mou.draft")}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
