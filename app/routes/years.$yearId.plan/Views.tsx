import { useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import type { PlanGraph } from "~/domain/plan/planGraph";
import { chainOf } from "~/domain/plan/reach";
import { findInPlan, isFiltered } from "~/domain/plan/view/find";
import { ghostsOf, type Ghost } from "~/domain/plan/view/ghosts";
import type { Finding } from "~/domain/rules/finding";
import { useT } from "~/i18n/useT";
import { FilterBar } from "./find/FilterBar";
import { Finder } from "./find/Finder";
import { ToolBar } from "./find/ToolBar";
import { WalkBar } from "./find/WalkBar";
import styles from "./plan.module.css";
import found from "./find/find.module.css";
import { GapFilter } from "./GapFilter";
import { useFolds } from "./graph/useFolds";
import type { PlanGraphOnPage } from "./graph/usePlanGraph";
import { NodePanel } from "./NodePanel";
import { Outline } from "./outline/Outline";
import { Picture } from "./Picture";
import type { OpenDialog } from "./PlanPage";
import type { loader } from "./route";
import type { PlanCommands } from "./usePlanCommands";
import { usePlanKeys } from "./usePlanKeys";
import type { PlanShown } from "./usePlanView";
import { useMoves } from "./graph/useMoves";

const WEIGHT = { E: 0, W: 1, I: 2 } as const;

/** The gravest finding of every node. */
function marksOf(findings: readonly Finding[]): Map<string, Finding> {
  const marks = new Map<string, Finding>();
  for (const finding of [...findings].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]))
    for (const id of finding.ids) marks.set(id, finding);
  return marks;
}

type Props = { plan: PlanGraphOnPage; shown: PlanShown; commands: PlanCommands; onStart(open: OpenDialog): void };

/** What filters leave: the graph, its gaps, and the entries of the chosen gap. */
function useFound({ graph: whole, facets, findings: all }: PlanGraphOnPage, { filters, gap }: PlanShown) {
  const { graph, hits } = useMemo(() => findInPlan(whole, facets, filters), [whole, facets, filters]);
  const findings = useMemo(() => {
    if (graph === whole) return all;
    const seen = new Set(graph.nodes.map(({ id }) => id));
    return all.filter(({ ids }) => ids.some((id) => seen.has(id)));
  }, [graph, whole, all]);
  const marks = useMemo(() => marksOf(findings), [findings]);
  const ofGap = useMemo(
    () => (gap ? new Set(findings.filter(({ code }) => code === gap).flatMap(({ ids }) => ids)) : null),
    [findings, gap],
  );
  return { graph, hits, findings, marks, ofGap };
}

/** What pressing a ghost does: the dialog that fills the gap, or the entry, or the list of its kind. */
function fixOf({ fix, about, code }: Ghost, { shown, linkable, onStart }: Fixing): void {
  const [id] = about;
  if (fix === "LIST" || id === undefined) return shown.setGap(code);
  shown.setFocus(id);
  if (fix === "LINK_UP" && linkable.has(id)) onStart({ link: id, proposed: null });
  if (fix === "LINK_DOWN" && linkable.size > 0) onStart({ linkTo: id });
}

/** Places where something is missing, unless one kind of gap is worked through. */
function useGhosts(graph: PlanGraph, findings: readonly Finding[], { ghosts, gap }: PlanShown): Ghost[] {
  return useMemo(() => (ghosts && gap === null ? ghostsOf(graph, findings) : []), [graph, findings, ghosts, gap]);
}

type Fixing = { shown: PlanShown; linkable: ReadonlySet<string>; onStart(open: OpenDialog): void };

/** Filters, gaps, picture, outline and the selected entry; all of them show the same. */
export function Views({ plan, shown, commands, onStart }: Props) {
  const { mayEdit, place } = useLoaderData<typeof loader>();
  const { linkable, nudges } = plan;
  const { focus, gap, view, setFocus, setGap } = shown;
  const { graph, hits, findings, marks, ofGap } = useFound(plan, shown);
  const folds = useFolds(graph, { focus, onSelect: setFocus });
  const moves = useMoves(plan, commands);
  usePlanKeys({ graph: plan.graph, shown, commands, moves });
  const chain = useMemo(() => (focus ? chainOf(graph, focus) : null), [graph, focus]);
  const ghosts = useGhosts(graph, findings, shown);
  const shared = {
    ...{ graph, marks, chain, shown: ofGap, focus, linkable, fy: place.fy },
    ...{ folded: folds.folded, onFold: folds.onFold, onSelect: setFocus },
    onLink: (link: string) => onStart({ link, proposed: null }),
  };
  const selected = plan.graph.nodes.find((node) => node.id === focus);
  const panel = selected && (
    <NodePanel
      {...{ linkable, mayEdit, commands, moves, folds }}
      graph={plan.graph}
      node={selected}
      findings={plan.findings.filter(({ ids }) => ids.includes(selected.id))}
      walked={shown.filters.walk === selected.id}
      onWalk={shown.walk}
      onSelect={setFocus}
      onLink={shared.onLink}
    />
  );
  return (
    <>
      <Finder filtered={isFiltered(shown.filters)}>
        <FilterBar graph={plan.graph} facets={plan.facets} {...{ shown, hits }} />
        <div className={found.second}>
          <WalkBar graph={plan.graph} walk={shown.filters.walk} onWalk={shown.walk} />
          <ToolBar {...{ shown, folds, commands, mayEdit }} moved={Object.keys(nudges).length} />
        </div>
      </Finder>
      {/* no gaps in a part says nothing about the whole */}
      {(findings.length > 0 || graph === plan.graph) && <GapFilter findings={findings} gap={gap} onGap={setGap} />}
      {graph.nodes.length === 0 ? (
        <NothingFits onClear={shown.clear} />
      ) : (
        <div className={styles.views} data-view={view} data-panel={selected !== undefined}>
          {view === "outline" && panel}
          {view !== "outline" && (
            <Picture
              {...shared}
              {...{ ghosts, nudges, moves, foldable: folds.foldable }}
              onFix={(ghost) => fixOf(ghost, { shown, linkable, onStart })}
              onConnect={(link, proposed) => onStart({ link, proposed })}
            >
              {panel}
            </Picture>
          )}
          {view !== "picture" && <Outline {...shared} onUnlink={commands.unlink} />}
        </div>
      )}
    </>
  );
}

function NothingFits({ onClear }: { onClear(): void }) {
  const t = useT();
  return (
    <div className={`empty ${found.none}`} role="status">
      <p>{t("plan.filter.none")}</p>
      <button className="button" data-kind="secondary" onClick={onClear}>
        {t("plan.filter.clear")}
      </button>
    </div>
  );
}
