import { Link, useLoaderData, useLocation, useRouteLoaderData } from "@remix-run/react";
import { Search, X } from "lucide-react";
import { useMemo } from "react";
import { yearId } from "~/components/place";
import { FUND_SOURCES } from "~/domain/brief/briefContent";
import { isFiltered, type PlanFilters } from "~/domain/plan/view/find";
import type { ProjectFacets } from "~/domain/plan/view/packed";
import type { PlanGraph } from "~/domain/plan/planGraph";
import { useLocale, useT } from "~/i18n/useT";
import type { RootData } from "~/root";
import type { loader } from "../route";
import { titleOf } from "../titleOf";
import type { PlanShown } from "../usePlanView";
import styles from "./find.module.css";

type Option = { id: string; name: string };

type Props = {
  graph: PlanGraph;
  facets: ReadonlyMap<string, ProjectFacets>;
  shown: PlanShown;
  /** How many entries fit, of how many. */
  hits: number;
};

/** What can be chosen, with how many projects each choice has. */
function useOptions({ graph, facets }: Pick<Props, "graph" | "facets">) {
  const t = useT();
  const locale = useLocale();
  const { orgs } = useLoaderData<typeof loader>();
  return useMemo(() => {
    const count = (has: (one: ProjectFacets) => boolean) => [...facets.values()].filter(has).length;
    const issues = graph.nodes.filter(({ kind, archived }) => kind === "ISSUE" && !archived);
    return {
      issue: issues.map((node): Option => ({ id: node.id, name: `${node.code} ${titleOf(node, locale)}`.trim() })),
      org: orgs.map(({ id, nameTh, shortNameTh }): Option => {
        return { id, name: `${shortNameTh || nameTh} (${count((one) => one.orgs.includes(id))})` };
      }),
      fund: FUND_SOURCES.flatMap((id): Option[] => {
        const projects = count((one) => one.funds.includes(id));
        return projects > 0 ? [{ id, name: `${t(`budget.fund.${id}`)} (${projects})` }] : [];
      }),
    };
  }, [graph, facets, orgs, locale, t]);
}

/** Filters of picture and outline: words, issue, organisation, kind of money, year; they live in the address. */
export function FilterBar({ graph, facets, shown, hits }: Props) {
  const t = useT();
  const { filters, gap, setFilters, clear } = shown;
  const options = useOptions({ graph, facets });
  return (
    <form method="get" role="search" aria-label={t("plan.filters")} className={styles.bar}>
      <input type="hidden" name="view" value={shown.view} />
      <label className={styles.words}>
        <span className="visually-hidden">{t("plan.filter.words")}</span>
        <Search size={15} aria-hidden />
        <input
          className="input"
          type="search"
          name="q"
          maxLength={100}
          value={filters.words}
          placeholder={t("plan.filter.words")}
          onChange={(event) => setFilters({ words: event.target.value })}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      </label>
      <Choice name="issue" value={filters.issue} options={options.issue} onChoose={(issue) => setFilters({ issue })} />
      <Choice name="org" value={filters.org} options={options.org} onChoose={(org) => setFilters({ org })} />
      <Choice
        name="fund"
        value={filters.fund}
        options={options.fund}
        onChoose={(id) => setFilters({ fund: FUND_SOURCES.find((one) => one === id) ?? null })}
      />
      <Years />
      <noscript>
        <button className="button" data-kind="secondary" data-size="small">
          {t("projects.filter.apply")}
        </button>
      </noscript>
      <span role="status" className={styles.count}>
        {isFiltered(filters) && t("plan.filter.shown", { hits, total: graph.nodes.length })}
      </span>
      {(isFiltered(filters) || gap !== null) && (
        <button type="button" className="button" data-kind="quiet" data-size="small" onClick={clear}>
          <X size={15} aria-hidden /> {t("plan.filter.clear")}
        </button>
      )}
    </form>
  );
}

type ChoiceProps = {
  name: Exclude<keyof PlanFilters, "words" | "walk">;
  value: string | null;
  options: readonly Option[];
  onChoose(id: string | null): void;
};

function Choice({ name, value, options, onChoose }: ChoiceProps) {
  const t = useT();
  return (
    <label>
      <span className="visually-hidden">{t(`plan.filter.${name}`)}</span>
      <select
        className="input"
        name={name}
        value={value ?? ""}
        data-chosen={value !== null}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">{t(`plan.filter.${name}`)}</option>
        {options.map(({ id, name: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The same filters in the other years of the area. */
function Years() {
  const t = useT();
  const { place } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData("root") as RootData | undefined;
  const { search } = useLocation();
  const years = (root?.places ?? []).filter(({ areaCode, fy }) => areaCode === place.areaCode && fy !== place.fy);
  if (years.length === 0) return null;
  return (
    <span className={styles.years}>
      {t("plan.filter.years")}
      {years.map((one) => (
        <Link key={one.fy} to={`/years/${yearId(one)}/plan${search}`} reloadDocument>
          {one.fy}
        </Link>
      ))}
    </span>
  );
}
