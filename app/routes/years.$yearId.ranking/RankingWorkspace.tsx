import { useLocation, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { rowFigure } from "~/format/counted/rowFigures";
import type { WindowEvidence } from "~/format/counted/windowEvidence";
import { timesWords } from "~/components/gauge/windowWords";
import type { FailureAnswer } from "~/components/form/FormProblem";
import { useAnswer } from "~/components/form/useAnswer";
import type { WindowCause } from "~/domain/budget/windowMessage";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { useT } from "~/i18n/useT";
import { FilterBar } from "./filter/FilterBar";
import { filterRows, readFilters } from "./filter/rankingFilters";
import type { RankingPageData } from "./loadRanking";
import { MoveNotices } from "./MoveNotices";
import type { Moves } from "./moves/useMoves";
import type { RankedProject } from "./rankingData";
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

type RankingAnswer = RankingDone | FailureAnswer | undefined;

/** A typed rank beyond the last one becomes the last: what was typed is kept to be said. */
function useMoveTo(
  moves: Moves,
  window: WindowResult,
  remember: (id: string | undefined) => void,
  answer: RankingAnswer,
) {
  const [beyond, setBeyond] = useState<{ title: string; typed: number; last: number } | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const [answerBefore, setAnswerBefore] = useState<RankingAnswer>(undefined);
  const rows = useRef(window.rows);
  const answered = useRef(answer);
  useEffect(() => {
    rows.current = window.rows;
    answered.current = answer;
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
      setAnswerBefore(answered.current);
      remember(ids[0]);
      move(ids, to);
    },
    [move, remember],
  );
  return { moveTo, beyond, moved, answerBefore };
}

const NO_CUTS: NonNullable<RankingPageData["scenario"]>["cuts"] = [];

/** What the rows are drawn from: projects, titles, the fields of a move without JavaScript, ranks in force. */
function useRowData(data: RankingPageData, window: WindowResult, causes: readonly WindowCause[]) {
  const { scenario, version, wayOuts, place, officialWindow } = data;
  const projects = useMemo(() => new Map(data.projects.map((one) => [one.projectId, one])), [data.projects]);
  const titles = useMemo(
    () => new Map(window.rows.map(({ projectId, title, code }) => [projectId, title || code || ""])),
    [window],
  );
  const notes = useMemo(
    () => rowNotes(window.rows, { wayOuts, fy: place.fy, causes, cuts: scenario?.cuts ?? NO_CUTS }),
    [window, wayOuts, place.fy, causes, scenario],
  );
  const hidden = useMemo(
    (): Record<string, string> =>
      scenario ? { intent: "moveScenario", id: scenario.id, version } : { intent: "move", version },
    [scenario, version],
  );
  const officialRanks = useMemo(
    () => (scenario ? new Map(officialWindow.rows.map(({ projectId, rank }) => [projectId, rank])) : null),
    [scenario, officialWindow],
  );
  return { projects, titles, notes, hidden, officialRanks };
}

/** The rows that the address asks for, and what else it says. */
function useShownRows(data: RankingPageData, window: WindowResult, projects: ReadonlyMap<string, RankedProject>) {
  const [params] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const shown = useMemo(() => filterRows(window.rows, filters, projects), [window, filters, projects]);
  const kept = {
    ...(data.scenario ? { scenario: data.scenario.id } : {}),
    ...(data.unit === "baht" ? { unit: "baht" } : {}),
  };
  return { filters, shown, kept };
}

/** What must be known about the order before the table is read. */
function OrderNotes({ data, window }: { data: RankingPageData; window: WindowResult }) {
  const t = useT();
  if (!window.findings.some(({ code }) => code === "RANK_INVALID")) return null;
  return (
    <div className="banner" data-tone={data.may.rank ? "warn" : "info"}>
      {t("ranking.invalid")}
    </div>
  );
}

type Props = { data: RankingPageData; moves: Moves; summary: WindowSummary; causes: readonly WindowCause[] };

/** The project across the line with its ways out, below its row; nothing without one. */
function straddlerBelow({ data, moves }: Pick<Props, "data" | "moves">, moveTo: (ids: string[], to: number) => void) {
  const { may, scenario, place, briefIds, straddlerId, straddlerLines } = data;
  const { window } = moves;
  const { straddler } = window;
  return function StraddlerBelow(columns: number) {
    return (
      straddler && (
        <StraddlerRow
          {...{ window, columns, straddler }}
          fy={place.fy}
          briefId={briefIds[straddler.projectId]}
          lines={straddlerId === straddler.projectId ? straddlerLines : []}
          mayApply={may.rank && !scenario && moves.pending === 0}
          scenario={may.rank && scenario && moves.pending === 0 ? { id: scenario.id, version: data.version } : null}
          onSwap={may.rank ? (projectId, to) => moveTo([projectId], to) : null}
        />
      )
    );
  };
}

/** The table with everything that changes the order: filters, selection, moves, what came of them. */
export function RankingWorkspace({ data, moves, summary, causes }: Props) {
  const t = useT();
  const answer = useAnswer() as RankingAnswer;
  const { hash } = useLocation();
  const { window } = moves;
  const { scenario, may, briefIds } = data;
  const { said, remember } = useSpokenMoves(window);
  const { moveTo, beyond, moved, answerBefore } = useMoveTo(moves, window, remember, answer);
  // what was answered before the latest move is no news of it any more, nor is what that move said after a newer answer
  const news = answer === answerBefore ? undefined : answer;
  const { titles, ...rowData } = useRowData(data, window, causes);
  const { filters, shown, kept } = useShownRows(data, window, rowData.projects);
  const { ids, clear, selected, select, selectAll } = useSelection(window.rows, shown);
  const keep = useMemo(() => new Set([moved ?? "", hash.replace("#rank-", "")]), [moved, hash]);
  const explain = useExplain(window, summary, { rows: window.rows, briefIds, cycle: data.explanation.cycle });
  const imported = !scenario && data.projects.some(({ rankOrigin, rank }) => rankOrigin === "IMPORT" && rank !== null);
  return (
    <>
      <MoveNotices
        {...{ moves, titles, applied: data.applied && moved === null, mayRank: may.rank }}
        answer={news}
        beyond={news ? null : beyond}
        deletedScenario={data.deletedScenario}
        cutsLeft={answer ? 0 : data.cutsLeft}
        undoVersion={may.rank && !scenario ? data.officialVersion : null}
      />
      <OrderNotes data={data} window={window} />
      <FilterBar
        {...{ filters, kept, leads: data.leads }}
        shown={shown.length}
        total={window.rows.length}
        windowMax={window.policy.windowMax}
      />
      {may.rank && (
        <SelectionBar
          {...{ hidden: rowData.hidden, ids, mayMark: !scenario, onClear: clear }}
          onMove={(to) => moveTo(ids, to)}
        />
      )}
      <RowExplain.Provider value={explain}>
        <RankingTable
          {...{ window, shown, briefIds, keep, selected, ...rowData }}
          {...{ unit: data.unit, all: data.all, onSelect: select, onSelectAll: selectAll }}
          straddler={straddlerBelow({ data, moves }, moveTo)}
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
