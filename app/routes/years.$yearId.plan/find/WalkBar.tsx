import { ChevronLeft, ChevronRight, Route, X } from "lucide-react";
import { useMemo } from "react";
import type { PlanGraph, PlanNode } from "~/domain/plan/planGraph";
import { useLocale, useT } from "~/i18n/useT";
import { titleOf } from "../titleOf";
import styles from "./find.module.css";

type Props = { graph: PlanGraph; walk: string | null; onWalk(id: string | null): void };

/** Goals in the order in which one walks along them. */
export function goalsOf({ nodes }: PlanGraph): PlanNode[] {
  return nodes.filter(({ kind, archived }) => kind === "GOAL" && !archived);
}

/** The goal before or after the one that is walked along, round and round; the first or last when none is. */
export function nextGoal(goals: readonly PlanNode[], walk: string | null, by: 1 | -1): string | null {
  const at = goals.findIndex(({ id }) => id === walk);
  const next = at === -1 ? (by === 1 ? 0 : goals.length - 1) : (at + by + goals.length) % goals.length;
  return goals[next]?.id ?? null;
}

/** "Walk along a goal": one goal's chain at a time, or that of any entry chosen elsewhere. */
export function WalkBar({ graph, walk, onWalk }: Props) {
  const t = useT();
  const locale = useLocale();
  const goals = useMemo(() => goalsOf(graph), [graph]);
  const walked = graph.nodes.find(({ id }) => id === walk);
  const other = walked && walked.kind !== "GOAL" ? walked : null;
  const at = goals.findIndex(({ id }) => id === walk);
  if (goals.length === 0) return null;
  return (
    <div className={styles.walk} role="group" aria-label={t("plan.walk")} data-on={walked !== undefined}>
      <Route size={16} aria-hidden />
      <label>
        <span className={styles.walkName}>{t("plan.walk")}</span>
        <select className="input" value={walked?.id ?? ""} onChange={(event) => onWalk(event.target.value || null)}>
          <option value="">{t("plan.walk.none")}</option>
          {other && <option value={other.id}>{`${other.code} ${titleOf(other, locale)}`.trim()}</option>}
          {goals.map((goal) => (
            <option key={goal.id} value={goal.id}>
              {`${goal.code} ${titleOf(goal, locale)}`.trim()}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className={styles.step}
        onClick={() => onWalk(nextGoal(goals, walk, -1))}
        aria-label={t("plan.walk.previous")}
        title={`${t("plan.walk.previous")} [`}
      >
        <ChevronLeft size={18} aria-hidden />
      </button>
      <button
        type="button"
        className={styles.step}
        onClick={() => onWalk(nextGoal(goals, walk, 1))}
        aria-label={t("plan.walk.next")}
        title={`${t("plan.walk.next")} ]`}
      >
        <ChevronRight size={18} aria-hidden />
      </button>
      <span className={styles.count} role="status">
        {at >= 0 && t("plan.walk.at", { at: at + 1, count: goals.length })}
      </span>
      {walked && (
        <button type="button" className="button" data-kind="quiet" data-size="small" onClick={() => onWalk(null)}>
          <X size={15} aria-hidden /> {t("plan.walk.end")}
        </button>
      )}
    </div>
  );
}
