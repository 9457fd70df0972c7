import { Link } from "@remix-run/react";
import { thaiDate } from "~/format/thaiDate";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import { addressOf } from "../years.$yearId.findings/findingData";
import type { HomeData } from "./loadHome";
import styles from "./home.module.css";

/** Errors of the year as a whole, each with a way to where it is mended. */
export function First({ data, year }: { data: HomeData; year: string }) {
  const t = useT();
  const pick = useBilingual();
  if (data.first.length === 0) return null;
  return (
    <section aria-labelledby="first">
      <h2 id="first">{t("todo.first")}</h2>
      <ul className={styles.work}>
        {data.first.map((entry, at) => (
          <li key={at}>
            <span className="tag" data-tone="bad">
              ■ {entry.finding.rule}
            </span>
            <span className={styles.sentence}>{pick(entry.finding.message)}</span>
            <span className={styles.marks}>
              <Link to={addressOf(entry, year)} className="button" data-kind="secondary" data-size="small">
                {t("todo.go")}
                <span className="visually-hidden">: {pick(entry.finding.message)}</span>
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Briefs in a state in which this person is the next one. */
export function WaitingForMe({ data: { waiting } }: { data: HomeData }) {
  const t = useT();
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t("todo.waiting")}</h2>
      <ul className={styles.work}>
        {waiting.map(({ briefId, code, title, state }) => (
          <li key={briefId}>
            <Link to={`/briefs/${briefId}`}>{title || t("projects.untitled")}</Link>
            <span className="hint">{code}</span>
            <span className={styles.marks}>
              <span className="tag" data-tone="info">
                {t(`todo.waiting.${state}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Duties under memoranda that are near their day or past it. */
export function MouDuties({ data: { duties } }: { data: HomeData }) {
  const t = useT();
  const locale = useLocale();
  if (duties.length === 0) return null;
  return (
    <section aria-labelledby="mou-duties">
      <h2 id="mou-duties">{t("follow.todo")}</h2>
      <ul className={styles.work}>
        {duties.map(({ mouId, text, dueOn, state, projectTitle }) => (
          <li key={`${mouId} ${text} ${dueOn}`}>
            <Link to={`/mous/${mouId}/duties`}>{text}</Link>
            <span className="hint">{projectTitle}</span>
            <span className={styles.marks}>
              <span className="tag" data-tone={state === "OVERDUE" ? "bad" : "warn"}>
                {t(`follow.state.${state}`)} · {thaiDate(dueOn, { style: "short", locale })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What dialogue sessions gave one's organisation to do; ticked off on the session's page. */
export function SessionDuties({ data: { given }, year }: { data: HomeData; year: string }) {
  const t = useT();
  const locale = useLocale();
  if (given.length === 0) return null;
  return (
    <section aria-labelledby="session-duties">
      <h2 id="session-duties">{t("dialogue.duty.todo")}</h2>
      <ul className={styles.work}>
        {given.map(({ id, sessionId, text, orgName, dueOn, late }) => (
          <li key={id}>
            <Link to={`/years/${year}/sessions/${sessionId}#duties`}>{text}</Link>
            <span className="hint">{orgName}</span>
            <span className={styles.marks}>
              <span className="tag" data-tone={late ? "bad" : "warn"}>
                {t(late ? "dialogue.duty.late" : "dialogue.duty.open")} · {thaiDate(dueOn, { style: "short", locale })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Projects that wait for what others decide: the strategy office records it as one list. */
export function Decisions({ data: { decisions }, year }: { data: HomeData; year: string }) {
  const t = useT();
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t("todo.decisions")}</h2>
      <ul className={styles.work}>
        {decisions.map(({ state, count }) => (
          <li key={state}>
            <Link to={`/years/${year}/decisions`}>{t("todo.decisionsCount", { count })}</Link>
            <span className={styles.marks}>
              <span className="tag" data-tone="info">
                {t(`brief.state.${state}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Open remarks of advisers and comments that concern this person, with a jump to their place in the brief. */
export function Remarks({ data: { threads, threadCount }, year }: { data: HomeData; year: string }) {
  const t = useT();
  if (threads.length === 0) return null;
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks">{t("todo.remarks")}</h2>
      <ul className={styles.work}>
        {threads.map(({ threadId, link, kind, first, brief }) => (
          <li key={threadId}>
            <span className="tag" data-tone={kind === "REMARK" ? "warn" : "info"}>
              {t(kind === "REMARK" ? "todo.remark" : "todo.comment")}
            </span>
            <Link to={link}>{first || brief.title || t("projects.untitled")}</Link>
            <span className="hint">
              {brief.code} {brief.title}
            </span>
          </li>
        ))}
      </ul>
      <Link to={`/years/${year}/comments`}>{t("todo.allThreads", { count: threadCount })}</Link>
    </section>
  );
}
