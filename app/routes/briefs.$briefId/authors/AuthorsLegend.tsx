import { AgencyLegend } from "~/components/agency/AgencyLetter";
import { useT } from "~/i18n/useT";
import { AUTHORS_TOGGLE, useAuthors } from "./AuthorsContext";
import styles from "./authors.module.css";

/** What the colours mean, while the page shows who wrote what. */
export function AuthorsLegend() {
  const t = useT();
  const { on, data, toggle } = useAuthors();
  if (!on) return null;
  const hide = () => {
    document.getElementById(AUTHORS_TOGGLE)?.focus({ preventScroll: true });
    toggle();
  };
  return (
    <div className={styles.legend}>
      <strong>{t("authors.legend")}</strong>
      {data ? (
        <AgencyLegend agencies={data.agencies} label={t("authors.legend")} />
      ) : (
        <span role="status">{t("authors.loading")}</span>
      )}
      <button type="button" className="button" data-kind="quiet" data-size="small" onClick={hide}>
        {t("authors.hide")}
      </button>
    </div>
  );
}
