import { Form } from "@remix-run/react";
import { useState } from "react";
import { useT } from "~/i18n/useT";
import type { ListData } from "./listData";
import { BulkKind } from "./BulkKind";
import type { ListPlace } from "~/format/counted/amounts/projectAmounts";
import { ProjectRow } from "./ProjectRow";
import styles from "./projects.module.css";

type Props = { list: ListData; mayMark: boolean; showingRemoved: boolean; place: ListPlace };

/** Table of projects; one form around it, so that marking several works without JavaScript too. */
export function ProjectTable({ list: { projects, total }, mayMark, showingRemoved, place }: Props) {
  const t = useT();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const selectable = mayMark && !showingRemoved ? projects.filter(({ maySetKind }) => maySetKind) : [];
  const chosen = selectable.filter(({ projectId }) => selected.has(projectId));
  const toggle = (ids: readonly string[], on: boolean) =>
    setSelected((before) => new Set([...before].filter((id) => !ids.includes(id)).concat(on ? ids : [])));
  if (projects.length === 0) return <div className="empty">{t("projects.noMatch")}</div>;
  const all = { on: chosen.length === selectable.length, ids: selectable.map(({ projectId }) => projectId) };
  return (
    <Form method="post" preventScrollReset>
      {selectable.length > 0 && <BulkKind count={chosen.length} />}
      <div className={styles.frame}>
        <table className={`table ${styles.table}`}>
          <caption className="visually-hidden">{t("projects.shown", { shown: projects.length, total })}</caption>
          <thead>
            <tr>
              {selectable.length > 0 && (
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={t("projects.selectAll")}
                    checked={all.on}
                    onChange={(event) => toggle(all.ids, event.target.checked)}
                  />
                </th>
              )}
              <th scope="col">{t("projects.column.project")}</th>
              <th scope="col">{t("projects.column.kind")}</th>
              <th scope="col">{t("projects.column.lead")}</th>
              <th scope="col" className="number">
                {t("projects.column.rank")}
              </th>
              <th scope="col" className="number">
                {t("projects.column.own")}
              </th>
              <th scope="col">{t("projects.column.sources")}</th>
              <th scope="col">{t("projects.column.complete")}</th>
              <th scope="col">{t("projects.column.state")}</th>
              {mayMark && <th aria-hidden />}
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <ProjectRow
                key={project.projectId}
                project={project}
                selection={selectable.length > 0 ? { on: selected.has(project.projectId), toggle } : null}
                mayMark={mayMark}
                removed={showingRemoved}
                place={place}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{t("projects.shown", { shown: projects.length, total })}</p>
    </Form>
  );
}
