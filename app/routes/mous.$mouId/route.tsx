import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem } from "~/components/form/FormProblem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useBilingual, useT } from "~/i18n/useT";
import { AnnexTable } from "./AnnexTable";
import { mouForm } from "./mouForm";
import { MouFieldsForm } from "./MouFieldsForm";
import styles from "./mou.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "mou.title")} · ${data?.mou.projectTitle ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.mous.open(actor, parseId(params.mouId)));
  const { place } = await orFail(context.areas.openYear(actor, view.mou.areaCode, view.mou.fy));
  return { place, locale: context.locale, ...view };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const parsed = mouForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success)
    return { failure: { code: "badInput", details: { field: parsed.error.issues[0]?.path.join(".") ?? "" } } };
  const { version, ...fields } = parsed.data;
  try {
    return { saved: (await context.mous.edit(actor, parseId(params.mouId), version, fields)).version };
  } catch (error) {
    return asFailure(error);
  }
}

export default function MouPage() {
  const t = useT();
  const { mou, annex, findings, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <div className="hint">
            {t("mou.title")} · {mou.projectCode} · <span className="tag">{t(`mou.state.${mou.state}`)}</span>
          </div>
          <h1>{mou.projectTitle}</h1>
          <p>
            {t("mou.transferee")}:{" "}
            <strong>{mou.transferee?.nameTh ?? t("mou.allUnits", { count: mou.parties.length })}</strong>
          </p>
        </div>
        <div className="row">
          <a className="button" href={`/documents/mou/${mou.id}.docx`} download>
            {t("mou.download")}
          </a>
          <a className="button" data-kind="secondary" href={`/documents/mou-annex/${mou.id}.docx`} download>
            {t("mou.downloadAnnex")}
          </a>
          <Link className="button" data-kind="secondary" to={`/briefs/${mou.briefId}`}>
            {t("mou.openBrief")}
          </Link>
        </div>
      </div>
      {!mayEdit && <div className="banner">{t("mou.readOnly")}</div>}
      <FormProblem answer={answer && "failure" in answer ? answer : null} />
      {answer && "saved" in answer && (
        <div className="banner" data-tone="ok" role="status">
          {t("mou.saved")}
        </div>
      )}
      <div className={styles.columns}>
        <MouFieldsForm key={mou.version} mou={mou} mayEdit={mayEdit} />
        <Checks findings={findings} />
      </div>
      <AnnexTable annex={annex} briefId={mou.briefId} />
      <p className="hint">{t("mou.adaptation")}</p>
    </div>
  );
}

function Checks({ findings }: { findings: ReturnType<typeof useLoaderData<typeof loader>>["findings"] }) {
  const t = useT();
  const say = useBilingual();
  return (
    <aside className="card" aria-labelledby="mou-checks">
      <h2 id="mou-checks">{t("mou.checks")}</h2>
      {findings.length === 0 ? (
        <p className="tag" data-tone="ok">
          {t("mou.checksOk")}
        </p>
      ) : (
        <ul className={styles.checks}>
          {findings.map((finding) => (
            <li key={`${finding.code}${finding.ids.join()}`} data-severity={finding.severity}>
              <span className="tag" data-tone={finding.severity === "E" ? "bad" : "warn"}>
                {finding.rule}
              </span>{" "}
              {finding.code === "FIELD_EMPTY" ? (
                <a href={`#${finding.ids[0]}`}>{say(finding.message)}</a>
              ) : (
                say(finding.message)
              )}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
