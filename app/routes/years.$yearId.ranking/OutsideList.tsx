import { Link } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import type { RankedProject } from "./rankingData";

/** Projects that take nothing from the frame: named, so that nobody wonders where they are. */
export function OutsideList({ projects }: { projects: readonly RankedProject[] }) {
  const t = useT();
  if (projects.length === 0) return null;
  return (
    <details style={{ marginTop: 16 }}>
      <summary>{t("ranking.outside", { count: projects.length })}</summary>
      <p className="hint">{t("ranking.outsideHint")}</p>
      <ul>
        {projects.map(({ projectId, briefId, title, code }) => (
          <li key={projectId}>
            <Link to={`/briefs/${briefId}`}>{title || code}</Link> <span className="hint">{code}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
