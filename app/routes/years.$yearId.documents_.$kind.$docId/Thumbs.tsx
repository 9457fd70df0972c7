import { forwardRef } from "react";
import { useT } from "~/i18n/useT";
import styles from "./check.module.css";

/** Thumbnails of all pages; the one that is looked at is marked. */
export const Thumbs = forwardRef<
  HTMLOListElement,
  { count: number; page: number; picture: (page: number) => string; onGo: (page: number) => void }
>(function Thumbs({ count, page, picture, onGo }, ref) {
  const t = useT();
  return (
    <ol className={styles.thumbs} ref={ref} aria-label={t("documents.pages")}>
      {Array.from({ length: count }, (_, at) => at + 1).map((number) => (
        <li key={number}>
          <button type="button" aria-current={page === number ? "page" : undefined} onClick={() => onGo(number)}>
            <img src={picture(number)} alt="" loading="lazy" />
            <span>{t("documents.pageNumber", { page: number })}</span>
          </button>
        </li>
      ))}
    </ol>
  );
});
