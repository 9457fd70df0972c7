import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useRef, useState } from "react";
import { asFailure, orFail } from "~/components/failure";
import { FailedField } from "~/components/form/FailedField";
import { failedFieldOf, FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { readForm } from "~/components/form/readForm";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { AdministratorFields } from "./AdministratorFields";
import { PlaceFields } from "./PlaceFields";
import styles from "./setup.module.css";
import { setupForm } from "./setupForm";
import { SetupHead } from "./SetupHead";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "setup.title")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

const codeOf = (request: Request) => new URL(request.url).searchParams.get("code") ?? "";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const code = codeOf(request);
  return { locale: context.locale, code, ...(await orFail(context.setup.open(code))) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, setupForm);
  const { address, userAgent } = context;
  try {
    const { token } = await context.setup.complete({ code: codeOf(request), ...form }, { address, userAgent });
    const headers = { "Set-Cookie": context.cookies.session(token) };
    return redirect(`/years/${form.areaCode}-${form.fy}/import`, { headers });
  } catch (error) {
    return asFailure(error);
  }
}

/** Fields of the first step: a failure about one of them leads back there. */
const FIRST_STEP = new Set(["nameTh", "email", "next"]);

export default function SetupPage() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as FailureAnswer | null;
  const failed = failedFieldOf(answer);
  const busy = useNavigation().state !== "idle";
  const form = useRef<HTMLFormElement>(null);
  const [step, setStep] = useState<1 | 2>(1);
  const [seen, setSeen] = useState(answer);
  if (answer !== seen) {
    setSeen(answer);
    if (failed !== null && FIRST_STEP.has(failed)) setStep(1);
  }
  const forward = () => {
    const inputs = form.current?.querySelectorAll<HTMLInputElement>("[data-step='1'] input") ?? [];
    if ([...inputs].every((input) => input.reportValidity())) setStep(2);
  };
  return (
    <div className={styles.page}>
      <SetupHead code={view.code} />
      <Form method="post" className="card" ref={form}>
        <FormProblem answer={answer} />
        <FailedField.Provider value={failed}>
          <AdministratorFields shown={step === 1} />
          <PlaceFields shown={step === 2} view={view} />
        </FailedField.Provider>
        <div className={styles.buttons}>
          {step === 1 ? (
            <button type="button" className="button" onClick={forward}>
              {t("setup.next")}
            </button>
          ) : (
            <>
              <button type="button" className="button" data-kind="secondary" onClick={() => setStep(1)}>
                {t("shell.back")}
              </button>
              <button className="button" disabled={busy}>
                {t("setup.finish")}
              </button>
              <span className="hint">{t("setup.thenImport")}</span>
            </>
          )}
        </div>
      </Form>
    </div>
  );
}
