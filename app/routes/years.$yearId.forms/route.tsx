import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ShownDocument } from "~/components/documents/ShownDocument";
import { asFailure, orFail } from "~/components/failure";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { settingsAccess } from "~/components/settings/settingsAccess";
import { SettingsTabs } from "~/components/settings/SettingsTabs";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useBilingual, useT } from "~/i18n/useT";
import { Chooser } from "./Chooser";
import { contentOf, readFields, wholeNumber } from "./formSetForm";
import { History } from "./History";
import { Keep } from "./Keep";
import { ListFields } from "./ListFields";
import { WordFields } from "./WordFields";
import styles from "./forms.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "forms.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

const scopeOf = (value: string | null | undefined) => (value === "ALL" ? ("ALL" as const) : ("OWN" as const));

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const year = parseYearId(params.yearId);
  const asked = new URL(request.url).searchParams;
  const scope = scopeOf(asked.get("scope"));
  const [{ place }, set] = await orFail(
    Promise.all([
      context.areas.openYear(actor, year.areaCode, year.fy),
      context.formSets.open(actor, { ...year, scope }, asked.get("kind")),
    ]),
  );
  return { place, set, scope, locale: context.locale, access: settingsAccess(actor) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const year = parseYearId(params.yearId);
  const fields = await readFields(request);
  if (!fields) return { failure: { code: "badInput", details: { field: "texts" } } };
  const place = { ...year, scope: scopeOf(fields.get("scope")) };
  const kind = fields.get("kind") ?? "";
  const content = contentOf(fields);
  try {
    if (fields.get("intent") === "preview")
      return { preview: await context.formSets.preview(actor, place, { kind, content }) };
    await context.formSets.keep(actor, place, {
      kind,
      content,
      fyFrom: wholeNumber(fields.get("fyFrom")),
      seenVersion: wholeNumber(fields.get("seenVersion")),
      reason: fields.get("reason") ?? "",
    });
    return { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

function Result() {
  const t = useT();
  const say = useBilingual();
  const answer = useActionData<typeof action>();
  if (!answer) return null;
  if ("failure" in answer) return <Problem failure={answer} />;
  if ("done" in answer)
    return (
      <div className="banner" data-tone="ok" role="status">
        {t("forms.kept")}
      </div>
    );
  const { faults, shown } = answer.preview;
  if (faults.length > 0)
    return (
      <div className="banner" data-tone="bad" role="alert">
        <ul>
          {faults.map(({ field, message }) => (
            <li key={field}>
              {field}: {say(message)}
            </li>
          ))}
        </ul>
      </div>
    );
  return shown ? <ShownDocument shown={shown} /> : <p className="hint">{t("forms.noExample")}</p>;
}

export default function FormSetPage() {
  const t = useT();
  const say = useBilingual();
  const { set, scope, access, place } = useLoaderData<typeof loader>();
  const readOnly = !(scope === "ALL" ? set.mayChange.all : set.mayChange.own);
  const { fyFrom, fyTo, letterNo } = set.cycle;
  return (
    <div className={styles.page}>
      <SettingsTabs access={access} />
      <div className="page-head">
        <div>
          <h1>{t("forms.title")}</h1>
          <p className="hint">{t("forms.intro", { from: fyFrom, to: fyTo, letter: letterNo })}</p>
        </div>
      </div>
      <Chooser set={set} scope={scope} />
      {readOnly && <div className="banner">{t("forms.readOnly")}</div>}
      <Result />
      <Form method="post" key={`${scope}-${set.kind}-${set.version}`} className={styles.form} preventScrollReset>
        <h2>{say(set.label)}</h2>
        <input type="hidden" name="scope" value={scope} />
        <input type="hidden" name="kind" value={set.kind} />
        <input type="hidden" name="seenVersion" value={set.version} />
        <ListFields set={set} readOnly={readOnly} />
        <WordFields set={set} readOnly={readOnly} />
        <Keep set={set} fy={place.fy} readOnly={readOnly} />
      </Form>
      <History set={set} />
    </div>
  );
}
