import { Link } from "@remix-run/react";
import { useBilingual, useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./gaps.module.css";

type Gap = Awaited<ReturnType<AppServices["documents"]["check"]>>["gaps"][number];

type Say = ReturnType<typeof useBilingual>;
type Translate = ReturnType<typeof useT>;

function wordsOf(gap: Gap, t: Translate, say: Say): string {
  if ("part" in gap) return `${gap.part}: ${gap.missing}`;
  return "gap" in gap ? t(`documents.gap.${gap.gap}`) : say(gap.finding);
}

function tagOf(gap: Gap, t: Translate): string {
  if ("part" in gap) return t("documents.part");
  return "rule" in gap ? gap.rule : t("documents.gapProjects", { count: gap.links.length });
}

function GapLine({ gap }: { gap: Gap }) {
  const t = useT();
  const say = useBilingual();
  const [first, ...others] = gap.links;
  const words = wordsOf(gap, t, say);
  return (
    <li>
      <span className="tag" data-tone={gap.severity === "E" ? "bad" : gap.severity === "W" ? "warn" : "info"}>
        {tagOf(gap, t)}
      </span>{" "}
      {others.length === 0 && first ? <Link to={first.href}>{words}</Link> : words}
      {others.length > 0 && (
        <ul className={styles.links}>
          {gap.links.map(({ label, href }, at) => (
            <li key={`${href}${at}`}>
              <Link to={href}>{label}</Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What a document still lacks, folded away behind its count; each line leads to where it is put right. */
export function Gaps({ gaps, open = false }: { gaps: readonly Gap[]; open?: boolean }) {
  const t = useT();
  if (gaps.length === 0)
    return (
      <span className="tag" data-tone="ok">
        {t("documents.complete")}
      </span>
    );
  return (
    <details open={open}>
      <summary>{t("documents.gapCount", { count: gaps.length })}</summary>
      <ul className={styles.gaps}>
        {gaps.map((gap, at) => (
          <GapLine key={at} gap={gap} />
        ))}
      </ul>
    </details>
  );
}
