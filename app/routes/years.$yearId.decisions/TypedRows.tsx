import { useState, type ReactNode } from "react";
import table from "~/components/CardTable.module.css";
import type { ProjectState } from "~/domain/brief/project";
import { ROUND_OUTCOMES } from "~/domain/lifecycle/decisions/decision";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { askedAmount } from "~/format/counted/amounts/decisionAmounts";
import { briefStateTh } from "~/i18n/th/briefState";
import { useT } from "~/i18n/useT";
import styles from "./decisions.module.css";
import type { DecisionsPageView } from "./decisionsView";

type Project = DecisionsPageView["projects"][number];

/** What stands in a list for an outcome, whatever the language of the page: a list is a Thai paper. */
const wordOf = (state: ProjectState) => briefStateTh[`brief.state.${state}`];

/** A line for each project that waits: outcome, amount, reason; one choice fills every line that is still empty. */
export function TypedRows({ view }: { view: DecisionsPageView }) {
  const t = useT();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const outcomes = ROUND_OUTCOMES[view.round];
  const fill = (word: string) => {
    if (word === "") return;
    const empty = view.projects.filter(({ code }) => !chosen[code]).map(({ code }) => [code, word]);
    setChosen({ ...chosen, ...Object.fromEntries(empty) });
  };
  const options = (
    <>
      <option value="">{t("decisions.noOutcome")}</option>
      {outcomes.map((state) => (
        <option key={state} value={wordOf(state)}>
          {t(`brief.state.${state}`)}
        </option>
      ))}
    </>
  );
  return (
    <>
      <label className={styles.all}>
        <span>{t("decisions.all")}</span>
        <select className="input" value="" onChange={(event) => fill(event.target.value)}>
          {options}
        </select>
      </label>
      <table className={`${table.table} ${styles.rows}`}>
        <caption className="visually-hidden">{t("decisions.type", { count: view.projects.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("decisions.project")}</th>
            <th scope="col">{t("decisions.outcome")}</th>
            <th scope="col">{t("decisions.amount")}</th>
            <th scope="col">{t("decisions.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {view.projects.map((project) => (
            <Row
              key={project.code}
              project={project}
              word={chosen[project.code] ?? ""}
              onWord={(word) => setChosen({ ...chosen, [project.code]: word })}
            >
              {options}
            </Row>
          ))}
        </tbody>
      </table>
    </>
  );
}

type RowProps = { project: Project; word: string; onWord(word: string): void; children: ReactNode };

function Row({ project, word, onWord, children }: RowProps) {
  const t = useT();
  const { code, title, askedSatang } = project;
  return (
    <tr>
      <th scope="row">
        {title}
        <span className={table.sub}>
          {code} · {t("decisions.asked")} <CountedAmount figure={askedAmount(project, askedSatang)} />
        </span>
        <input type="hidden" name="code" value={code} />
      </th>
      <td data-label={t("decisions.outcome")}>
        <select
          className="input"
          name={`outcome:${code}`}
          aria-label={t("decisions.outcomeOf", { code })}
          value={word}
          onChange={(event) => onWord(event.target.value)}
        >
          {children}
        </select>
      </td>
      <td data-label={t("decisions.amount")}>
        <input
          className="input number"
          name={`amount:${code}`}
          aria-label={t("decisions.amountOf", { code })}
          inputMode="decimal"
          maxLength={40}
        />
      </td>
      <td data-label={t("decisions.reason")}>
        <input
          className="input"
          name={`reason:${code}`}
          aria-label={t("decisions.reasonOf", { code })}
          maxLength={1000}
        />
      </td>
    </tr>
  );
}
