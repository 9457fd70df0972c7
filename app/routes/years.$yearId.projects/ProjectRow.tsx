import { Link } from "@remix-run/react";
import { FundDots } from "~/components/FundDots";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { grantedAmount, projectAmounts, type ListPlace } from "~/format/counted/amounts/projectAmounts";
import { useT } from "~/i18n/useT";
import type { ListData } from "./listData";
import styles from "./projects.module.css";

type Project = ListData["projects"][number];
type Props = {
  project: Project;
  /** Null when nothing can be selected. */
  selection: { on: boolean; toggle(ids: readonly string[], on: boolean): void } | null;
  mayMark: boolean;
  removed: boolean;
  place: ListPlace;
};

function Completeness({ count }: { count: number }) {
  const t = useT();
  return (
    <span className={styles.complete} title={t("projects.completeLong", { count })}>
      <span className={styles.meter} aria-hidden>
        <span style={{ inlineSize: `${(count / 13) * 100}%` }} />
      </span>
      <span>
        {t("projects.complete", { count })}
        {count === 13 && <span aria-hidden> ✓</span>}
      </span>
    </span>
  );
}

/** Taking out and bringing back, behind a "more" that opens without JavaScript. */
function RowMenu({ project, removed }: { project: Project; removed: boolean }) {
  const t = useT();
  if (!project.mayRemove) return null;
  if (removed)
    return (
      <button
        className="button"
        data-kind="secondary"
        data-size="small"
        name="do"
        value={`restore:${project.projectId}`}
      >
        {t("projects.restore")}
      </button>
    );
  return (
    <details className={styles.menu}>
      <summary aria-label={t("projects.more", { title: project.title || project.code })}>⋯</summary>
      <div className={styles.menuBody}>
        <button className="button" data-kind="danger" data-size="small" name="do" value={`remove:${project.projectId}`}>
          {t("projects.remove")}
        </button>
        <p className="hint">{t("projects.removeHint")}</p>
      </div>
    </details>
  );
}

/** Characters of a name that fit the four lines which the list gives it. */
const LONG_NAME = 120;

function NameCell({ project, removed }: { project: Project; removed: boolean }) {
  const t = useT();
  const { briefId, code, title, mine, mouIds } = project;
  const name = title || t("projects.untitled");
  return (
    <th scope="row" className={styles.project}>
      <span className={styles.name} title={name.length > LONG_NAME ? name : undefined}>
        {removed ? name : <Link to={`/briefs/${briefId}`}>{name}</Link>}
      </span>
      <span className={styles.sub}>
        {code}
        {mine && <span className="tag">{t("projects.mine")}</span>}
        {mouIds.map((id) => (
          <Link key={id} to={`/mous/${id}`} className="tag">
            {t("projects.mou")}
          </Link>
        ))}
      </span>
    </th>
  );
}

function RankTd({ rank, rankOrigin }: Pick<Project, "rank" | "rankOrigin">) {
  const t = useT();
  const imported = rank !== null && rankOrigin === "IMPORT";
  return (
    <td
      data-label={t("projects.column.rank")}
      className="number"
      title={imported ? t("projects.importedRank") : undefined}
    >
      {rank ?? "–"}
      {imported && "*"}
    </td>
  );
}

function MoneyCells({ project, place }: Pick<Props, "project" | "place">) {
  const t = useT();
  const { kind, sources, sourceCount, sourcesNeeded } = project;
  const { own, total } = projectAmounts(project, place);
  return (
    <>
      <td data-label={t("projects.column.own")} className="number">
        <CountedAmount figure={own} tabStop={false} />
        <span className={styles.sub}>
          {t("projects.column.total")} <CountedAmount figure={total} />
        </span>
      </td>
      <td data-label={t("projects.column.sources")}>
        <FundDots sources={sources} count={sourceCount} needed={sourcesNeeded} />
        {kind === "KEY" && sourceCount < sourcesNeeded && (
          <span className={styles.short}>
            ▲ {sourceCount}/{sourcesNeeded}
          </span>
        )}
      </td>
    </>
  );
}

/** One project of the list: a row, or a card where there is no room. */
export function ProjectRow({ project, selection, mayMark, removed, place }: Props) {
  const t = useT();
  const { projectId, briefId, title, kind, leadName, state, grantedSatang } = project;
  return (
    <tr>
      {selection && (
        <td className={styles.select}>
          {project.maySetKind && (
            <input
              type="checkbox"
              name="ids"
              value={projectId}
              aria-label={t("projects.select", { title: title || t("projects.untitled") })}
              checked={selection.on}
              onChange={(event) => selection.toggle([projectId], event.target.checked)}
            />
          )}
        </td>
      )}
      <NameCell project={project} removed={removed} />
      <td data-label={t("projects.column.kind")}>
        <span className="tag" data-tone={kind === "KEY" ? "info" : kind === "UNDECIDED" ? "warn" : undefined}>
          {t(`projects.kind.${kind}`)}
        </span>
      </td>
      <td data-label={t("projects.column.lead")}>{leadName ?? t("projects.noLead")}</td>
      <RankTd {...project} />
      <MoneyCells project={project} place={place} />
      <td data-label={t("projects.column.complete")}>
        <Completeness count={project.completeItems} />
      </td>
      <td data-label={t("projects.column.state")}>
        <Link to={`/briefs/${briefId}/status`}>{t(`brief.state.${state}`)}</Link>
        {grantedSatang !== null && (
          <span className={styles.sub}>
            <CountedAmount
              figure={grantedAmount(project, grantedSatang, place)}
              words={(amount) => t("projects.granted", { amount })}
            />
          </span>
        )}
      </td>
      {mayMark && (
        <td className={styles.more}>
          <RowMenu project={project} removed={removed} />
        </td>
      )}
    </tr>
  );
}
