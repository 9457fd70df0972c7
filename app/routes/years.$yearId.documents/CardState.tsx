import { Link } from "@remix-run/react";
import { bangkokDay } from "~/format/bangkokDay";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import { checkAddress, type OtherForm } from "./centre";

/** Draft or final, and whether anything changed since the last file; what has changed stands on the page of the document. */
export function CardState({ card }: { card: Pick<OtherForm, "kind" | "id" | "query" | "draft" | "last"> }) {
  const t = useT();
  const locale = useLocale();
  const { draft, last } = card;
  const date = last && thaiDate(bangkokDay(last.at), { style: "short", locale });
  return (
    <>
      <span className="tag" data-tone={draft ? "warn" : "ok"}>
        {t(draft ? "documents.draft" : "documents.final")}
      </span>
      <div className="hint">
        {date === null ? t("documents.never") : t(last?.current ? "documents.current" : "documents.changed", { date })}
        {last?.current === false && (
          <>
            {" "}
            <Link to={`${checkAddress(card)}#changes`}>{t("documents.whatChanged")}</Link>
          </>
        )}
      </div>
    </>
  );
}
