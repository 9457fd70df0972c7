import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { asFailure, orFail } from "~/components/failure";
import { FailedField } from "~/components/form/FailedField";
import { failedFieldOf, FormProblem } from "~/components/form/FormProblem";
import { SelectField } from "~/components/form/SelectField";
import { TextField } from "~/components/form/TextField";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { PROJECT_KINDS } from "~/domain/brief/project";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./new.module.css";

const newForm = z.object({
  year: z.string(),
  projectTitle: z.string().max(2000),
  leadOrgId: z.string().max(64),
  projectKind: z.enum(PROJECT_KINDS),
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: translate(page?.locale ?? "th", "brief.new") },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const wanted = new URL(request.url).searchParams.get("year");
  const [first] = await context.areas.listPlaces(actor);
  const { areaCode, fy } = parseYearId(wanted ?? (first ? yearId(first) : undefined));
  return { locale: context.locale, ...(await orFail(context.briefs.openNew(actor, areaCode, fy))) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const parsed = newForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? "projectTitle");
    return data({ failure: { code: "badInput", details: { field } } }, { status: 422 });
  }
  const { year, projectTitle: title, leadOrgId, projectKind: kind } = parsed.data;
  try {
    const { briefId } = await context.briefs.create(actor, { ...parseYearId(year), title, leadOrgId, kind });
    return redirect(`/briefs/${briefId}`);
  } catch (error) {
    return asFailure(error);
  }
}

export default function NewBriefPage() {
  const t = useT();
  const { place, organizations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <div className={styles.page}>
      <h1>{t("brief.new")}</h1>
      <p className="hint">{t("brief.new.intro")}</p>
      <Form method="post" className="card">
        <FormProblem answer={answer} />
        <input type="hidden" name="year" value={yearId(place)} />
        <FailedField.Provider value={failedFieldOf(answer)}>
          <TextField name="projectTitle" label={t("brief.new.title")} required maxLength={500} autoFocus />
          <SelectField
            name="leadOrgId"
            label={t("brief.new.lead")}
            required
            defaultValue=""
            hint={organizations.length === 0 ? t("brief.new.noOrganizations") : undefined}
          >
            <option value="">{t("brief.new.chooseLead")}</option>
            {organizations.map(({ id, nameTh }) => (
              <option key={id} value={id}>
                {nameTh}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="projectKind"
            label={t("brief.new.kind")}
            defaultValue="UNDECIDED"
            hint={t("brief.new.kindHelp")}
          >
            {PROJECT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`brief.kind.${kind}`)}
              </option>
            ))}
          </SelectField>
        </FailedField.Provider>
        <button className="button" disabled={busy}>
          {t("brief.new.create")}
        </button>
      </Form>
    </div>
  );
}
