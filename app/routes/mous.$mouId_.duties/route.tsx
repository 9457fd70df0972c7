import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { MouStepper } from "~/components/mou/MouStepper";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useBilingual, useT } from "~/i18n/useT";
import { Duties } from "./Duties";
import { followForm } from "./followForm";
import type { FollowPageView } from "./followView";
import { Readiness } from "./Readiness";
import { Register } from "./Register";
import styles from "./follow.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "follow.title")} · ${data?.mou.projectTitle ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.mouFollow.open(actor, parseId(params.mouId)));
  const { place } = await orFail(context.areas.openYear(actor, view.mou.areaCode, view.mou.fy));
  return { place, locale: context.locale, ...view };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor, mouFollow } = context;
  if (!actor) return sessionEnded();
  const mouId = parseId(params.mouId);
  const parsed = followForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success)
    return { failure: { code: "badInput", details: { field: parsed.error.issues[0]?.path.join(".") ?? "" } } };
  const sent = parsed.data;
  try {
    if (sent.intent === "seed") await mouFollow.seed(actor, mouId);
    else if (sent.intent === "add") await mouFollow.addDuty(actor, mouId, sent);
    else if (sent.intent === "readiness") await mouFollow.setReadiness(actor, mouId, sent);
    else if (sent.intent === "enter") await mouFollow.enter(actor, mouId, sent.handedOverOn);
    else {
      const key = { mouId, dutyId: sent.dutyId, version: sent.version };
      if (sent.intent === "done") await mouFollow.doDuty(actor, key, sent.reason);
      else if (sent.intent === "reopen") await mouFollow.reopenDuty(actor, key);
      else await mouFollow.removeDuty(actor, key);
    }
    return { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

/** [R14b] The brief says something else now: each field with old → new, and the way out. */
function Stale({ view }: { view: FollowPageView }) {
  const t = useT();
  const pick = useBilingual();
  if (view.stale.length === 0) return null;
  return (
    <section className="banner" data-tone="bad" aria-labelledby="stale">
      <div>
        <h2 id="stale">{t("follow.stale")}</h2>
        <ul>
          {view.stale.map((words) => (
            <li key={words.th}>{pick(words)}</li>
          ))}
        </ul>
        <p>{t("follow.staleWay")}</p>
        <div className="row">
          <Link className="button" data-kind="secondary" data-size="small" to={`/mous/${view.mou.id}/signing`}>
            {t("follow.toSteps")}
          </Link>
          <Link className="button" data-kind="quiet" data-size="small" to={`/briefs/${view.mou.briefId}`}>
            {t("mou.openBrief")}
          </Link>
        </div>
      </div>
    </section>
  );
}

export default function FollowPage() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { mou } = view;
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <div className="hint">
            {t("mou.title")} · {mou.projectCode} · <span className="tag">{t(`mou.state.${mou.state}`)}</span>
          </div>
          <h1>{t("follow.title")}</h1>
          <p>
            {mou.projectTitle}
            {mou.transferee && ` – ${mou.transferee.nameTh}`}
          </p>
        </div>
        <Link className="button" data-kind="secondary" to={`/mous/${mou.id}/audit`}>
          {t("follow.audit")}
        </Link>
      </div>
      <MouStepper mouId={mou.id} state={mou.state} here="duties" />
      <Stale view={view} />
      <Duties view={view} />
      {view.register && <Register view={view} register={view.register} />}
      {view.readiness && <Readiness view={view} readiness={view.readiness} />}
    </div>
  );
}
