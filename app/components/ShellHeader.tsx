import { Form, Link, useLocation, useNavigate } from "@remix-run/react";
import { useLocale, useT } from "~/i18n/useT";
import type { RootData } from "~/root";
import { type Place, yearId } from "./place";
import styles from "./Shell.module.css";

/** Head of the page: product, province and year, language, account. */
export function ShellHeader(props: { person: NonNullable<RootData["person"]>; places: Place[]; place: Place | null }) {
  const t = useT();
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const { person, places, place } = props;
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        <img src="/favicon.svg" alt="" width={26} height={26} />
        <span>{t("app.name")}</span>
      </Link>
      <PlacePicker places={places} place={place} />
      <div className={styles.spacer} />
      <Form method="post" action="/language" reloadDocument>
        <input type="hidden" name="redirectTo" value={pathname + search} />
        <input type="hidden" name="locale" value={locale === "th" ? "en" : "th"} />
        <button className={styles.headerButton} lang={locale === "th" ? "en" : "th"}>
          {t("shell.switchTo")}
        </button>
      </Form>
      <Link to="/account" className={styles.headerButton} title={t("shell.account")}>
        {locale === "en" && person.nameEn ? person.nameEn : person.nameTh}
      </Link>
      <Form method="post" action="/logout" reloadDocument>
        <button className={styles.headerButton}>{t("shell.logout")}</button>
      </Form>
    </header>
  );
}

function PlacePicker({ places, place }: { places: Place[]; place: Place | null }) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  if (!place) return null;
  const label = (one: Place) =>
    `${locale === "th" ? `จังหวัด${one.areaNameTh}` : one.areaNameEn} · ${t("shell.yearValue", { fy: one.fy })}`;
  const known = places.some((one) => yearId(one) === yearId(place)) ? places : [place, ...places];
  return (
    <label className={styles.place}>
      <span className="visually-hidden">{`${t("shell.area")} / ${t("shell.year")}`}</span>
      <select value={yearId(place)} onChange={(event) => navigate(`/years/${event.target.value}`)}>
        {known.map((one) => (
          <option key={yearId(one)} value={yearId(one)}>
            {label(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
