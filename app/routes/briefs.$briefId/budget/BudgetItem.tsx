import { useMemo } from "react";
import { checkSources, sourceLines, SOURCE_KIND_LABELS, type SourceKind } from "~/domain/budget/sources";
import { projectTotal } from "~/domain/brief/totals";
import { bahtInWords } from "~/format/bahtInWords";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import { ItemSection } from "../form/ItemSection";
import { useBrief, useContent } from "../state/BriefContext";
import { ActivityBySource } from "./ActivityBySource";
import { FundingAmount } from "./FundingAmount";
import { SourceByYear } from "./SourceByYear";
import styles from "./budget.module.css";

/** Item 11: derived from the money of item 8, never typed; with the sources that R4 counts. */
export function BudgetItem() {
  const t = useT();
  const locale = useLocale();
  const funding = useContent((content) => content.funding);
  const total = projectTotal({ funding });
  return (
    <ItemSection item={11}>
      {() =>
        funding.length === 0 ? (
          <p className={styles.none}>
            {t("brief.budget.none")} <a href="#item-8">{t("brief.budget.toItem8")}</a>
          </p>
        ) : (
          <>
            <p className={styles.total}>
              <strong>
                <FundingAmount of={{}} /> {t("shell.baht")}
              </strong>
              {locale === "th" && (
                <span className="hint">{t("brief.budget.inWords", { words: bahtInWords(total) })}</span>
              )}
              <a href="#item-8">{t("brief.budget.toItem8")}</a>
            </p>
            <SourceChips />
            <ActivityBySource />
            <SourceByYear />
          </>
        )
      }
    </ItemSection>
  );
}

const KINDS: readonly SourceKind[] = ["AREA", "FUNCTION", "LOCAL", "PRIVATE"];

/** Which kinds of source the project has: จังหวัด ✓ · Function ✓ · ท้องถิ่น ✗ · (เอกชน ถ้ามี). */
function SourceChips() {
  const t = useT();
  const pick = useBilingual();
  const { view } = useBrief();
  const funding = useContent((content) => content.funding);
  const { kinds, count, findings } = useMemo(
    () => checkSources({ id: view.projectId, kind: view.kind }, sourceLines(funding), view.minSources),
    [view.projectId, view.kind, view.minSources, funding],
  );
  const have = new Set(kinds.map(({ kind }) => kind));
  return (
    <div className={styles.sources}>
      <span>{t("brief.budget.sources", { count, needed: view.minSources })}</span>
      {KINDS.map((kind) => {
        const state = have.has(kind) ? "has" : kind === "PRIVATE" ? "optional" : "hasNot";
        const tone = { has: "ok", optional: undefined, hasNot: view.kind === "KEY" ? "bad" : undefined }[state];
        return (
          <span key={kind} className="tag" data-tone={tone}>
            {pick(SOURCE_KIND_LABELS[kind])}{" "}
            <span aria-hidden>{state === "has" ? "✓" : state === "hasNot" ? "✗" : "·"}</span>{" "}
            {t(`brief.budget.${state}`)}
          </span>
        );
      })}
      {findings.map((finding) => (
        <p key={finding.code} className={styles.finding} data-severity={finding.severity}>
          {pick(finding.message)}
        </p>
      ))}
    </div>
  );
}
