import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction, SerializeFrom } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { FileUp, Plus } from "lucide-react";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem } from "~/components/form/FormProblem";
import { yearId } from "~/components/place";
import { KindDone, KindUndone } from "~/components/kind/KindDone";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { WindowBar } from "~/components/WindowBar";
import { parseYearId } from "~/components/yearParams";
import { isClusterCode } from "~/domain/area/areaCode";
import { ownSource } from "~/domain/budget/ownMoney";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { DoneNotice } from "./DoneNotice";
import { FilterForm } from "./FilterForm";
import { isFiltered, readFilters, toProjectFilters } from "./filters";
import { readListCommand } from "./listCommand";
import { ListTotals } from "./ListTotals";
import { ProjectTable } from "./ProjectTable";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "projects.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const filters = readFilters(new URL(request.url));
  const [{ place, may }, summary, list] = await orFail(
    Promise.all([
      context.areas.openYear(actor, areaCode, fy),
      context.budget.summary(actor, areaCode, fy),
      context.projects.list(actor, areaCode, fy, toProjectFilters(filters)),
    ]),
  );
  return { place, may, summary, list, filters, locale: context.locale };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const { areaCode, fy } = parseYearId(params.yearId);
  const command = readListCommand(await request.formData());
  try {
    switch (command.intent) {
      case "kind": {
        const { changed, before } = await context.projects.setKind(actor, { areaCode, fy, ...command });
        return { done: "kind" as const, count: changed, set: command.kind, before };
      }
      case "undoKind": {
        const { changed, kept } = await context.projects.undoKind(actor, { areaCode, fy, ...command });
        return { done: "undoKind" as const, count: changed, kept };
      }
      case "remove":
        await context.projects.remove(actor, command.id);
        return { done: "remove" as const, id: command.id };
      case "restore":
        await context.projects.restore(actor, command.id);
        return { done: "restore" as const, id: command.id };
    }
  } catch (error) {
    return asFailure(error);
  }
}

type Answer = Extract<SerializeFrom<typeof action>, { done: string }>;

function Done({ answer }: { answer: Answer }) {
  if (answer.done === "kind") return <KindDone {...answer} ask={{ name: "do", value: "undoKind" }} />;
  if (answer.done === "undoKind") return <KindUndone {...answer} />;
  return <DoneNotice {...answer} />;
}

export default function ProjectsPage() {
  const t = useT();
  const { place, may, summary, list, filters } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const year = yearId(place);
  const of = { year, fy: place.fy, own: ownSource(isClusterCode(place.areaCode) ? "CLUSTER" : "PROVINCE") };
  const empty = list.projects.length === 0 && !isFiltered(filters);
  return (
    <>
      <WindowBar initial={summary} />
      <div className="page-head">
        <div>
          <h1>{t("projects.title")}</h1>
          <p className="hint">{t("projects.intro", { total: list.total, fy: place.fy })}</p>
        </div>
        <div className="row">
          {may.import && (
            <Link to={`/years/${year}/import`} className="button" data-kind="secondary">
              <FileUp size={16} aria-hidden /> {t("projects.import")}
            </Link>
          )}
          {list.mayCreate && (
            <Link to={`/briefs/new?year=${year}`} className="button">
              <Plus size={16} aria-hidden /> {t("projects.new")}
            </Link>
          )}
        </div>
      </div>
      <FormProblem answer={answer && "failure" in answer ? answer : null} />
      {answer && "done" in answer && <Done answer={answer} />}
      {empty ? (
        <div className="empty">
          <p>{t(list.mayCreate ? "projects.empty" : "projects.emptyReader")}</p>
        </div>
      ) : (
        <>
          <FilterForm filters={filters} leads={list.leads} states={list.states} removed={list.removed} />
          <ProjectTable list={list} mayMark={may.rank} showingRemoved={filters.removed === "1"} place={of} />
          {list.projects.length > 0 && <ListTotals projects={list.projects} place={of} />}
        </>
      )}
    </>
  );
}
