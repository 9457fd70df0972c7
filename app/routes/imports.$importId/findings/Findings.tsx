import { Link } from "@remix-run/react";
import { AlertTriangle, CheckCircle2, Info, OctagonAlert } from "lucide-react";
import { isMessageKey } from "~/i18n/messages";
import { useBilingual, useT } from "~/i18n/useT";
import type { FindingGroup, FindingView } from "./findingGroups";
import { figureText } from "./figureText";
import styles from "../preview.module.css";

const ICONS = { E: OctagonAlert, W: AlertTriangle, I: Info } as const;
const TONES = { E: "bad", W: "warn", I: "info" } as const;

/** Every place where the figures do not add up, by kind, with printed and expected figure and a way to the line. */
export function Findings({ groups, count, open }: { groups: readonly FindingGroup[]; count: number; open: boolean }) {
  const t = useT();
  if (count === 0)
    return (
      <div className="banner" data-tone="ok">
        <CheckCircle2 size={20} aria-hidden /> {t("import.findingsNone")}
      </div>
    );
  return (
    <section className={styles.section}>
      <h2>
        <AlertTriangle size={20} aria-hidden /> {t("import.findingsTitle", { count })}{" "}
        <span className={styles.split}>{splitOf(groups, t)}</span>
      </h2>
      <p className="hint">{t("import.findingsHint")}</p>
      <div className={styles.groups}>
        {groups.map((group, index) => (
          <Group key={group.code} group={group} open={open && index === 0} />
        ))}
      </div>
    </section>
  );
}

/** "36 worth checking · 55 for information". */
function splitOf(groups: readonly FindingGroup[], t: ReturnType<typeof useT>): string {
  return (["E", "W", "I"] as const)
    .map((severity) => ({
      severity,
      count: groups.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.count, 0),
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${t(`import.severity.${severity}`)} ${count}`)
    .join(" · ");
}

function Group({ group, open }: { group: FindingGroup; open: boolean }) {
  const t = useT();
  const key = `import.finding.${group.code}`;
  const Icon = ICONS[group.severity];
  return (
    <details className={styles.group} open={open} data-severity={group.severity}>
      <summary>
        <Icon size={18} aria-hidden />
        <span className={styles.groupName}>{isMessageKey(key) ? t(key) : group.code}</span>
        <span className="tag" data-tone={TONES[group.severity]}>
          {t(`import.severity.${group.severity}`)}
        </span>
        <span className={styles.groupCount}>{group.count}</span>
      </summary>
      <ul className={styles.findings}>
        {group.findings.some(({ printed, expected }) => printed !== undefined || expected !== undefined) && (
          <li aria-hidden>
            <div className={styles.figuresHead}>
              <span>{t("import.findingPrinted")}</span>
              <span>{t("import.findingExpected")}</span>
            </div>
          </li>
        )}
        {group.findings.map((finding, index) => (
          <FindingRow key={index} finding={finding} />
        ))}
      </ul>
      {group.count > group.findings.length && (
        <p className="hint">{t("import.findingMore", { shown: group.findings.length, count: group.count })}</p>
      )}
    </details>
  );
}

function FindingRow({ finding }: { finding: FindingView }) {
  const t = useT();
  const pick = useBilingual();
  const { cell, printed, expected, line, page, message } = finding;
  const figures = printed !== undefined || expected !== undefined;
  return (
    <li>
      <div className={styles.findingWhere}>
        {line === null ? (
          <span>{cell}</span>
        ) : (
          <Link to={`?page=${page}#L${line}`} title={t("import.findingJump", { line })}>
            {cell ?? line}
          </Link>
        )}
      </div>
      <div>{pick(message)}</div>
      {figures && (
        <dl className={styles.figures}>
          <div>
            <dt>{t("import.findingPrinted")}</dt>
            <dd>{printed === undefined ? t("import.findingNot") : figureText(printed)}</dd>
          </div>
          {expected !== undefined && (
            <div>
              <dt>{t("import.findingExpected")}</dt>
              <dd>{figureText(expected)}</dd>
            </div>
          )}
        </dl>
      )}
    </li>
  );
}
