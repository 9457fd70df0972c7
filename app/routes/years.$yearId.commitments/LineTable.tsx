import { Link } from "@remix-run/react";
import { Fragment } from "react";
import table from "~/components/CardTable.module.css";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import type { Asked } from "./commitmentQuery";
import type { CommitmentsPageLine, CommitmentsPageView } from "./commitmentsView";
import { LinePanel } from "./LinePanel";
import styles from "./commitments.module.css";

type Props = { view: CommitmentsPageView; asked: Asked; fy: number };

/** Key of a line, as the address names it. */
const keyOf = ({ briefId, fundingId }: CommitmentsPageLine) => `${briefId}/${fundingId}`;

function addressOf(asked: Asked, line: string | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, line })) if (value) search.set(name, value);
  return `?${search.toString()}`;
}

/** The rung a line has reached, with the rungs still above it. */
function Rung({ line }: { line: CommitmentsPageLine }) {
  const t = useT();
  const firm = line.step !== "PLEDGED";
  return (
    <>
      <span className="tag" data-tone={line.next === null ? "ok" : firm ? "info" : undefined}>
        {t(`brief.commitment.${line.step}`)}
      </span>
      {line.next && (
        <span className={table.sub}>{t("commitment.next", { step: t(`brief.commitment.${line.next}`) })}</span>
      )}
    </>
  );
}

function Lacks({ line }: { line: CommitmentsPageLine }) {
  const t = useT();
  const lacks = line.lacks.filter((lack) => lack !== "NOT_AT_TOP");
  if (lacks.length === 0) return <>{t("commitment.nothingLacks")}</>;
  return (
    <ul className={styles.lacks}>
      {lacks.map((lack) => (
        <li key={lack} className="tag" data-tone="warn">
          {lack === "AMOUNT_CHANGED"
            ? t("commitment.changed", {
                from: line.promised === null ? "–" : baht(line.promised),
                to: line.total === null ? "–" : baht(line.total),
              })
            : t(`commitment.lack.${lack}`)}
        </li>
      ))}
    </ul>
  );
}

function LineRow({ line, asked, fy }: { line: CommitmentsPageLine; asked: Asked; fy: number }) {
  const t = useT();
  const open = asked.line === keyOf(line);
  const source = t(`brief.source.${line.source}`);
  return (
    <Fragment>
      <tr id={`line-${line.fundingId}`}>
        <th scope="row">
          <Link to={`/briefs/${line.briefId}#item-8`}>{line.title || t("projects.untitled")}</Link>
          <span className={table.sub}>
            {line.code} · {line.activity}
          </span>
        </th>
        <td data-label={t("commitment.source")}>
          {source}
          <span className={table.sub}>{line.orgName || t("brief.noOrg")}</span>
        </td>
        <td data-label={t("commitment.amount", { fy })} className="number">
          {line.amount === null ? "–" : baht(line.amount)}
        </td>
        <td data-label={t("commitment.step")}>
          <Rung line={line} />
        </td>
        <td data-label={t("commitment.lack")}>
          <Lacks line={line} />
        </td>
        <td>
          <Link
            to={addressOf(asked, open ? undefined : keyOf(line))}
            className="button"
            data-kind="secondary"
            data-size="small"
            aria-expanded={open}
            preventScrollReset
          >
            {t(open ? "commitment.close" : line.mayRecord ? "commitment.record" : "commitment.show")}
            <span className="visually-hidden">
              : {source} {line.code}
            </span>
          </Link>
        </td>
      </tr>
      {open && (
        <tr className={styles.open}>
          <td colSpan={6}>
            <LinePanel key={`${keyOf(line)} ${line.steps.length}`} line={line} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** Every line that was asked for: project, source, amount, rung, what is missing, and the way to take a step. */
export function LineTable({ view, asked, fy }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{t("commitment.list")}</h2>
      {view.found > view.lines.length && (
        <p className="banner" data-tone="warn">
          {t("commitment.more", { shown: view.lines.length, found: view.found })}
        </p>
      )}
      <div className={table.frame}>
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("commitment.project")}</th>
              <th scope="col">{t("commitment.source")}</th>
              <th scope="col" className="number">
                {t("commitment.amount", { fy })}
              </th>
              <th scope="col">{t("commitment.step")}</th>
              <th scope="col">{t("commitment.lack")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line) => (
              <LineRow key={keyOf(line)} line={line} asked={asked} fy={fy} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
