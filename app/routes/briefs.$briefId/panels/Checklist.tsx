import { useDeferredValue, useId, useMemo } from "react";
import { checkBrief } from "~/domain/brief/checkBrief";
import { remarksBlockingSubmission } from "~/domain/comment/remarks";
import type { Finding } from "~/domain/rules/finding";
import { useBilingual, useT } from "~/i18n/useT";
import form from "../form/form.module.css";
import { itemAnchor } from "../form/itemAnchor";
import { useComments, useCommentState } from "../comments/state/CommentsContext";
import { useBrief, useContent } from "../state/BriefContext";
import styles from "./panels.module.css";

/** Item to which a finding leads: by its id, else by its rule. */
function anchorOf({ ids, rule }: Finding): string {
  const named = ids.find((id) => id.startsWith("item-"));
  if (named) return named === "item-extra" ? "extra" : named;
  return itemAnchor(rule.startsWith("R4") ? 11 : 8);
}

/** Readiness as a list of what is unmet, each with its way there; nothing is disabled because of it. */
export function Checklist() {
  const t = useT();
  const id = useId();
  const { view } = useBrief();
  // what is missing may be said a moment later than it is typed
  const content = useDeferredValue(useContent((all) => all));
  const threads = useCommentState(({ data }) => data?.threads);
  const findings = useMemo(
    () => [
      ...remarksBlockingSubmission(view.projectId, threads ?? []),
      ...checkBrief(content, {
        projectId: view.projectId,
        kind: view.kind,
        organizations: view.partners,
        minSources: view.minSources,
      }),
    ],
    [content, view, threads],
  );
  return (
    <section id="checklist" className={form.item} aria-labelledby={id} tabIndex={-1}>
      <header className={form.head}>
        <h2 id={id}>{t("brief.checklist")}</h2>
      </header>
      {findings.length === 0 ? (
        <p className={styles.allComplete}>✓ {t("brief.allComplete")}</p>
      ) : (
        <>
          <p className={form.help}>{t("brief.checklistHelp")}</p>
          <Findings heading={t("brief.must")} findings={findings.filter(({ severity }) => severity === "E")} />
          <Findings heading={t("brief.should")} findings={findings.filter(({ severity }) => severity !== "E")} />
        </>
      )}
    </section>
  );
}

/** The thread of comments that a finding names. */
const threadOf = ({ ids }: Finding) => ids.find((id) => id.startsWith("thread-"))?.slice("thread-".length);

function Findings({ heading, findings }: { heading: string; findings: readonly Finding[] }) {
  const t = useT();
  const pick = useBilingual();
  const { store } = useComments();
  const show = (finding: Finding) => {
    const thread = threadOf(finding);
    if (thread) store.show(thread);
  };
  if (findings.length === 0) return null;
  return (
    <>
      <h3 className={styles.findingsHead}>
        {heading} ({findings.length})
      </h3>
      <ul className={styles.findings}>
        {findings.map((finding, index) => (
          <li key={`${finding.rule}-${index}`}>
            <a href={`#${anchorOf(finding)}`} onClick={() => show(finding)}>
              {pick(finding.message)}
            </a>{" "}
            <span className="hint">{t("brief.rule", { rule: finding.rule })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
