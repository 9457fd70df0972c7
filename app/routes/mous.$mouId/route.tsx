import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem } from "~/components/form/FormProblem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useBilingual, useT } from "~/i18n/useT";
import { MouStepper } from "~/components/mou/MouStepper";
import { actOnText } from "./actOnText";
import { AgreeText } from "./AgreeText";
import { AnnexTable } from "./AnnexTable";
import { mouForm } from "./mouForm";
import { MouHead } from "./MouHead";
import { MouFieldsForm } from "./MouFieldsForm";
import { Clauses } from "./Clauses";
import { SourceChanges } from "./SourceChanges";
import { textForm } from "./textForm";
import styles from "./mou.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "mou.title")} · ${data?.mou.projectTitle ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.mous.open(actor, parseId(params.mouId)));
  const text = await orFail(context.mouText.open(actor, view.mou));
  const { place } = await orFail(context.areas.openYear(actor, view.mou.areaCode, view.mou.fy));
  return { place, locale: context.locale, text, ...view };
}

/** What the page of a memorandum shows. */
export type MouPageData = ReturnType<typeof useLoaderData<typeof loader>>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const sent = Object.fromEntries(await request.formData());
  if ("intent" in sent) {
    const asked = textForm.safeParse(sent);
    if (!asked.success)
      return { failure: { code: "badInput", details: { field: asked.error.issues[0]?.path.join(".") ?? "" } } };
    try {
      return await actOnText(context, actor, parseId(params.mouId), asked.data);
    } catch (error) {
      return asFailure(error);
    }
  }
  const parsed = mouForm.safeParse(sent);
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
  const { mou, annex, findings, mayEdit, text } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className={styles.page}>
      <MouStepper
        mouId={mou.id}
        state={mou.state}
        here="draft"
        negotiating={text.clauses.some(({ acts }) => acts.length > 0)}
      />
      <MouHead mou={mou} text={text} />
      {!mayEdit && <div className="banner">{t("mou.readOnly")}</div>}
      <FormProblem answer={answer && "failure" in answer ? answer : null} />
      {answer && "saved" in answer && (
        <div className="banner" data-tone="ok" role="status">
          {t("mou.saved")}
        </div>
      )}
      <SourceChanges changes={text.changes} mayAnswer={text.mayNegotiate} />
      <div className={styles.columns}>
        <div className={styles.page}>
          <MouFieldsForm key={mou.version} mou={mou} mayEdit={mayEdit} />
          <Clauses mou={mou} text={text} />
        </div>
        <div className={styles.page}>
          <Checks findings={findings} />
          <AgreeText text={text} state={mou.state} />
        </div>
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
