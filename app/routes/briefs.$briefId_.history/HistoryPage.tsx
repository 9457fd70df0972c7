import { Link, useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { AgencyLegend } from "~/components/agency/AgencyLetter";
import { useTouched } from "~/components/live/useTouched";
import { useT } from "~/i18n/useT";
import { ComparePanel } from "./compare/ComparePanel";
import type { ComparisonView, HistoryView, VersionEntry } from "./historyView";
import { NameVersion } from "./NameVersion";
import { RestoreDialog } from "./RestoreDialog";
import { Said, type SaidNumbers } from "./Said";
import { VersionList } from "./versions/VersionList";
import styles from "./history.module.css";

type Props = { view: HistoryView; compared: ComparisonView | null; said: SaidNumbers };

/** History of a brief: versions by day, comparison beside them, restore. */
export function HistoryPage({ view, compared, said }: Props) {
  const t = useT();
  const { revalidate } = useRevalidator();
  useTouched(`brief/${view.briefId}`, revalidate);
  const [restoring, setRestoring] = useState<VersionEntry | null>(null);
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <div className="hint">
            {t("history.title")} · {view.code}
          </div>
          <h1>{view.title.trim() === "" ? t("brief.untitled") : view.title}</h1>
        </div>
        <div className="row">
          {view.rights.name && <NameVersion />}
          <Link className="button" data-kind="secondary" to={`/briefs/${view.briefId}`}>
            {t("history.back")}
          </Link>
        </div>
      </div>
      <Said said={said} mayRestore={view.rights.restore} />
      {view.frozen && <div className="banner">{t("history.frozen")}</div>}
      <AgencyLegend agencies={view.agencies} label={t("history.agencies")} />
      <div className={styles.columns}>
        <VersionList view={view} compared={compared} onRestore={setRestoring} />
        <ComparePanel view={view} compared={compared} />
      </div>
      {restoring && <RestoreDialog key={restoring.number} version={restoring} onClose={() => setRestoring(null)} />}
    </div>
  );
}
