import { useState } from "react";
import { ShownDocument } from "~/components/documents/ShownDocument";
import { useT } from "~/i18n/useT";
import type { Check } from "./checkData";
import { PagesPreview } from "./PagesPreview";
import styles from "./check.module.css";

/** How the document will look: its pages where the server can print them, else the same content as a page of the browser. */
export function Preview({ shown, pages }: { shown: Check["shown"]; pages: string | null }) {
  const t = useT();
  const [asPages, setAsPages] = useState(false);
  if (!shown) return <p className="hint">{t("documents.workbookOnly")}</p>;
  return (
    <section className={styles.preview}>
      <div className="row">
        <h2>{t("documents.preview")}</h2>
        {pages !== null && (
          <button
            type="button"
            className="button"
            data-kind="secondary"
            data-size="small"
            aria-pressed={asPages}
            onClick={() => setAsPages(!asPages)}
          >
            {t(asPages ? "documents.asText" : "documents.asPages")}
          </button>
        )}
      </div>
      {pages === null && <p className="hint">{t("documents.noPages")}</p>}
      {asPages && pages !== null ? <PagesPreview address={pages} /> : <ShownDocument shown={shown} />}
    </section>
  );
}
