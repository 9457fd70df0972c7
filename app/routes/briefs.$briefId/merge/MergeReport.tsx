import { GitMerge } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useT } from "~/i18n/useT";
import type { OpenMerge } from "../live/mergeStore";
import { useBrief } from "../state/BriefContext";
import { leaveEntry } from "./leaveEntry";
import { MergeEntry } from "./MergeEntry";
import styles from "./merge.module.css";

const NONE: readonly OpenMerge[] = [];

/** Fields that two people changed while this page was away: both values, who, and one tap to take the other one. */
export function MergeReport() {
  const t = useT();
  const { merges } = useBrief();
  const open = useSyncExternalStore(merges.subscribe, merges.get, () => NONE);
  const panel = useRef<HTMLElement>(null);
  const some = open.length > 0;
  useEffect(() => {
    // whoever is typing is not pulled away: the short message at the foot of the page says it too
    const typing = document.activeElement?.matches("input, textarea, select") ?? false;
    if (some && !typing) requestAnimationFrame(() => panel.current?.scrollIntoView({ block: "start" }));
  }, [some]);
  if (!some) return null;
  return (
    <section ref={panel} className={styles.report} aria-labelledby="merge-title" role="region">
      <h2 id="merge-title">
        <GitMerge size={18} aria-hidden /> {t("merge.title", { count: open.length })}
      </h2>
      <p className="hint">{t("merge.explain")}</p>
      <ul className={styles.entries}>
        {open.map((entry) => (
          <MergeEntry key={entry.id} entry={entry} />
        ))}
      </ul>
      <button
        type="button"
        className="button"
        data-kind="secondary"
        data-size="small"
        onClick={(event) => leaveEntry(event.currentTarget, merges.dismissAll)}
      >
        {t("merge.seenAll")}
      </button>
    </section>
  );
}
