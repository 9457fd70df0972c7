import { ChevronsUpDown, LayoutGrid } from "lucide-react";
import { useT } from "~/i18n/useT";
import type { Folds } from "../graph/useFolds";
import type { PlanCommands } from "../usePlanCommands";
import type { PlanShown } from "../usePlanView";
import styles from "./find.module.css";

type Props = { shown: PlanShown; folds: Folds; commands: PlanCommands; mayEdit: boolean; moved: number };

/** What is drawn besides the entries, and how: missing things, folded branches, cards that were moved. */
export function ToolBar({ shown, folds, commands, mayEdit, moved }: Props) {
  const t = useT();
  const picture = shown.view !== "outline";
  if (!picture && folds.folded.size === 0) return null;
  return (
    <div className={styles.tools}>
      {picture && (
        <label>
          <input type="checkbox" checked={shown.ghosts} onChange={(event) => shown.setGhosts(event.target.checked)} />{" "}
          {t("plan.ghosts")}
        </label>
      )}
      {folds.folded.size > 0 && (
        <button className="button" data-kind="quiet" data-size="small" onClick={folds.unfoldAll}>
          <ChevronsUpDown size={15} aria-hidden /> {t("plan.unfoldAll", { count: folds.folded.size })}
        </button>
      )}
      {picture && mayEdit && moved > 0 && (
        <button
          className="button"
          data-kind="quiet"
          data-size="small"
          disabled={commands.busy}
          onClick={() => commands.send({ intent: "resetCards" })}
        >
          <LayoutGrid size={15} aria-hidden /> {t("plan.resetCards", { count: moved })}
        </button>
      )}
    </div>
  );
}
