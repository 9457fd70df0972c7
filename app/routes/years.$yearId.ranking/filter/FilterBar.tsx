import { Form, Link, useSubmit } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { PROJECT_KINDS } from "~/domain/brief/project";
import { timesWords } from "~/components/gauge/windowWords";
import { useT } from "~/i18n/useT";
import styles from "../ranking.module.css";
import { BANDS, isFiltered, type RankingFilters } from "./rankingFilters";

type Props = {
  filters: RankingFilters;
  leads: readonly { orgId: string; name: string }[];
  /** What else the address says and a filter must not lose. */
  kept: Readonly<Record<string, string>>;
  shown: number;
  total: number;
  windowMax: string;
};

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: [string, string][];
}) {
  return (
    <label>
      <span className="visually-hidden">{label}</span>
      <select className="input" name={name} defaultValue={value}>
        <option value="">{label}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The choices: kind, result, lead. */
function Choices({ filters, leads, windowMax }: Pick<Props, "filters" | "leads" | "windowMax">) {
  const t = useT();
  const times = timesWords(windowMax);
  return (
    <>
      <Choice
        name="kind"
        label={t("ranking.filter.kind")}
        value={filters.kind}
        options={PROJECT_KINDS.map((kind) => [kind, t(`projects.kind.${kind}`)])}
      />
      <Choice
        name="band"
        label={t("ranking.filter.band")}
        value={filters.band}
        options={BANDS.map((band) => [band, t(`ranking.band.${band}`, { times })])}
      />
      <Choice
        name="lead"
        label={t("ranking.filter.lead")}
        value={filters.lead}
        options={leads.map(({ orgId, name }) => [orgId, name])}
      />
    </>
  );
}

/** Writes filters that came by the address into the fields; the field that the keyboard is in stays the same one. */
function useWritten(filters: RankingFilters) {
  const form = useRef<HTMLFormElement>(null);
  const said = JSON.stringify(filters);
  useEffect(() => {
    const { short, ...texts } = JSON.parse(said) as RankingFilters;
    for (const field of form.current?.elements ?? []) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      if (field.name === "short") (field as HTMLInputElement).checked = short;
      const text = Object.entries(texts).find(([name]) => name === field.name)?.[1];
      if (text !== undefined) field.value = text;
    }
  }, [said]);
  return form;
}

/** Filters of the ranking; they live in the address, so that what one sees can be sent to somebody. */
export function FilterBar({ filters, leads, kept, shown, total, windowMax }: Props) {
  const t = useT();
  const submit = useSubmit();
  const form = useWritten(filters);
  const back = new URLSearchParams(kept).toString();
  return (
    <Form
      method="get"
      role="search"
      aria-label={t("ranking.filters")}
      className={styles.filters}
      ref={form}
      onChange={(event) => {
        const field = event.target as unknown as HTMLInputElement;
        if (field.type !== "search") submit(event.currentTarget, { replace: true, preventScrollReset: true });
      }}
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span className="visually-hidden">{t("ranking.filter.text")}</span>
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={filters.q}
          placeholder={t("ranking.filter.text")}
        />
      </label>
      <Choices {...{ filters, leads, windowMax }} />
      <label className={styles.check}>
        <input type="checkbox" name="short" value="1" defaultChecked={filters.short} /> {t("ranking.filter.short")}
      </label>
      <noscript>
        <button className="button" data-kind="secondary" data-size="small">
          {t("projects.filter.apply")}
        </button>
      </noscript>
      {isFiltered(filters) && (
        <>
          <span role="status">{t("ranking.filter.shown", { shown, total })}</span>
          <Link to={`?${back}`} preventScrollReset>
            {t("projects.clear")}
          </Link>
        </>
      )}
    </Form>
  );
}
