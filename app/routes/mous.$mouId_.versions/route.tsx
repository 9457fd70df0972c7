import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { ActionForm } from "~/components/form/ActionForm";
import { TextField } from "~/components/form/TextField";
import { MouStepper } from "~/components/mou/MouStepper";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { thaiDateTime } from "~/format/thaiDateTime";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { Difference } from "./Difference";
import styles from "./versions.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "mouText.versions")} · ${data?.mou.projectTitle ?? ""}` },
];

const numberOf = (text: string | null): number | null => {
  const found = /^\d{1,4}$/.exec(text ?? "");
  return found ? Number.parseInt(found[0], 10) : null;
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const id = parseId(params.mouId);
  const { mou, versions, mayName } = await orFail(context.mouText.versions(actor, id));
  const { place } = await orFail(context.areas.openYear(actor, mou.areaCode, mou.fy));
  const asked = new URL(request.url).searchParams;
  const from = numberOf(asked.get("from")) ?? versions[0]?.no ?? null;
  const to = numberOf(asked.get("to"));
  const difference = from === null ? null : await orFail(context.mouText.compare(actor, id, from, to));
  return { place, locale: context.locale, mou, versions, mayName, from, to, difference };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const name = (await request.formData()).get("name")?.toString() ?? "";
  try {
    return await context.mouText.nameVersion(actor, parseId(params.mouId), name);
  } catch (error) {
    return asFailure(error);
  }
}

export default function MouVersionsPage() {
  const t = useT();
  const { mou, versions, mayName, difference } = useLoaderData<typeof loader>();
  return (
    <div className={styles.page}>
      <MouStepper mouId={mou.id} state={mou.state} here="negotiate" negotiating />
      <div className="page-head">
        <div>
          <h1>{t("mouText.versions")}</h1>
          <p className="hint">{mou.projectTitle}</p>
        </div>
        <Link className="button" data-kind="secondary" to={`/mous/${mou.id}`}>
          {t("mouText.back")}
        </Link>
      </div>
      <p className="hint">{t("mouText.versionsIntro")}</p>
      <VersionList />
      {mayName && (
        <ActionForm intent="name" submit={t("mouText.keepVersion")} kind="secondary" clears>
          <TextField name="name" label={t("mouText.versionName")} required maxLength={120} autoComplete="off" />
        </ActionForm>
      )}
      {versions.length > 0 && <Choice />}
      {difference && <Difference difference={difference} />}
    </div>
  );
}

function VersionList() {
  const t = useT();
  const locale = useLocale();
  const { versions } = useLoaderData<typeof loader>();
  return (
    <ol className={styles.list}>
      {versions.map(({ no, gate, name, by, at, hash }) => (
        <li key={no}>
          <strong>{t("mouText.version", { no })}</strong> <span className="tag">{t(`mouText.gate.${gate}`)}</span>{" "}
          {name}
          <span className="hint">
            {" "}
            {thaiDateTime(new Date(at), locale)} {by !== "" && t("mouText.by", { name: by })} · {hash.slice(0, 8)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Choice() {
  const t = useT();
  const { versions, from, to } = useLoaderData<typeof loader>();
  const options = versions.map(({ no, gate, name }) => (
    <option key={no} value={no}>
      {t("mouText.version", { no })} – {name || t(`mouText.gate.${gate}`)}
    </option>
  ));
  return (
    <Form className="row" preventScrollReset>
      <label>
        {t("mouText.compareFrom")}{" "}
        <select name="from" className="input" defaultValue={from ?? undefined}>
          {options}
        </select>
      </label>
      <label>
        {t("mouText.compareTo")}{" "}
        <select name="to" className="input" defaultValue={to ?? ""}>
          <option value="">{t("mouText.now")}</option>
          {options}
        </select>
      </label>
      <button className="button" data-kind="secondary">
        {t("mouText.compare")}
      </button>
    </Form>
  );
}
