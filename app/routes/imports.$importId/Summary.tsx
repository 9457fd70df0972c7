import { baht } from "~/format/baht";
import { LINE_KINDS } from "~/domain/progress/table/lineKind";
import { useT } from "~/i18n/useT";
import type { ImportPageData } from "./pageData";
import styles from "./preview.module.css";

const STATES = ["NEW", "CHANGED", "SAME"] as const;
const TONES = { NEW: "ok", CHANGED: "warn", SAME: undefined } as const;

/** What was found, in one sentence; then where every line of the file went. */
export function Summary({ data }: { data: ImportPageData }) {
  const t = useT();
  const all = Object.values(data.lines).reduce((sum, count) => sum + count, 0);
  return (
    <section className={`card ${styles.summary}`}>
      <div className={styles.found}>
        <strong>{t("import.found", { projects: data.lines.project, activities: data.lines.activity })}</strong>{" "}
        <span>{t("import.foundIn", { lines: all })}</span>
        <div className="row">
          {data.status === "PREVIEW" &&
            STATES.filter((state) => data.states[state] > 0).map((state) => (
              <span key={state} className="tag" data-tone={TONES[state]}>
                {t(`import.stateCount.${state}`, { count: data.states[state] })}
              </span>
            ))}
        </div>
        <div className={styles.moneySum}>
          {t("import.money", { projects: baht(data.projectSum) })}
          {data.adminSum > 0n && <> {t("import.moneyAdmin", { admin: baht(data.adminSum) })}</>}
        </div>
        {data.title !== "" && <p className="hint">{data.title}</p>}
      </div>
      <div className={styles.accounted}>
        <h2 className={styles.small}>{t("import.linesTitle")}</h2>
        <dl className={styles.lines}>
          {LINE_KINDS.map((kind) => (
            <div
              key={kind}
              data-zero={data.lines[kind] === 0 || undefined}
              data-bad={(kind === "unclassified" && data.lines[kind] > 0) || undefined}
            >
              <dt>{t(`import.lines.${kind}`)}</dt>
              <dd>{data.lines[kind]}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{t("import.linesAll", { count: all })}</p>
      </div>
    </section>
  );
}
