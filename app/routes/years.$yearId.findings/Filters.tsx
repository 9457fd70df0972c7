import { Form, Link, useSubmit } from "@remix-run/react";
import { passes } from "~/domain/findings/findingFilter";
import { useT } from "~/i18n/useT";
import { groupOf, RULES, type FindingEntry } from "./findingData";
import type { Asked } from "./findingQuery";
import styles from "./findings.module.css";

/** True when an entry is in the list that was asked for. */
export function matches(entry: FindingEntry, { rule, mine, ...filter }: Asked): boolean {
  return passes(entry, filter) && (!rule || groupOf(entry.finding.rule) === rule) && (!mine || entry.mine);
}

/** Address of the same list with another severity. */
function withSeverity(asked: Asked, severity: Asked["severity"]): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, severity })) if (value) search.set(name, value);
  return `?${search.toString()}`;
}

type Choice = { id: string; name: string };

function choices(all: readonly Choice[]): Choice[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, "th"));
}

/** Severities with their counts, then rule, project, organisation, one's own; all of it in the address. */
export function Filters({ entries, asked }: { entries: readonly FindingEntry[]; asked: Asked }) {
  const t = useT();
  const submit = useSubmit();
  const projects = choices(
    entries.flatMap(({ subject, projectIds: [id] }) =>
      subject && id ? [{ id, name: `${subject.code} ${subject.title}` }] : [],
    ),
  );
  return (
    <div className={styles.filters}>
      <Severities entries={entries} asked={asked} />
      <Form
        method="get"
        className={styles.choices}
        key={JSON.stringify(asked)}
        onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      >
        {asked.severity && <input type="hidden" name="severity" value={asked.severity} />}
        <Choose
          name="rule"
          label={t("findings.filter.rule")}
          all={t("findings.filter.allRules")}
          value={asked.rule}
          of={RULES.map((rule) => ({ id: rule, name: `${rule} ${t(`findings.rule.${rule}`)}` }))}
        />
        <Choose
          name="project"
          label={t("findings.filter.project")}
          all={t("findings.filter.allProjects")}
          value={asked.project}
          of={projects}
        />
        <Choose
          name="org"
          label={t("findings.filter.org")}
          all={t("findings.filter.allOrgs")}
          value={asked.org}
          of={choices(entries.flatMap(({ orgs }) => orgs))}
        />
        <label className={styles.own}>
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

function Severities({ entries, asked }: { entries: readonly FindingEntry[]; asked: Asked }) {
  const t = useT();
  const count = (severity: Asked["severity"]) =>
    entries.filter((entry) => matches(entry, { ...asked, severity })).length;
  return (
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
  );
}

type ChooseProps = { name: string; label: string; all: string; value: string | undefined; of: readonly Choice[] };

function Choose({ name, label, all, value, of }: ChooseProps) {
  return (
    <label className={styles.choice}>
      <span>{label}</span>
      <select className="input" name={name} defaultValue={value ?? ""}>
        <option value="">{all}</option>
        {of.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
