import { X } from "lucide-react";
import { useT } from "~/i18n/useT";
import { PlanFailure } from "./PlanFailure";
import styles from "./plan.module.css";
import type { PlanCommands } from "./usePlanCommands";

const WORDS = {
  link: "plan.linked",
  unlink: "plan.unlinked",
  restore: "plan.linked",
  move: "plan.moved",
  resetCards: "plan.cardsReset",
  addNode: "plan.added",
  archive: "plan.archived",
  restoreNode: "plan.restored",
} as const;

/** What came of the last command, at the foot of the window where it covers no work: with undo, until it is put away. */
export function PlanNotice({ commands, quiet }: { commands: PlanCommands; quiet: boolean }) {
  const t = useT();
  const { done, failure, undo, dismiss } = commands;
  const shown = !quiet && (done ?? failure);
  return (
    <div className={styles.notice} role="status">
      {shown && (
        <div className={styles.noticeBox} data-tone={failure ? "bad" : "ok"}>
          {done ? <span>{t(WORDS[done.intent])}</span> : <PlanFailure failure={failure} />}
          {undo && (
            <button className="button" data-kind="secondary" data-size="small" onClick={undo}>
              {t("plan.undo")}
            </button>
          )}
          <button className={styles.icon} onClick={dismiss} aria-label={t("shell.close")}>
            <X size={18} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}
