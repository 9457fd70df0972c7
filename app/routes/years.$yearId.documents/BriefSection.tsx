import { Form, Link, useSearchParams } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import type { Centre } from "./centre";
import { DocumentTable } from "./DocumentTable";
import styles from "./documents.module.css";

/** Address of another page of the briefs, the words kept. */
function usePageAddress() {
  const [search] = useSearchParams();
  return (page: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(page));
    return `?${next.toString()}#briefs`;
  };
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const t = useT();
  const address = usePageAddress();
  if (pages === 1) return null;
  const step = (to: number, words: string) =>
    to < 1 || to > pages ? null : (
      <Link className="button" data-kind="secondary" data-size="small" to={address(to)} preventScrollReset>
        {words}
      </Link>
    );
  return (
    <nav className="row" aria-label={t("documents.briefs")}>
      {step(page - 1, t("documents.previousPage"))}
      <span>{t("documents.pageOf", { page, count: pages })}</span>
      {step(page + 1, t("documents.nextPage"))}
    </nav>
  );
}

/** Briefs with every form made from them, a page at a time; a few words find one. */
export function BriefSection({ briefs, words }: { briefs: Centre["briefs"]; words: string }) {
  const t = useT();
  const empty = t(words === "" ? "documents.briefsEmpty" : "documents.noneFound");
  return (
    <div id="briefs">
      <DocumentTable heading={t("documents.briefs")} empty={empty} cards={briefs.cards}>
        <Form method="get" className={`row ${styles.find}`} action="#briefs" preventScrollReset>
          <label>
            <span className="visually-hidden">{t("documents.find")}</span>
            <input
              type="search"
              name="q"
              defaultValue={words}
              key={words}
              maxLength={100}
              placeholder={t("documents.find")}
            />
          </label>
          <button type="submit" className="button" data-kind="secondary" data-size="small">
            {t("documents.findNow")}
          </button>
          <span className="hint">{t("documents.found", { count: briefs.count })}</span>
        </Form>
      </DocumentTable>
      <Pages page={briefs.page} pages={briefs.pages} />
    </div>
  );
}
