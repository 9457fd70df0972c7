import { DiffWords } from "~/components/mou/DiffWords";
import type { ContentDifference } from "~/domain/mou/compareContents";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import styles from "./versions.module.css";

/** Two versions clause by clause; then what was filled in, sides, money and assets. */
export function Difference({ difference }: { difference: ContentDifference }) {
  const t = useT();
  const { clauses, slots, parties } = difference;
  const changed = clauses.filter(({ kind }) => kind !== "same");
  const same = clauses.length - changed.length;
  return (
    <>
      {changed.map(({ key, heading, kind, parts }) => (
        <section key={key} className="card">
          <h2>
            {heading} <span className="tag">{t(`mouText.${kind === "same" ? "changed" : kind}`)}</span>
          </h2>
          <DiffWords parts={parts} />
        </section>
      ))}
      {same > 0 && <p className="hint">{t("mouText.sameClauses", { count: same })}</p>}
      {slots.length > 0 && (
        <section className="card">
          <h2>{t("mouText.slotsDiff")}</h2>
          {slots.map(({ slot, parts }) => (
            <div key={slot}>
              <strong>{t(`mou.${slot}`)}</strong>
              <DiffWords parts={parts} />
            </div>
          ))}
        </section>
      )}
      {parties.added.length + parties.removed.length > 0 && (
        <section className="card">
          <h2>{t("mouText.partiesDiff")}</h2>
          <ul>
            {parties.removed.map((name) => (
              <li key={name}>
                <del>{name}</del>
              </li>
            ))}
            {parties.added.map((name) => (
              <li key={name}>
                <ins>{name}</ins>
              </li>
            ))}
          </ul>
        </section>
      )}
      <MoneyDifference money={difference.money} />
      <AssetDifference assets={difference.assets} />
    </>
  );
}

const shown = (amount: string | null) => (amount === null ? "–" : baht(BigInt(amount)));

function MoneyDifference({ money }: Pick<ContentDifference, "money">) {
  const t = useT();
  if (money.length === 0) return null;
  return (
    <section className="card">
      <h2 id="money-diff">{t("mouText.moneyDiff")}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="money-diff">
        <table className={`table ${styles.money}`}>
          <thead>
            <tr>
              <th scope="col">{t("mouText.org")}</th>
              <th scope="col">{t("mouText.source")}</th>
              <th scope="col">{t("mouText.year")}</th>
              <th scope="col" className="number">
                {t("mouText.before")}
              </th>
              <th scope="col" className="number">
                {t("mouText.after")}
              </th>
            </tr>
          </thead>
          <tbody>
            {money.map(({ orgId, nameTh, source, fy, before, after }) => (
              <tr key={`${orgId}${source}${fy}`}>
                <td>{nameTh || "–"}</td>
                <td>{t(`budget.fund.${source}`)}</td>
                <td>{fy}</td>
                <td className="number" data-typed>
                  {shown(before)}
                </td>
                <td className="number" data-typed>
                  {shown(after)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function AssetDifference({ assets }: Pick<ContentDifference, "assets">) {
  const t = useT();
  if (assets.length === 0) return null;
  const say = (line: NonNullable<(typeof assets)[number]["after"]>) =>
    `${line.item} ${line.quantity} ${line.unit}${line.unitPrice === null ? "" : ` × ${baht(line.unitPrice)}`}`;
  return (
    <section className="card">
      <h2>{t("mouText.assetsDiff")}</h2>
      <ul>
        {assets.map(({ costItemId, before, after }) => (
          <li key={costItemId}>
            {before && <del>{say(before)}</del>} {after && <ins>{say(after)}</ins>}
          </li>
        ))}
      </ul>
    </section>
  );
}
