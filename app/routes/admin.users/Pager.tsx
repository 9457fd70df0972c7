import { Link, useSearchParams } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import styles from "./users.module.css";

/** Previous and next page of the list, keeping the filter; nothing for a single page. */
export function Pager({ page, pages }: { page: number; pages: number }) {
  const t = useT();
  const [search] = useSearchParams();
  if (pages < 2) return null;
  const to = (target: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(target));
    return `?${next.toString()}`;
  };
  return (
    <nav className={styles.pager} aria-label={t("people.page", { page, pages })}>
      {page > 1 && <Link to={to(page - 1)}>{t("people.previous")}</Link>}
      <span>{t("people.page", { page, pages })}</span>
      {page < pages && <Link to={to(page + 1)}>{t("people.next")}</Link>}
    </nav>
  );
}
