import { Form, useSubmit } from "@remix-run/react";
import { FUND_SOURCES } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import styles from "./money.module.css";
import type { MoneyAsked } from "./moneyQuery";

type Props = { asked: MoneyAsked; orgs: readonly { id: string; name: string }[] };

/** Which money is shown, and on which paper it is printed; all of it in the address. */
export function MoneyFilters({ asked, orgs }: Props) {
  const t = useT();
  const submit = useSubmit();
  return (
    <Form
      method="get"
      className={styles.filters}
      aria-label={t("planMoney.filters")}
      key={JSON.stringify(asked)}
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      <Choose name="source" label={t("planMoney.source")} all={t("planMoney.allSources")} value={asked.source}>
        {FUND_SOURCES.map((source) => ({ id: source, name: t(`budget.fund.${source}`) }))}
      </Choose>
      <Choose name="kind" label={t("planMoney.kind")} all={t("planMoney.allKinds")} value={asked.kind}>
        {(["KEY", "OTHER", "UNDECIDED"] as const).map((kind) => ({ id: kind, name: t(`planMoney.kind.${kind}`) }))}
      </Choose>
      <Choose name="org" label={t("planMoney.org")} all={t("planMoney.allOrgs")} value={asked.org}>
        {[...orgs].sort((a, b) => a.name.localeCompare(b.name, "th"))}
      </Choose>
      <Choose name="paper" label={t("planMoney.paper")} all={null} value={asked.paper}>
        {(["A4", "A3"] as const).map((paper) => ({ id: paper, name: paper }))}
      </Choose>
      <noscript>
        <button className="button" data-size="small" data-kind="secondary">
          {t("planMoney.apply")}
        </button>
      </noscript>
    </Form>
  );
}

type ChooseProps = {
  name: string;
  label: string;
  all: string | null;
  value: string | undefined;
  children: readonly { id: string; name: string }[];
};

function Choose({ name, label, all, value, children }: ChooseProps) {
  return (
    <label>
      <span>{label}</span>
      <select className="input" name={name} defaultValue={value ?? ""}>
        {all !== null && <option value="">{all}</option>}
        {children.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
