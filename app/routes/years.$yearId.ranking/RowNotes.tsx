import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { WindowCause } from "~/domain/budget/windowMessage";
import type { WindowRow } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { clockTime } from "~/format/clockTime";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import type { RankingPageData } from "./loadRanking";
import styles from "./straddler/straddler.module.css";

type WayOut = RankingPageData["wayOuts"][number];
type TriedCut = NonNullable<RankingPageData["scenario"]>["cuts"][number];

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

/** How much the scenario on the screen takes out of this row. */
export function CutNote({ cut: { way, reduceSatang } }: { cut: TriedCut }) {
  const t = useT();
  const amount = baht(reduceSatang, { unit: true, locale: useLocale() });
  return (
    <span className={styles.note}>
      ▼ {t(way === "REDUCE" ? "scenario.cut.reduced" : "scenario.cut.phased", { amount })}
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

type Known = {
  wayOuts: readonly WayOut[];
  fy: number;
  causes: readonly WindowCause[];
  /** Money that the scenario on the screen takes out of projects. */
  cuts: readonly TriedCut[];
};

/** Notes of rows by project: phases, tried cuts, and the latest change of each that the activity strip tells by its code. */
export function rowNotes(
  rows: readonly WindowRow[],
  { wayOuts, fy, causes, cuts }: Known,
): ReadonlyMap<string, ReactNode> {
  const notes = new Map<string, ReactNode>();
  for (const { projectId, code } of rows) {
    const phase = wayOuts.find(
      ({ from, later }) => later && (from.projectId === projectId || later.projectId === projectId),
    );
    const cause = code ? causes.find(({ text }) => text.th.includes(code)) : undefined;
    const cut = cuts.find((one) => one.projectId === projectId && one.afterSatang !== null);
    if (phase || cause || cut)
      notes.set(
        projectId,
        <>
          {phase && <PhaseNote wayOut={phase} fy={fy} />}
          {cut && <CutNote cut={cut} />}
          {cause && <ChangeNote cause={cause} />}
        </>,
      );
  }
  return notes;
}
