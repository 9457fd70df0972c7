import { useEffect, useState } from "react";
import { CommandForm } from "~/components/forum/CommandForm";
import { FUND_SOURCES } from "~/domain/brief/briefContent";
import { LENGTHS } from "~/domain/dialogue/card";
import type { SeatView } from "~/domain/dialogue/view/sessionView";
import { baht } from "~/format/baht";
import { useLocale, usePhoneT } from "~/i18n/useT";
import { newClientId } from "./useDraft";
import styles from "./phone.module.css";

/** "We take part with money": source and range of amounts; what was promised can be taken back while this runs. */
export function Pledges({ view: { items, pledges, seat } }: { view: SeatView }) {
  const t = usePhoneT();
  const [clientId, setClientId] = useState("without-script-1");
  useEffect(() => setClientId(newClientId()), []);
  if (!seat.verified)
    return (
      <p className="banner" data-tone="warn">
        {t("error.seatUnverified")}
      </p>
    );
  if (items.length === 0) return <p className="banner">{t("dialogue.nothingToVote")}</p>;
  return (
    <>
      <CommandForm
        key={clientId}
        intent="pledge"
        fields={{ clientId }}
        className={styles.sheet}
        keeps="new"
        onSent={() => setClientId(newClientId())}
      >
        <PledgeFields items={items} />
        <p className="hint">{t("dialogue.pledgeHint")}</p>
        <div className={styles.thumb}>
          <button className="button">{t("dialogue.pledge")}</button>
        </div>
      </CommandForm>
      <Promised items={items} pledges={pledges} />
    </>
  );
}

function PledgeFields({ items }: Pick<SeatView, "items">) {
  const t = usePhoneT();
  return (
    <>
      <label className="label" htmlFor="pledge-item">
        {t("dialogue.item")}
      </label>
      <select id="pledge-item" name="itemId" className="input">
        {items.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <label className="label" htmlFor="pledge-source">
        {t("dialogue.pledgeSource")}
      </label>
      <select id="pledge-source" name="source" className="input" defaultValue="FUNCTION">
        {FUND_SOURCES.map((source) => (
          <option key={source} value={source}>
            {t(`brief.source.${source}`)}
          </option>
        ))}
      </select>
      <div className={styles.pair}>
        <span>
          <label className="label" htmlFor="pledge-min">
            {t("dialogue.pledgeMin")}
          </label>
          <input id="pledge-min" name="minBaht" className="input" inputMode="decimal" required />
        </span>
        <span>
          <label className="label" htmlFor="pledge-max">
            {t("dialogue.pledgeMax")}
          </label>
          <input id="pledge-max" name="maxBaht" className="input" inputMode="decimal" />
        </span>
      </div>
      <label className="label" htmlFor="pledge-note">
        {t("dialogue.pledgeNote")}
      </label>
      <input id="pledge-note" name="note" className="input" maxLength={LENGTHS.note} />
    </>
  );
}

function Promised({ items, pledges }: Pick<SeatView, "items" | "pledges">) {
  const t = usePhoneT();
  const locale = useLocale();
  const titleOf = new Map(items.map(({ id, title }) => [id, title]));
  return (
    <ul className={styles.stack}>
      {pledges.map((pledge) => (
        <li key={pledge.id} className="card">
          <strong>{titleOf.get(pledge.itemId)}</strong>
          <p>
            {t(`brief.source.${pledge.source}`)} · {baht(BigInt(pledge.minSatang))}–
            {baht(BigInt(pledge.maxSatang), { unit: true, locale })}
          </p>
          <CommandForm intent="withdraw" fields={{ clientId: pledge.clientId }}>
            <button className="button" data-kind="quiet">
              {t("dialogue.withdraw")}
            </button>
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}
