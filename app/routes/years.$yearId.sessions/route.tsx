import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem } from "~/components/form/FormProblem";
import { readForm } from "~/components/form/readForm";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { LENGTHS } from "~/domain/dialogue/card";
import { OFFICIAL_STEPS } from "~/domain/dialogue/phases/officialStep";
import { SCRIPTS } from "~/domain/dialogue/phases/script";
import { thaiDateTime } from "~/format/thaiDateTime";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";

const text = z.string().max(1000);
const command = z.object({
  intent: z.literal("create"),
  title: text,
  place: text,
  startsAt: z.string().max(20),
  officialStep: z.coerce.number(),
  script: z.string().max(20),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "dialogue.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  const list = await orFail(context.dialogues.list(actor, areaCode, fy));
  return { place, locale: context.locale, today: context.today, ...list };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  if (!context.actor) return sessionEnded();
  const { areaCode, fy } = parseYearId(params.yearId);
  const form = await readForm(request, command);
  try {
    const id = await context.dialogues.create(context.actor, { ...form, areaCode, fy });
    return redirect(`/years/${areaCode}-${fy}/sessions/${id}`);
  } catch (error) {
    return asFailure(error);
  }
}

export default function SessionsPage() {
  const t = useT();
  const locale = useLocale();
  const { sessions, mayPrepare, place, today } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("dialogue.title")}</h1>
          <p className="hint">{t("dialogue.intro")}</p>
        </div>
        <Link to="/join" className="button" data-kind="secondary">
          {t("dialogue.join.title")}
        </Link>
      </div>
      {sessions.length === 0 && <div className="empty">{t("dialogue.empty")}</div>}
      {sessions.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="group" aria-label={t("dialogue.title")}>
          <table className="table">
            <caption className="visually-hidden">{t("dialogue.title")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("dialogue.name")}</th>
                <th scope="col">{t("dialogue.when")}</th>
                <th scope="col">{t("dialogue.step")}</th>
                <th scope="col">{t("dialogue.stateHead")}</th>
                <th scope="col" className="number">
                  {t("dialogue.people")}
                </th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <td>
                    <Link to={`/years/${place.areaCode}-${place.fy}/sessions/${session.id}`}>{session.title}</Link>
                    <div className="hint">{session.place}</div>
                  </td>
                  <td>{thaiDateTime(new Date(session.startsAt), locale)}</td>
                  <td>{t(`dialogue.step.${session.officialStep}`)}</td>
                  <td>
                    <span className="tag">{t(`dialogue.state.${session.state}`)}</span>
                  </td>
                  <td className="number">{session.people}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayPrepare && <NewSession fy={place.fy} today={today} />}
    </>
  );
}

function NewSession({ fy, today }: { fy: number; today: string }) {
  const t = useT();
  const failure = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" className="card" style={{ marginBlockStart: 24, maxInlineSize: "40rem" }}>
      <h2>{t("dialogue.make")}</h2>
      <input type="hidden" name="intent" value="create" />
      <FormProblem answer={failure} />
      <TextField
        name="title"
        label={t("dialogue.name")}
        required
        maxLength={LENGTHS.title}
        defaultValue={t("dialogue.defaultName", { fy })}
      />
      <TextField name="place" label={t("dialogue.place_")} maxLength={LENGTHS.place} />
      <TextField
        name="startsAt"
        label={t("dialogue.when")}
        type="datetime-local"
        required
        defaultValue={`${today}T09:00`}
      />
      <SelectField name="officialStep" label={t("dialogue.step")} defaultValue="2">
        {OFFICIAL_STEPS.map((step) => (
          <option key={step} value={step}>
            {t(`dialogue.step.${step}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="script" label={t("dialogue.script")} hint={t("dialogue.scriptHint")}>
        {SCRIPTS.map((script) => (
          <option key={script} value={script}>
            {t(`dialogue.script.${script}`)}
          </option>
        ))}
      </SelectField>
      <button className="button" disabled={busy}>
        {t("dialogue.make")}
      </button>
    </Form>
  );
}
