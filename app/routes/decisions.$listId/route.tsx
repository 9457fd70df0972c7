import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { z } from "zod";
import { asFailure, orFail } from "~/components/failure";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { readForm } from "~/components/form/readForm";
import { yearId } from "~/components/place";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { thaiDate } from "~/format/thaiDate";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { DecisionRows } from "./DecisionRows";
import { Record, Said, TakeBack } from "./ListActions";
import styles from "./list.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "decisions.title")} · ${data?.list.documentNo ?? ""} · ${data?.place.areaNameTh ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const list = await orFail(context.decisions.openList(actor, parseId(params.listId)));
  return { place: list.place, locale: context.locale, list };
}

const form = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("record") }),
  z.object({ intent: z.literal("undo"), reason: z.string().max(1_100).default("") }),
]);

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const id = parseId(params.listId);
  const command = await readForm(request, form);
  try {
    if (command.intent === "record") return await context.decisions.apply(actor, id);
    return await context.decisions.undo(actor, id, command.reason);
  } catch (error) {
    return asFailure(error);
  }
}

/** A refusal because something changed meanwhile shows what stands now; other refusals keep the page as it was. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return defaultShouldRevalidate || actionStatus === 409;
}

type Answer = FailureAnswer & { recorded?: number; returned?: number; kept?: string[] };

export default function DecisionListPage() {
  const t = useT();
  const locale = useLocale();
  const { list, place } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as Answer | null;
  const { documentNo, documentDate, round, fileName, status } = list;
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <Link to={`/years/${yearId(place)}/decisions?round=${round}`}>← {t("decisions.back")}</Link>
          <h1>{t("decisions.listOf", { no: documentNo, date: thaiDate(documentDate, { locale }) })}</h1>
          <p className="hint">
            {t(`decisions.round.${round}`)} ·{" "}
            {t("decisions.from", { name: fileName === null || fileName === "paste" ? t("decisions.typed") : fileName })}{" "}
            <span className="tag" data-tone={status === "APPLIED" ? "ok" : status === "PREVIEW" ? "warn" : undefined}>
              {t(`decisions.status.${status}`)}
            </span>
          </p>
        </div>
      </div>
      {answer?.failure?.code === "stale" ? (
        <div className="banner" data-tone="bad" role="alert">
          {t("decisions.renewed")}
        </div>
      ) : (
        <Problem failure={answer} />
      )}
      <Said answer={answer} />
      {list.may.record && status === "PREVIEW" && <Record list={list} />}
      <DecisionRows list={list} />
      {list.may.record && status === "APPLIED" && <TakeBack />}
    </div>
  );
}
