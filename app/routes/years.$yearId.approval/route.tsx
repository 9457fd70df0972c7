import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { WindowGauge } from "~/components/gauge/WindowGauge";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { approvalForm } from "./approvalForm";
import { ApprovedPlan } from "./ApprovedPlan";
import { BeforeApproval } from "./BeforeApproval";
import { PlanLife } from "./PlanLife";
import { ScreenChanges } from "./ScreenChanges";
import styles from "./approval.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "approval.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const year = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, year.areaCode, year.fy));
  return { place, locale: context.locale, view: await orFail(context.approvals.open(actor, year)) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const year = parseYearId(params.yearId);
  const parsed = approvalForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success)
    return { failure: { code: "badInput", details: { field: parsed.error.issues[0]?.path.join(".") ?? "" } } };
  const command = parsed.data;
  try {
    if (command.intent === "approve") {
      const approved = await context.approvals.approve(actor, year, command);
      if ("changes" in approved)
        return data({ failure: { code: "stale" }, changes: approved.changes }, { status: 409 });
    } else if (command.intent === "void") await context.approvals.void(actor, year, command.reason);
    else if (command.intent === "planStep") await context.approvals.takePlanStep(actor, year, command);
    else await context.approvals.submit(actor, year, command);
    return { done: command.intent };
  } catch (error) {
    return asFailure(error);
  }
}

/** A refusal because something changed meanwhile shows what stands now; other refusals keep the page as it was. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return defaultShouldRevalidate || actionStatus === 409;
}

export default function ApprovalPage() {
  const t = useT();
  const { view, place } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const standing = view.approvals.find(({ voidedAt }) => !voidedAt);
  const earlier = view.approvals.filter((one) => one !== standing);
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("approval.title")}</h1>
          <p className="hint">{t("approval.intro")}</p>
        </div>
      </div>
      {answer && "changes" in answer ? (
        <ScreenChanges changes={answer.changes} />
      ) : (
        answer && "failure" in answer && <Problem failure={answer} />
      )}
      {answer && "done" in answer && answer.done && (
        <div className="banner" data-tone="ok" role="status">
          {t(`approval.done.${answer.done}`)}
        </div>
      )}
      <PlanLife view={view} />
      {standing && <ApprovedPlan view={view} place={place} approval={standing} />}
      {standing && view.now.again && <p className="banner">{t("approval.again")}</p>}
      {(!standing || view.now.again) && (
        <>
          <WindowGauge summary={view.summary} state="loaded" evidence={view.evidence} />
          <BeforeApproval view={view} place={place} />
        </>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="approval-earlier">
          <h2 id="approval-earlier">{t("approval.earlier")}</h2>
          {earlier.map((one) => (
            <details key={one.id} className={styles.earlier}>
              <summary>{t("approval.earlierOne", { number: one.number, meeting: one.meetingNo })}</summary>
              <ApprovedPlan view={view} place={place} approval={one} />
            </details>
          ))}
        </section>
      )}
    </div>
  );
}
