import { useId, useState } from "react";
import { matchKey } from "~/domain/progress/cells/cleanText";
import { useT } from "~/i18n/useT";
import type { BriefOrganization } from "../state/briefView";
import styles from "./partners.module.css";

/** What the list of partners shows and changes. */
export type PartnerChecksProps = {
  organizations: readonly BriefOrganization[];
  chosen: ReadonlySet<string>;
  count: number;
  choose(chosen: Set<string>): void;
};

/** Partners to tick, with a search over long lists; ticked ones stay visible whatever is searched. */
export function PartnerChecks({ organizations, chosen, count, choose }: PartnerChecksProps) {
  const t = useT();
  const id = useId();
  const [search, setSearch] = useState("");
  const wanted = matchKey(search);
  const matches = (one: BriefOrganization) =>
    wanted === "" || chosen.has(one.id) || matchKey(one.nameTh + one.shortNameTh).includes(wanted);
  const shown = organizations.filter(matches);
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  };
  return (
    <div className={styles.partners} role="group" aria-labelledby={id}>
      <div className={styles.legend} id={id}>
        {t("brief.partners.others")} <span className="hint">{t("brief.partners.chosen", { count })}</span>
      </div>
      <input
        type="search"
        className="input"
        aria-label={t("brief.partners.search")}
        placeholder={t("brief.partners.search")}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        // Enter searches; it must not save the dialog
        onKeyDown={(event) => {
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <div className={styles.checks}>
        {shown.map((one) => (
          <label key={one.id}>
            <input
              type="checkbox"
              checked={chosen.has(one.id)}
              onChange={(event) => toggle(one.id, event.target.checked)}
            />
            <span>
              {one.nameTh}
              {one.adviser && <span className="hint"> · {t("brief.partners.adviser")}</span>}
            </span>
          </label>
        ))}
        {shown.length === 0 && <p className="hint">{t("brief.partners.noMatch")}</p>}
      </div>
    </div>
  );
}
