import { Link, useSearchParams } from "@remix-run/react";
import { BOOK_COMPONENTS, type BookPlanKind } from "~/domain/plan/book/bookComponents";
import { useT } from "~/i18n/useT";
import styles from "./book.module.css";

type Props = { books: readonly { kind: BookPlanKind; written: number; texts: object | null }[]; shown: BookPlanKind };

/** The three books with how much of each is written. */
export function BookTabs({ books, shown }: Props) {
  const t = useT();
  const [search] = useSearchParams();
  return (
    <nav className={styles.tabs} aria-label={t("planBook.books")}>
      {books.map(({ kind, written, texts }) => {
        const next = new URLSearchParams(search);
        next.set("of", kind);
        const all = BOOK_COMPONENTS[kind].length;
        return (
          <Link key={kind} to={`?${next.toString()}`} aria-current={kind === shown ? "page" : undefined}>
            <strong>{t(`planBook.of.${kind}`)}</strong>
            <span>{texts ? t("planBook.written", { count: written, all }) : t("planBook.notBegun")}</span>
          </Link>
        );
      })}
    </nav>
  );
}
