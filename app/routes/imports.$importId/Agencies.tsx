import { Building2 } from "lucide-react";
import { useBilingual, useT } from "~/i18n/useT";
import type { ImportPageData } from "./pageData";
import styles from "./preview.module.css";

/** Agencies that will be used or made, issues that come from groups, and what was repaired to read the file. */
export function Agencies({ data }: { data: ImportPageData }) {
  const t = useT();
  const pick = useBilingual();
  const fresh = data.agencies.filter(({ known }) => !known);
  return (
    <section className={styles.section}>
      <h2>
        <Building2 size={20} aria-hidden /> {t("import.agenciesTitle", { count: data.agencies.length })}
      </h2>
      <p className="hint">
        {t("import.agenciesKnown", { count: data.agencies.length - fresh.length })} ·{" "}
        {t("import.agenciesNew", { count: fresh.length })}
      </p>
      <ul className={styles.agencies}>
        {data.agencies.map(({ name, known, projects }) => (
          <li key={name} className="tag" data-tone={known ? undefined : "info"}>
            {known ? "" : "+ "}
            {name} <span className={styles.agencyCount}>{projects}</span>
          </li>
        ))}
      </ul>
      {data.groups.length > 0 && <p>{t("import.issuesNote", { names: data.groups.join(" · ") })}</p>}
      {data.notes.length > 0 && (
        <>
          <h3>{t("import.notesTitle")}</h3>
          <ul>
            {data.notes.map((note) => (
              <li key={note.code}>
                {pick(note.message)} {note.cells.length > 0 && <span className="hint">{note.cells.join(", ")}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
