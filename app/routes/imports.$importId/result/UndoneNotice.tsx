import { Link } from "@remix-run/react";
import { yearId, type Place } from "~/components/place";
import { useT } from "~/i18n/useT";
import styles from "../preview.module.css";
import type { ImportPageData } from "../pageData";

type Undo = NonNullable<NonNullable<ImportPageData["result"]>["undo"]>;

/** What taking an import back removed, and what is kept because somebody touched it since. */
export function UndoneNotice({ undo, place }: { undo: Undo; place: Place }) {
  const t = useT();
  return (
    <div className="banner" data-tone={undo.kept.length > 0 ? "warn" : "ok"} role="status">
      <div className={styles.notice}>
        <p>
          <strong>{t("import.undone", { removed: undo.removed.length })}</strong>
        </p>
        {undo.restored.length > 0 && <p>{t("import.undoneRestored", { count: undo.restored.length })}</p>}
        {undo.kept.length > 0 && (
          <>
            <p>{t("import.undoneKept", { count: undo.kept.length })}</p>
            <ul>
              {undo.kept.map(({ projectId, briefId, code, name, reason }) => (
                <li key={projectId}>
                  <Link to={`/briefs/${briefId}`}>
                    {code} {name}
                  </Link>{" "}
                  — {t(`import.kept.${reason}`)}
                </li>
              ))}
            </ul>
          </>
        )}
        <Link className="button" data-kind="secondary" data-size="small" to={`/years/${yearId(place)}/import`}>
          {t("import.undoneAgain")}
        </Link>
      </div>
    </div>
  );
}
