import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { FindingRow } from "./FindingRow";
import { Filters, matches } from "./Filters";
import { groupOf, RULES, type RuleGroup } from "./findingData";
import { findingQuery } from "./findingQuery";
import styles from "./findings.module.css";

/** More findings of one rule than this are folded. */
const OPEN_UP_TO = 20;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "findings.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const asked = findingQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ place, policy }, entries] = await orFail(
    Promise.all([context.areas.openYear(actor, areaCode, fy), context.budget.findings(actor, areaCode, fy)]),
  );
  const { letterNo, fyFrom, fyTo, revision } = policy;
  return { place, entries, asked, cycle: { letterNo, fyFrom, fyTo, revision }, locale: context.locale };
}

export default function FindingsPage() {
  const t = useT();
  const { place, entries, asked, cycle } = useLoaderData<typeof loader>();
  const year = yearId(place);
  const shown = entries.filter((entry) => matches(entry, asked));
  const groups = [...RULES, "other" as const]
    .map((group: RuleGroup) => ({ group, of: shown.filter(({ finding }) => groupOf(finding.rule) === group) }))
    .filter(({ of }) => of.length > 0);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("findings.title")}</h1>
          <p className="hint">
            {t("findings.intro", { fy: place.fy })}{" "}
            {t("todo.cycle", { from: cycle.fyFrom, to: cycle.fyTo, revision: cycle.revision })} · {cycle.letterNo}
          </p>
        </div>
        <Link className="button" data-kind="secondary" to={`/years/${year}/duplicates`}>
          {t("duplicate.title")}
        </Link>
      </div>
      <Filters entries={entries} asked={asked} />
      {groups.length === 0 && <div className="empty">✓ {t("findings.none")}</div>}
      {groups.map(({ group, of }) => (
        <details key={group} className={styles.group} open={of.length <= OPEN_UP_TO || asked.rule === group}>
          <summary>
            <h2>
              {group !== "other" && `${group} `}
              {t(`findings.rule.${group}`)}
            </h2>
            <span className="tag">{t("findings.count", { count: of.length })}</span>
          </summary>
          <ul className={styles.list}>
            {of.map((entry, index) => (
              <FindingRow key={`${entry.finding.code}-${index}`} entry={entry} year={year} cycle={cycle} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
