import { useActionData, useLocation, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { rowFigure } from "~/components/gauge/counted/rowFigures";
import type { WindowEvidence } from "~/components/gauge/counted/windowEvidence";
import { timesWords } from "~/components/gauge/windowWords";
import type { FailureAnswer } from "~/components/form/FormProblem";
import type { WindowCause } from "~/domain/budget/windowMessage";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { useT } from "~/i18n/useT";
import { FilterBar } from "./filter/FilterBar";
import { filterRows, readFilters } from "./filter/rankingFilters";
import type { RankingPageData } from "./loadRanking";
import { MoveNotices } from "./MoveNotices";
import type { Moves } from "./moves/useMoves";
import { rowNotes } from "./RowNotes";
import type { RankingDone } from "./runRankingCommand";
import { SelectionBar } from "./SelectionBar";
import { StraddlerRow } from "./straddler/StraddlerRow";
import { RankingTable } from "./table/RankingTable";
import { RowExplain } from "./table/RowExplain";
import { useSelection } from "./useSelection";

/** "… ลำดับ 4 จาก 25 อยู่ในกรอบ", spoken after a move by key, field or button; the handle keeps the focus. */
function useSpokenMoves(window: WindowResult) {
  const t = useT();
  const [said, setSaid] = useState("");
  const last = useRef<string | null>(null);
  useEffect(() => {
    const at = window.rows.findIndex(({ projectId }) => projectId === last.current);
    const row = window.rows[at];
    if (!row) return;
    const times = timesWords(window.policy.windowMax);
    const band = row.band ? t(`ranking.band.${row.band}`, { times }) : "";
    const title = row.title || row.code || "";
    setSaid(t("ranking.say.moved", { title, rank: at + 1, count: window.rows.length, band }));
    const active = document.activeElement;
    // React moves the row's element, and the browser forgets the focus of what is moved
    if (!active || active === document.body) document.getElementById(`handle-${row.projectId}`)?.focus();
    last.current = null;
  }, [window, t]);
  const remember = useCallback((id: string | undefined) => void (last.current = id ?? null), []);
  return { said, remember };
}

/** Explains a row by the figures of this moment; the function itself stays the same, so that rows are not drawn again. */
function useExplain(window: WindowResult, summary: WindowSummary, evidence: WindowEvidence) {
  const now = useRef({ window, summary, evidence });
  useEffect(() => {
    now.current = { window, summary, evidence };
  });
  return useCallback((row: WindowRow) => {
    const { window: result, summary: figures, evidence: known } = now.current;
    return rowFigure(row, result, figures, known);
  }, []);
}

/** A typed rank beyond the last one becomes the last: what was typed is kept to be said. */
function useMoveTo(moves: Moves, window: WindowResult, remember: (id: string | undefined) => void) {
  const [beyond, setBeyond] = useState<{ title: string; typed: number; last: number } | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const rows = useRef(window.rows);
  useEffect(() => {
    rows.current = window.rows;
  });
  const { move } = moves;
  const moveTo = useCallback(
    (ids: string[], to: number) => {
      const last = rows.current.length;
      const titles = rows.current
        .filter(({ projectId }) => ids.includes(projectId))
        .map((row) => row.title || row.code);
      setBeyond(to > last ? { title: titles.join(", "), typed: to, last } : null);
      setMoved(ids[0] ?? null);
      remember(ids[0]);
      move(ids, to);
    },
    [move, remember],
  );
  return { moveTo, beyond, moved };
}

type Props = { data: RankingPageData; moves: Moves; summary: WindowSummary; causes: readonly WindowCause[] };

/** The table with everything that changes the order: filters, selection, moves, what came of them. */
export function RankingWorkspace({ data, moves, summary, causes }: Props) {
  const t = useT();
  const answer = useActionData() as RankingDone | FailureAnswer | undefined;
  const [params] = useSearchParams();
  const { hash } = useLocation();
  const { window } = moves;
  const { scenario, may, briefIds, place } = data;
  const { said, remember } = useSpokenMoves(window);
  const { moveTo, beyond, moved } = useMoveTo(moves, window, remember);
  const projects = useMemo(() => new Map(data.projects.map((one) => [one.projectId, one])), [data.projects]);
  const titles = useMemo(
    () => new Map(window.rows.map(({ projectId, title, code }) => [projectId, title || code || ""])),
    [window],
  );
  const filters = useMemo(() => readFilters(params), [params]);
  const shown = useMemo(() => filterRows(window.rows, filters, projects), [window, filters, projects]);
  const selection = useSelection(window.rows, shown);
  const notes = useMemo(
    () => rowNotes(window.rows, { wayOuts: data.wayOuts, fy: place.fy, causes }),
    [window, data.wayOuts, place.fy, causes],
  );
  const hidden = useMemo(
    (): Record<string, string> =>
      scenario
        ? { intent: "moveScenario", id: scenario.id, version: data.version }
        : { intent: "move", version: data.version },
    [scenario, data.version],
  );
  const keep = useMemo(() => new Set([moved ?? "", hash.replace("#rank-", "")]), [moved, hash]);
  const officialRanks = useMemo(
    () => (scenario ? new Map(data.officialWindow.rows.map(({ projectId, rank }) => [projectId, rank])) : null),
    [scenario, data.officialWindow],
  );
  const explain = useExplain(window, summary, { rows: window.rows, briefIds, cycle: data.explanation.cycle });
  const imported = !scenario && data.projects.some(({ rankOrigin, rank }) => rankOrigin === "IMPORT" && rank !== null);
  const invalid = window.findings.some(({ code }) => code === "RANK_INVALID");
  const kept = {
    ...(scenario ? { scenario: scenario.id } : {}),
    ...(data.unit === "baht" ? { unit: "baht" } : {}),
  };
  const straddler = (columns: number) =>
    window.straddler && (
      <StraddlerRow
        {...{ window, columns }}
        straddler={window.straddler}
        fy={place.fy}
        briefId={briefIds[window.straddler.projectId]}
        lines={data.straddlerId === window.straddler.projectId ? data.straddlerLines : []}
        mayApply={may.rank && !scenario && moves.pending === 0}
        onSwap={may.rank ? (projectId, to) => moveTo([projectId], to) : null}
      />
    );
  return (
    <>
      <MoveNotices
        {...{ moves, answer, titles, beyond, applied: data.applied, mayRank: may.rank }}
        deletedScenario={data.deletedScenario}
        undoVersion={may.rank && !scenario ? data.officialVersion : null}
      />
      {invalid && (
        <div className="banner" data-tone="warn">
          {t("ranking.invalid")}
        </div>
      )}
      <FilterBar
        {...{ filters, kept, leads: data.leads }}
        shown={shown.length}
        total={window.rows.length}
        windowMax={window.policy.windowMax}
      />
      {may.rank && (
        <SelectionBar
          {...{ hidden, ids: selection.ids, mayMark: !scenario, onClear: selection.clear }}
          onMove={(to) => moveTo(selection.ids, to)}
        />
      )}
      <RowExplain.Provider value={explain}>
        <RankingTable
          {...{ window, shown, projects, hidden, briefIds, officialRanks, notes, keep, straddler }}
          selected={selection.selected}
          onSelect={selection.select}
          onSelectAll={selection.selectAll}
          unit={data.unit}
          all={data.all}
          onMove={may.rank ? moveTo : null}
        />
      </RowExplain.Provider>
      {shown.length === 0 && <div className="empty">{t("ranking.filter.none")}</div>}
      {imported && <p className="hint">{t("ranking.imported")}</p>}
      <div className="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </>
  );
}
