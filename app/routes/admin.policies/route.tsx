import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { readForm } from "~/components/form/readForm";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { CalendarResult } from "./CalendarResult";
import { History } from "./History";
import { policyCommand } from "./policyCommand";
import { PolicyForm } from "./PolicyForm";
import styles from "./policies.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "policy.title")} · ${translate(data?.locale ?? "th", "app.name")}` },
];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.policies.open(actor, new URL(request.url).searchParams.get("cycle")));
  return { locale: context.locale, view };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const { intent, cycleId, seenRevision, reason, ...fields } = await readForm(request, policyCommand);
  try {
    if (intent === "add") {
      const id = await context.policies.add(actor, fields, reason);
      return redirect(`/admin/policies?cycle=${id}`);
    }
    await context.policies.change(actor, cycleId, { fields, seenRevision, reason });
    return { done: true as const };
  } catch (error) {
    return asFailure(error);
  }
}

export default function PoliciesPage() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const { cycles, cycle, mayChange } = view;
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("policy.title")}</h1>
          <span className="hint">
            {t("policy.cycle", { from: cycle.fyFrom, to: cycle.fyTo })} ·{" "}
            {t("policy.revision", { revision: cycle.revision })}
          </span>
        </div>
        {cycles.length > 1 && (
          <nav className="row" aria-label={t("policy.choose")}>
            {cycles.map(({ id, fyFrom, fyTo }) => (
              <Link
                key={id}
                to={`/admin/policies?cycle=${id}`}
                className="button"
                data-kind="secondary"
                data-size="small"
                aria-current={id === cycle.id ? "page" : undefined}
              >
                {t("policy.cycle", { from: fyFrom, to: fyTo })}
              </Link>
            ))}
          </nav>
        )}
      </div>
      <p className="hint">{t("policy.intro")}</p>
      <div className="banner" role="note">
        {mayChange ? t("policy.stays") : t("policy.readOnly")}
      </div>
      <PolicyForm view={view} key={`${cycle.id}-${cycle.revision}`} />
      <CalendarResult years={view.years} />
      <History view={view} />
    </div>
  );
}
