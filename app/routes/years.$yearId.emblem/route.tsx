import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { yearId } from "~/components/place";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { Changes } from "./Changes";
import { Current } from "./Current";
import styles from "./emblem.module.css";
import { readPicture } from "./readPicture";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "emblem.title")} · ${data?.place.areaNameTh ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  return { place, locale: context.locale, view: await orFail(context.emblems.open(actor, areaCode)) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const { areaCode } = parseYearId(params.yearId);
  const bytes = await readPicture(request);
  try {
    await (bytes ? context.emblems.set(actor, areaCode, bytes) : context.emblems.remove(actor, areaCode));
    return { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

export default function EmblemPage() {
  const t = useT();
  const { view, place } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as (FailureAnswer & { done?: true }) | null;
  const busy = useNavigation().state !== "idle";
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <Link to={`/years/${yearId(place)}/settings`}>← {t("area.settings")}</Link>
          <h1>{t("emblem.title")}</h1>
          <p className="hint">{t("emblem.intro")}</p>
        </div>
      </div>
      {!busy && <Problem failure={answer} />}
      {!busy && answer?.done && (
        <div className="banner" data-tone="ok" role="status">
          {t("emblem.saved")}
        </div>
      )}
      <div className={styles.columns}>
        <Current emblem={view.emblem} mayChange={view.may.change} busy={busy} />
        {view.may.change ? (
          <Upload busy={busy} key={view.changes.length} />
        ) : (
          <p className="hint">{t("emblem.noRight")}</p>
        )}
      </div>
      <Changes changes={view.changes} />
    </div>
  );
}

function Upload({ busy }: { busy: boolean }) {
  const t = useT();
  return (
    <Form method="post" encType="multipart/form-data" className="card">
      <div className="field">
        <label htmlFor="emblem-file">{t("emblem.file")}</label>
        <input
          id="emblem-file"
          name="file"
          type="file"
          required
          accept="image/png,image/jpeg"
          className="input"
          aria-describedby="emblem-hint"
        />
        <p className="hint" id="emblem-hint">
          {t("emblem.fileHint")}
        </p>
      </div>
      <p>▲ {t("emblem.legal")}</p>
      <button className="button" disabled={busy}>
        {t("emblem.save")}
      </button>
    </Form>
  );
}
