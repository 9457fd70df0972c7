import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { yearId } from "~/components/place";
import { Problem } from "~/components/Problem";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./agencyPlan.module.css";
import { Decide } from "./Decide";
import { Misprints } from "./Misprints";
import { PlanRows } from "./PlanRows";
import { readRowCommand } from "./rowCommand";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.view.head.titleTh ?? ""} · ${translate(data?.locale ?? "th", "agencyPlan.title")} · ${data?.place.areaNameTh ?? ""}`,
  },
];

/** The budget year asked for in the address; null when none that can be. */
function askedYear(request: Request): number | null {
  const asked = new URL(request.url).searchParams.get("fy") ?? "";
  return /^2[56]\d\d$/.test(asked) ? parseInt(asked, 10) : null;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.agencyPlans.open(actor, parseId(params.agencyPlanId), askedYear(request)));
  return { place: view.place, locale: context.locale, view };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const id = parseId(params.agencyPlanId);
  const command = await readRowCommand(request);
  try {
    if (command.intent === "use") await context.agencyPlans.use(actor, id);
    if (command.intent === "unlink") await context.agencyPlans.unlink(actor, id, command.linkId);
    if (command.intent === "link") await context.agencyPlans.link(actor, { ...command, planId: id });
    if (command.intent !== "remove") return { done: command.intent, rows: rowsOf(command) };
    const { place } = await context.agencyPlans.open(actor, id, askedYear(request));
    await context.agencyPlans.remove(actor, id, command.reason);
    return redirect(`/years/${yearId(place)}/agency-plans`);
  } catch (error) {
    return asFailure(error);
  }
}

const rowsOf = (command: Awaited<ReturnType<typeof readRowCommand>>) =>
  command.intent === "link" ? command.rowIds.length : 0;

type Answer = FailureAnswer & { done?: "use" | "link" | "unlink"; rows?: number };

const DONE = { use: "agencyPlan.used", link: "agencyPlan.linked", unlink: "agencyPlan.unlinked" } as const;

export default function AgencyPlanPage() {
  const t = useT();
  const { view, place } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as Answer | null;
  const { head } = view;
  const years = `${head.fyFrom}–${head.fyTo}`;
  const file = head.fileName === "paste" ? t("agencyPlan.pasted") : head.fileName;
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <Link to={`/years/${yearId(place)}/agency-plans`}>← {t("agencyPlan.back")}</Link>
          <h1>{head.titleTh}</h1>
          <p className="hint">
            {t(`agencyPlan.kind.${head.kind}`)} · {t("agencyPlan.from", { org: head.orgNameTh, years, file })}{" "}
            <span className="tag" data-tone={head.state === "IN_USE" ? "ok" : "warn"}>
              {t(`agencyPlan.state.${head.state}`)}
            </span>
          </p>
        </div>
      </div>
      <Problem failure={answer} />
      <p role="status" className={styles.said}>
        {answer?.done ? t(DONE[answer.done], { count: answer.rows ?? 0 }) : ""}
      </p>
      <Misprints findings={view.findings} />
      {view.mayEdit && <Decide state={head.state} />}
      <PlanRows view={view} done={answer?.done === "link" ? answer : null} />
    </div>
  );
}
