import { Form } from "@remix-run/react";
import { useId } from "react";
import { BRIEF_ITEMS } from "~/domain/brief/briefItems";
import { EXTRA_ITEM, HEADER_ITEM } from "~/domain/brief/compare/change";
import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import type { ComparisonView, HistoryView } from "../historyView";
import { signedBaht, useSummaryWords, useVersionName } from "../versionWords";
import { ItemDifference } from "./ItemDifference";
import styles from "./compare.module.css";

type Props = { view: HistoryView; compared: ComparisonView | null };

/** Two states side by side, item by item in the official order; which two is chosen above. */
export function ComparePanel({ view, compared }: Props) {
  const t = useT();
  const words = useSummaryWords();
  if (!compared) return null;
  const { comparison, summary } = compared;
  const { total } = comparison;
  return (
    <section className={styles.panel} aria-labelledby="compare">
      <h2 id="compare">{t("history.compare")}</h2>
      <Choice key={`${compared.from}-${compared.to}`} view={view} compared={compared} />
      <p className={styles.summary} role="status">
        {words(summary)}
        {summary.difference !== 0n && (
          <span className="hint">
            {" "}
            ({baht(total.before)} → {baht(total.after)}; {signedBaht(total.difference)})
          </span>
        )}
      </p>
      {comparison.items.length === 0 && <p className="empty">{t("history.same")}</p>}
      {comparison.items.map((item) => (
        <ItemDifference key={item.item} item={item} compared={compared} areaCode={view.place.areaCode} />
      ))}
      {comparison.items.length > 0 && <Unchanged compared={compared} />}
    </section>
  );
}

function Choice({ view, compared }: { view: HistoryView; compared: ComparisonView }) {
  const t = useT();
  const id = useId();
  const nameOf = useVersionName();
  const listed = view.versions.map((version) => ({
    number: version.number,
    label: `${t("history.number", { number: version.number })} · ${nameOf(version)}`,
  }));
  const known = new Set(listed.map(({ number }) => number));
  const others = [compared.from, ...(compared.to === null ? [] : [compared.to])].filter((number) => !known.has(number));
  const options = [...listed, ...others.map((number) => ({ number, label: t("history.number", { number }) }))];
  return (
    <Form className={styles.choice} preventScrollReset>
      <div className="field">
        <label htmlFor={`${id}-from`}>{t("history.from")}</label>
        <select id={`${id}-from`} name="from" className="input" defaultValue={compared.from}>
          {options.map(({ number, label }) => (
            <option key={number} value={number}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-to`}>{t("history.to")}</label>
        <select id={`${id}-to`} name="to" className="input" defaultValue={compared.to ?? ""}>
          <option value="">{t("history.now")}</option>
          {options.map(({ number, label }) => (
            <option key={number} value={number}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button className="button" data-kind="secondary">
        {t("history.show")}
      </button>
    </Form>
  );
}

function Unchanged({ compared }: { compared: ComparisonView }) {
  const t = useT();
  const locale = useLocale();
  const changed = new Set(compared.comparison.items.map(({ item }) => item));
  const same = BRIEF_ITEMS.filter(({ number }) => number !== 9 && !changed.has(number));
  if (same.length === 0 || (same.length === 12 && (changed.has(HEADER_ITEM) || changed.has(EXTRA_ITEM)))) return null;
  const items = same.map(({ number, numberTh }) => (locale === "th" ? numberTh : String(number))).join(", ");
  return <p className="hint">{t("history.unchanged", { items })}</p>;
}
