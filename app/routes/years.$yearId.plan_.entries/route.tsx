import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  Link,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId, parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./entries.module.css";
import { entryCommand, entryFieldsIn } from "./entryCommand";
import { EntryForm } from "./EntryForm";
import { PlanEntries } from "./PlanEntries";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${translate(loaded?.locale ?? "th", "planEntry.title")} · ${loaded?.place.areaNameTh ?? ""} ${loaded?.place.fy ?? ""}`,
  },
];

const editionOf = (request: Request): string | undefined => {
  const edition = new URL(request.url).searchParams.get("edition");
  return edition === null ? undefined : parseId(edition);
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  const view = await orFail(context.planEntries.open(actor, areaCode, fy, editionOf(request)));
  return { place, view, locale: context.locale };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor, planEntries, plans } = context;
  if (!actor) return sessionEnded();
  const { areaCode } = parseYearId(params.yearId);
  const form = await request.formData();
  const parsed = entryCommand.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw data({ code: "badInput", details: { field: "intent" } }, { status: 422 });
  const command = parsed.data;
  const { entryId, intent } = command;
  const typed = entryFieldsIn(form);
  try {
    if (command.intent === "change") {
      const { changed } = await planEntries.change(actor, { entryId, revision: command.revision, fields: typed });
      return { done: intent, count: changed };
    }
    if (command.intent === "move") await planEntries.move(actor, entryId, command.by === "1" ? 1 : -1);
    else if (command.intent === "archive") await plans.archiveNode(actor, areaCode, entryId);
    else await plans.restoreNode(actor, areaCode, entryId);
    return { done: intent, count: 1 };
  } catch (error) {
    const answer = asFailure(error);
    return data({ ...answer.data, typed, entryId }, { status: answer.init?.status });
  }
}

/** A refusal because somebody changed the entry meanwhile shows what it says now. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return defaultShouldRevalidate || actionStatus === 409;
}

/** What the page's action answered. */
type Answer = FailureAnswer & { done?: string; count?: number; typed?: Record<string, string>; entryId?: string };

function DoneBanner({ done, count }: { done: string; count: number }) {
  const t = useT();
  const words = {
    move: "planEntry.moved",
    archive: "planEntry.archiveDone",
    restore: "planEntry.restoreDone",
  } as const;
  const saved = count > 0 ? t("planEntry.saved", { count }) : t("planEntry.unchanged");
  return (
    <div className="banner" data-tone="ok" role="status">
      {done === "change" ? saved : t(words[done as keyof typeof words])}
    </div>
  );
}

export default function EntriesPage() {
  const t = useT();
  const { place, view } = useLoaderData<typeof loader>();
  const answer = (useActionData<typeof action>() ?? null) as Answer | null;
  const [search] = useSearchParams();
  const year = yearId(place);
  const plan = view.plans.find(({ entries }) => entries.some(({ id }) => id === search.get("entry")));
  const entry = plan?.entries.find(({ id }) => id === search.get("entry"));
  const stale = answer?.failure?.code === "stale" && answer.entryId === entry?.id ? (answer.typed ?? {}) : null;
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("planEntry.title")}</h1>
          <p className="hint">{t("planEntry.intro")}</p>
        </div>
        <div className="row">
          <Link className="button" data-kind="secondary" to={`/years/${year}/plan`}>
            {t("planEntry.toPlan")}
          </Link>
          <Link className="button" data-kind="secondary" to={`/years/${year}/plan/book`}>
            {t("planEntry.book")}
          </Link>
          <Link className="button" data-kind="secondary" to={`/years/${year}/plan/exchange`}>
            {t("planEntry.toExchange")}
          </Link>
          <Link className="button" data-kind="secondary" to={`/years/${year}/plan-editions`}>
            {t("planEntry.toEditions")}
          </Link>
        </div>
      </div>
      {!stale && <FormProblem answer={answer} />}
      {answer?.done && <DoneBanner done={answer.done} count={answer.count ?? 0} />}
      {!view.mayEdit && <div className="banner">{t("planEntry.noRight")}</div>}
      {plan && entry && (
        <EntryForm
          key={`${entry.id} ${stale ? "stale" : entry.revision}`}
          entry={entry}
          plan={plan}
          stale={stale}
          mayEdit={view.mayEdit && plan.reopener === null && !entry.archived}
        />
      )}
      {view.plans.length === 0 && <div className="empty">{t("planEntry.noPlans")}</div>}
      {view.plans.map((one) => (
        <PlanEntries
          key={one.id}
          plan={one}
          mayEdit={view.mayEdit}
          edition={view.edition}
          selected={entry?.id ?? null}
        />
      ))}
    </div>
  );
}
