import { useActionData } from "@remix-run/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { timesWords } from "~/components/gauge/windowWords";
import type { FailureAnswer } from "~/components/form/FormProblem";
import type { WindowResult } from "~/domain/budget/windowResult";
import { useT } from "~/i18n/useT";
import type { RankingPageData } from "./loadRanking";
import { MoveNotices } from "./MoveNotices";
import type { Moves } from "./moves/useMoves";
import type { RankingDone } from "./runRankingCommand";
import { SelectionBar } from "./SelectionBar";
import { RankingTable } from "./table/RankingTable";

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
  return { said, remember: (id: string | undefined) => void (last.current = id ?? null) };
}

/** The table with everything that changes the order: selection, moves, what came of them. */
export function RankingWorkspace({ data, moves }: { data: RankingPageData; moves: Moves }) {
  const t = useT();
  const answer = useActionData() as RankingDone | FailureAnswer | undefined;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { window } = moves;
  const { scenario, may } = data;
  const { said, remember } = useSpokenMoves(window);
  const projects = useMemo(() => new Map(data.projects.map((one) => [one.projectId, one])), [data.projects]);
  const titles = useMemo(
    () => new Map(window.rows.map(({ projectId, title, code }) => [projectId, title || code || ""])),
    [window],
  );
  const hidden: Record<string, string> = scenario
    ? { intent: "moveScenario", id: scenario.id, version: data.version }
    : { intent: "move", version: data.version };
  const chosen = window.rows.filter(({ projectId }) => selected.has(projectId)).map(({ projectId }) => projectId);
  const move = (ids: string[], to: number) => {
    remember(ids[0]);
    moves.move(ids, to);
  };
  const select = (id: string, on: boolean) =>
    setSelected((before) => new Set([...before].filter((one) => one !== id).concat(on ? [id] : [])));
  const official = scenario ? new Map(data.officialRows.map(({ projectId, rank }) => [projectId, rank])) : null;
  const imported = !scenario && data.projects.some(({ rankOrigin, rank }) => rankOrigin === "IMPORT" && rank !== null);
  const invalid = window.findings.some(({ code }) => code === "RANK_INVALID");
  return (
    <>
      <MoveNotices
        {...{ moves, answer, titles, applied: data.applied }}
        undoVersion={may.rank && !scenario ? data.officialVersion : null}
      />
      {invalid && (
        <div className="banner" data-tone="warn">
          {t("ranking.invalid")}
        </div>
      )}
      {may.rank && (
        <SelectionBar count={chosen.length} hidden={hidden} mayMark={!scenario} onMove={(to) => move(chosen, to)} />
      )}
      <RankingTable
        {...{ window, projects, hidden, selected }}
        briefIds={data.briefIds}
        officialRanks={official}
        unit={data.unit}
        fy={data.place.fy}
        onSelect={select}
        onMove={may.rank ? move : null}
      />
      {imported && <p className="hint">{t("ranking.imported")}</p>}
      <div className="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </>
  );
}
