import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useDeferredValue } from "react";
import { asFailure, orFail } from "~/components/failure";
import { useLiveWindow } from "~/components/live/useLiveWindow";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { WindowBarView } from "~/components/WindowBar";
import { parseYearId } from "~/components/yearParams";
import type { WindowCause } from "~/domain/budget/windowMessage";
import { summarizeWindow } from "~/domain/budget/windowSummary";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { RankChart } from "./chart/RankChart";
import { Figures } from "./Figures";
import { loadRanking } from "./loadRanking";
import { useMoves } from "./moves/useMoves";
import { OutsideList } from "./OutsideList";
import { readRankingCommand } from "./rankingCommand";
import { RankingWorkspace } from "./RankingWorkspace";
import { runRankingCommand } from "./runRankingCommand";
import { ScenarioPanel } from "./scenario/ScenarioPanel";
import { ScenarioPicker } from "./scenario/ScenarioPicker";
import { WayOutList } from "./straddler/WayOutList";
import { useFollow } from "./useFollow";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "ranking.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const where = parseYearId(params.yearId);
  return { locale: context.locale, ...(await orFail(loadRanking(context, actor, where, new URL(request.url)))) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const where = parseYearId(params.yearId);
  const command = readRankingCommand(await request.formData());
  try {
    return await runRankingCommand(context, actor, where, command);
  } catch (error) {
    return asFailure(error);
  }
}

/** A scenario is nobody else's: what others do to the official order is not told in its rows. */
const NO_CAUSES: readonly WindowCause[] = [];

export default function RankingPage() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const { place, scenario, may, unit, scenarios } = data;
  const year = yearId(place);
  const { dismiss, ...live } = useLiveWindow(data.official);
  const moves = useMoves({ window: data.window, version: data.version, scenarioId: scenario?.id ?? null });
  useFollow(live, data.official, moves.pending > 0);
  const tried = summarizeWindow(moves.window, { ...data.summary });
  const summary = scenario || moves.pending > 0 ? tried : live.summary;
  // drawn when nothing more urgent is: a row that is let go must not wait for the picture
  const charted = useDeferredValue(moves.window);
  const ranked = new Set(data.window.rows.map(({ projectId }) => projectId));
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("ranking.title")}</h1>
          <p className="hint">{t(may.rank ? "ranking.intro" : "ranking.readOnly")}</p>
        </div>
        <ScenarioPicker {...{ scenarios, unit, year }} chosen={scenario?.id ?? null} mayEdit={may.rank} />
      </div>
      {scenario && (
        <ScenarioPanel
          scenario={scenario}
          window={moves.window}
          official={data.officialWindow}
          officialVersion={data.officialVersion}
          version={data.version}
          compared={data.compared}
          mayEdit={may.rank}
          {...{ scenarios, unit }}
        />
      )}
      <Figures {...{ data, summary, live, year }} />
      {!scenario && <WindowBarView live={{ ...live, summary }} dismiss={dismiss} gauge="figures" />}
      {data.window.rows.length === 0 ? (
        <div className="empty">{t("ranking.empty")}</div>
      ) : (
        <>
          {data.window.rows.length > 120 && !data.all && (
            <noscript>
              <a href="?all=1">{t("ranking.showAll", { count: data.window.rows.length })}</a>
            </noscript>
          )}
          <RankingWorkspace
            key={scenario?.id ?? "official"}
            {...{ data, moves, summary }}
            causes={scenario ? NO_CAUSES : live.causes}
          />
          <WayOutList wayOuts={data.wayOuts} fy={place.fy} mayUndo={may.rank} />
          <RankChart window={charted} />
        </>
      )}
      <OutsideList projects={data.projects.filter(({ projectId }) => !ranked.has(projectId))} />
    </>
  );
}
