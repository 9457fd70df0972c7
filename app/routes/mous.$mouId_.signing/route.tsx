import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useRevalidator } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { useAnswer } from "~/components/form/useAnswer";
import { useTouched } from "~/components/live/useTouched";
import styles from "~/components/mou/life.module.css";
import { MouHead } from "~/components/mou/MouHead";
import { MouStepForms } from "~/components/mou/MouStepForms";
import { readPaperForm } from "~/components/mou/readPaperForm";
import { readStep } from "~/components/mou/readStep";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { ReasonField } from "~/components/steps/ReasonField";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { Preflight } from "./Preflight";
import { RecordForm } from "./RecordForm";
import { Records } from "./Records";
import { signingOf } from "./signingForm";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "mouLife.signing")} · ${data?.view.mou.projectTitle ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.mouLife.openSigning(actor, parseId(params.mouId)));
  const { place } = await orFail(context.areas.openYear(actor, view.mou.areaCode, view.mou.fy));
  return { place, locale: context.locale, view };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor, mouLife: life } = context;
  if (!actor) return sessionEnded();
  const id = parseId(params.mouId);
  const { fields, file } = await readPaperForm(request);
  try {
    if (fields.intent === "supersede")
      return redirect(`/mous/${(await life.supersede(actor, id, fields.reason ?? "")).id}`);
    if (fields.intent === "step") await life.takeStep(actor, id, readStep(fields, file));
    else await life.recordSigning(actor, id, signingOf(fields, file));
    return { done: fields.intent ?? "record" };
  } catch (error) {
    return asFailure(error);
  }
}

export default function SigningPage() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>() as (FailureAnswer & { done?: string }) | undefined;
  const { revalidate } = useRevalidator();
  useTouched(`mou/${view.mou.id}`, revalidate);
  const { state } = view.mou;
  return (
    <div className={styles.page}>
      <MouHead mou={view.mou} here="signing" title={t("mouLife.signing")} help={t("mouLife.signingHelp")} />
      <FormProblem answer={answer} />
      {answer?.done && (
        <div className="banner" data-tone="ok" role="status">
          {t("mouLife.saved")}
        </div>
      )}
      <Preflight view={view} />
      <Records view={view} />
      {view.mayRecord && <RecordForm view={view} key={view.signings.length} />}
      <MouStepForms state={state} steps={view.steps} />
      {view.mayRecord && state !== "SIGNING" && (
        <details className="card">
          <summary>{t("mouLife.step.SUPERSEDED")}</summary>
          <p className="hint">{t("mouLife.supersedeHelp")}</p>
          <Form method="post" className={styles.step}>
            <input type="hidden" name="intent" value="supersede" />
            <ReasonField id="supersede-reason" required />
            <button className="button" data-kind="secondary">
              {t("mouLife.step.SUPERSEDED")}
            </button>
          </Form>
        </details>
      )}
    </div>
  );
}
