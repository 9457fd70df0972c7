import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { WindowCause } from "~/domain/budget/windowMessage";
import type { WindowRow } from "~/domain/budget/windowResult";
import { clockTime } from "~/format/clockTime";
import { useBilingual, useT } from "~/i18n/useT";
import type { RankingPageData } from "./loadRanking";
import styles from "./straddler/straddler.module.css";

type WayOut = RankingPageData["wayOuts"][number];

/** The other phase of a project that was divided: the later one, or the one it comes from. */
export function PhaseNote({ wayOut, fy }: { wayOut: WayOut; fy: number }) {
  const t = useT();
  const { from, later } = wayOut;
  if (!later) return null;
  const here = from.fy === fy;
  const other = here ? later : from;
  return (
    <span className={styles.note}>
      ⇄ {t(here ? "ranking.phase.later" : "ranking.phase.from", { fy: other.fy })}{" "}
      <Link to={`/briefs/${other.briefId}`}>{other.code}</Link>
    </span>
  );
}

/** What somebody did to this row since the page was opened. */
export function ChangeNote({ cause: { text, at } }: { cause: WindowCause }) {
  const pick = useBilingual();
  return (
    <span className={styles.note} data-tone="change">
      ● {clockTime(at)} {pick(text)}
    </span>
  );
}

/** Notes of rows by project: phases, and the latest change of each that the activity strip tells by its code. */
export function rowNotes(
  rows: readonly WindowRow[],
  { wayOuts, fy, causes }: { wayOuts: readonly WayOut[]; fy: number; causes: readonly WindowCause[] },
): ReadonlyMap<string, ReactNode> {
  const notes = new Map<string, ReactNode>();
  for (const { projectId, code } of rows) {
    const phase = wayOuts.find(
      ({ from, later }) => later && (from.projectId === projectId || later.projectId === projectId),
    );
    const cause = code ? causes.find(({ text }) => text.th.includes(code)) : undefined;
    if (phase || cause)
      notes.set(
        projectId,
        <>
          {phase && <PhaseNote wayOut={phase} fy={fy} />}
          {cause && <ChangeNote cause={cause} />}
        </>,
      );
  }
  return notes;
}
