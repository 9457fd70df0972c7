import { bangkokDay } from "~/format/bangkokDay";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { Card } from "./centre";

/** Draft or final, and whether anything changed since the last file. */
export function CardState({ card: { draft, last } }: { card: Card }) {
  const t = useT();
  const locale = useLocale();
  const date = last && thaiDate(bangkokDay(last.at), { style: "short", locale });
  return (
    <>
      <span className="tag" data-tone={draft ? "warn" : "ok"}>
        {t(draft ? "documents.draft" : "documents.final")}
      </span>
      <div className="hint">
        {date === null ? t("documents.never") : t(last?.current ? "documents.current" : "documents.changed", { date })}
      </div>
    </>
  );
}
