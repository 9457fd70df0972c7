import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useRevalidator } from "@remix-run/react";
import { useAnswer } from "~/components/form/useAnswer";
import { asFailure, orFail } from "~/components/failure";
import { useTouched } from "~/components/live/useTouched";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { noBreakMaiYamok } from "~/format/maiYamok";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { History } from "./History";
import { NextSteps } from "./NextSteps";
import { Opinions } from "./Opinions";
import { PathLine } from "./PathLine";
import { statusForm } from "./statusForm";
import styles from "./status.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "lifecycle.title")} · ${data?.view.title ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.lifecycle.open(actor, parseId(params.briefId)));
  return { place: view.place, locale: context.locale, view };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const briefId = parseId(params.briefId);
  const parsed = statusForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success)
    return { failure: { code: "badInput", details: { field: parsed.error.issues[0]?.path.join(".") ?? "" } } };
  const command = parsed.data;
  try {
    if (command.intent === "opinion") await context.lifecycle.recordOpinion(actor, briefId, command);
    else {
      const { seen, to, ...paper } = command;
      await context.lifecycle.take(actor, briefId, { seen, to, paper });
    }
    return { done: command.intent };
  } catch (error) {
    return asFailure(error);
  }
}

export default function StatusPage() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const { revalidate } = useRevalidator();
  useTouched(`brief/${view.briefId}`, revalidate);
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <div className="hint">
            {view.code} · {t("lifecycle.revision", { number: view.revision })}
          </div>
          <h1>{noBreakMaiYamok(view.title) || t("brief.untitled")}</h1>
        </div>
        <Link className="button" data-kind="secondary" to={`/briefs/${view.briefId}`}>
          {t("lifecycle.openBrief")}
        </Link>
      </div>
      {answer && "failure" in answer && <Problem failure={answer} />}
      {answer && "done" in answer && (
        <div className="banner" data-tone="ok" role="status">
          {t(answer.done === "opinion" ? "lifecycle.opinionSaved" : "lifecycle.stepTaken")}
        </div>
      )}
      <PathLine state={view.state} />
      <NextSteps view={view} />
      <Opinions view={view} />
      <History view={view} />
    </div>
  );
}
