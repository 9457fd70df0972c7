import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSubmit } from "@remix-run/react";
import { z } from "zod";
import { orFail } from "~/components/failure";
import { yearId } from "~/components/place";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { FindingRow } from "./FindingRow";
import { groupOf, RULES, type FindingEntry, type RuleGroup } from "./findingData";
import styles from "./findings.module.css";

const query = z.object({
  severity: z.enum(["E", "W", "I"]).optional().catch(undefined),
  rule: z
    .enum([...RULES, "other"])
    .optional()
    .catch(undefined),
  mine: z.literal("1").optional().catch(undefined),
});

/** More findings of one rule than this are folded. */
const OPEN_UP_TO = 12;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "findings.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const asked = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ place }, entries] = await orFail(
    Promise.all([context.areas.openYear(actor, areaCode, fy), context.budget.findings(actor, areaCode, fy)]),
  );
  return { place, entries, asked, locale: context.locale };
}

type Asked = z.infer<typeof query>;

function matches({ finding, mine }: FindingEntry, asked: Asked): boolean {
  return (
    (!asked.severity || finding.severity === asked.severity) &&
    (!asked.rule || groupOf(finding.rule) === asked.rule) &&
    (!asked.mine || mine)
  );
}

/** Address of the same list with another severity. */
function withSeverity(asked: Asked, severity: Asked["severity"]): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, severity })) if (value) search.set(name, value);
  return `?${search.toString()}`;
}

function Filters({ entries, asked }: { entries: readonly FindingEntry[]; asked: Asked }) {
  const t = useT();
  const submit = useSubmit();
  const count = (severity: Asked["severity"]) =>
    entries.filter((entry) => matches(entry, { ...asked, severity })).length;
  return (
    <div className={styles.filters}>
      <nav className={styles.tabs} aria-label={t("findings.filter")}>
        {([undefined, "E", "W", "I"] as const).map((severity) => (
          <Link
            key={severity ?? "all"}
            to={withSeverity(asked, severity)}
            aria-current={asked.severity === severity ? "true" : undefined}
            preventScrollReset
          >
            {severity ? t(`findings.severity.${severity}`) : t("findings.filter.all")} <b>{count(severity)}</b>
          </Link>
        ))}
      </nav>
      <Form
        method="get"
        className="row"
        key={JSON.stringify(asked)}
        onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      >
        {asked.severity && <input type="hidden" name="severity" value={asked.severity} />}
        <label className="row">
          {t("findings.filter.rule")}
          <select className="input" name="rule" defaultValue={asked.rule ?? ""} style={{ width: "auto" }}>
            <option value="">{t("findings.filter.allRules")}</option>
            {RULES.map((rule) => (
              <option key={rule} value={rule}>
                {rule} {t(`findings.rule.${rule}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="row">
          <input type="checkbox" name="mine" value="1" defaultChecked={asked.mine === "1"} />{" "}
          {t("findings.filter.mine")}
        </label>
        <noscript>
          <button className="button" data-size="small" data-kind="secondary">
            {t("projects.filter.apply")}
          </button>
        </noscript>
      </Form>
    </div>
  );
}

export default function FindingsPage() {
  const t = useT();
  const { place, entries, asked } = useLoaderData<typeof loader>();
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
          <p className="hint">{t("findings.intro", { fy: place.fy })}</p>
        </div>
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
              <FindingRow key={`${entry.finding.code}-${index}`} entry={entry} year={year} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
