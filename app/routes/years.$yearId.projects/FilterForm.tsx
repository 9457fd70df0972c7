import { Form, Link, useSubmit } from "@remix-run/react";
import { PROJECT_KINDS, type ProjectState } from "~/domain/brief/project";
import { useT } from "~/i18n/useT";
import { isFiltered, type ListFilters } from "./filters";
import styles from "./projects.module.css";

type Props = {
  filters: ListFilters;
  leads: { orgId: string; name: string }[];
  /** States that projects of the year are in, with their number. */
  states: { state: ProjectState; count: number }[];
  removed: number;
};

function Check({ name, on, label }: { name: string; on: boolean; label: string }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" name={name} value="1" defaultChecked={on} /> {label}
    </label>
  );
}

function Choices({ filters, leads, states }: Pick<Props, "filters" | "leads" | "states">) {
  const t = useT();
  return (
    <>
      <label>
        <span className="visually-hidden">{t("projects.filter.kind")}</span>
        <select className="input" name="kind" defaultValue={filters.kind ?? ""}>
          <option value="">{t("projects.filter.kindAll")}</option>
          {PROJECT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`brief.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{t("projects.filter.state")}</span>
        <select className="input" name="state" defaultValue={filters.state ?? ""}>
          <option value="">{t("projects.filter.stateAll")}</option>
          {states.map(({ state, count }) => (
            <option key={state} value={state}>
              {t(`brief.state.${state}`)} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{t("projects.filter.lead")}</span>
        <select className="input" name="lead" defaultValue={filters.lead ?? ""}>
          <option value="">{t("projects.filter.leadAll")}</option>
          {leads.map(({ orgId, name }) => (
            <option key={orgId} value={orgId}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** Filters of the list; they live in the address, so that a filtered list can be sent to somebody. */
export function FilterForm({ filters, leads, states, removed }: Props) {
  const t = useT();
  const submit = useSubmit();
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("projects.filters")}
      className={styles.filters}
      // remounted when the address changes, so that "clear" also clears the fields
      key={JSON.stringify(filters)}
      onChange={(event) => {
        const field = event.target as unknown as HTMLInputElement;
        if (field.type !== "search") submit(event.currentTarget, { replace: true, preventScrollReset: true });
      }}
    >
      <label className={styles.search}>
        <span className="visually-hidden">{t("projects.filter.text")}</span>
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={filters.q}
          placeholder={t("projects.filter.text")}
        />
      </label>
      <Choices filters={filters} leads={leads} states={states} />
      <Check name="short" on={filters.short === "1"} label={t("projects.filter.short")} />
      <Check name="mine" on={filters.mine === "1"} label={t("projects.filter.mine")} />
      <Check name="incomplete" on={filters.incomplete === "1"} label={t("projects.filter.incomplete")} />
      {(removed > 0 || filters.removed) && (
        <Check name="removed" on={filters.removed === "1"} label={t("projects.filter.removed", { count: removed })} />
      )}
      <noscript>
        <button className="button" data-kind="secondary" data-size="small">
          {t("projects.filter.apply")}
        </button>
      </noscript>
      {isFiltered(filters) && (
        <Link to="?" preventScrollReset>
          {t("projects.clear")}
        </Link>
      )}
    </Form>
  );
}
