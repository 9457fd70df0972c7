import { Form, Link, useLocation } from "@remix-run/react";
import { Search } from "lucide-react";
import { useLocale, useT } from "~/i18n/useT";
import type { RootData } from "~/root";
import type { Place } from "../place";
import { LogoutButton } from "../session/LogoutButton";
import { Bell } from "./Bell";
import { HeaderMenu } from "./HeaderMenu";
import { PlacePicker } from "./PlacePicker";
import styles from "./Shell.module.css";

type Props = {
  person: NonNullable<RootData["person"]>;
  places: Place[];
  place: Place | null;
  unread: number;
  onOpen(what: "search" | "help"): void;
};

/** Head of the page, one line at every width: product, province and year, search, notices, language, account. */
export function ShellHeader({ person, places, place, unread, onOpen }: Props) {
  const t = useT();
  const locale = useLocale();
  const { pathname, search } = useLocation();
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        <img src="/favicon.svg" alt="" width={26} height={26} />
        <span>{t("app.name")}</span>
      </Link>
      <PlacePicker places={places} place={place} />
      <div className={styles.spacer} />
      <SearchButton onOpen={() => onOpen("search")} />
      <Bell unread={unread} />
      <HeaderMenu>
        <Form method="post" action="/language" reloadDocument>
          <input type="hidden" name="redirectTo" value={pathname + search} />
          <input type="hidden" name="locale" value={locale === "th" ? "en" : "th"} />
          <button className={styles.headerButton} lang={locale === "th" ? "en" : "th"}>
            {t("shell.switchTo")}
          </button>
        </Form>
        <Link to="/comments" className={styles.headerButton} title={t("comment.mine.title")}>
          {t("comment.list.me")}
        </Link>
        <Link to="/account" className={styles.headerButton} title={t("shell.account")}>
          {locale === "en" && person.nameEn ? person.nameEn : person.nameTh}
        </Link>
        <button type="button" className={`${styles.headerButton} ${styles.scripted}`} onClick={() => onOpen("help")}>
          <span className={styles.onPhone}>{t("keys.title")}</span>
          <span className={styles.onDesk} aria-hidden>
            ?
          </span>
          <span className={`${styles.onDesk} visually-hidden`}>{t("keys.title")}</span>
        </button>
        <LogoutButton userId={person.userId} className={styles.headerButton} />
      </HeaderMenu>
    </header>
  );
}

/** Opens the search dialog; without JavaScript it leads to the page of search. */
function SearchButton({ onOpen }: { onOpen(): void }) {
  const t = useT();
  return (
    <Link
      to="/search"
      role="button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K"
      className={styles.search}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
      onKeyDown={(event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        onOpen();
      }}
    >
      <Search size={18} aria-hidden />
      <span className={styles.searchText}>{t("search.open")}</span>
      <kbd aria-hidden>Ctrl K</kbd>
    </Link>
  );
}
