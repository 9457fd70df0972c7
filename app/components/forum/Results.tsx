import type { Outcome } from "~/domain/dialogue/view/sessionView";
import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, usePhoneT } from "~/i18n/useT";
import styles from "./results.module.css";

/** A number of thousandths as people read it: "2.5". */
export const thousandths = (value: number) => String(Math.round(value / 100) / 10);

/** Dots of each item per person and per organisation. */
export function DotResult({ dots }: { dots: NonNullable<Outcome["dots"]> }) {
  const t = usePhoneT();
  const most = Math.max(1, ...dots.map(({ persons }) => persons));
  return (
    <table className={`table ${styles.table}`}>
      <caption className={styles.caption}>{t("dialogue.result.dots")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("dialogue.item")}</th>
          <th scope="col" className="number">
            {t("dialogue.persons")}
          </th>
          <th scope="col" className="number">
            {t("dialogue.organizations")}
          </th>
        </tr>
      </thead>
      <tbody>
        {dots.map(({ itemId, title, persons, organizations }) => (
          <tr key={itemId}>
            <th scope="row" className={styles.name}>
              {title}
              <span className={styles.bar} style={{ inlineSize: `${(persons * 100) / most}%` }} aria-hidden />
            </th>
            <td className="number">{persons}</td>
            <td className="number">{thousandths(organizations)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The ranking with its points and its spread. */
export function RankingResult({
  ranking,
  rankers,
}: Pick<Outcome, "rankers"> & { ranking: NonNullable<Outcome["ranking"]> }) {
  const t = usePhoneT();
  return (
    <table className={`table ${styles.table}`}>
      <caption className={styles.caption}>
        {t("dialogue.result.ranking", { persons: rankers.persons, organizations: rankers.organizations })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {t("dialogue.place")}
          </th>
          <th scope="col">{t("dialogue.item")}</th>
          <th scope="col" className="number">
            {t("dialogue.points")}
          </th>
          <th scope="col" className="number">
            {t("dialogue.pointsOrg")}
          </th>
          <th scope="col">{t("dialogue.spread")}</th>
        </tr>
      </thead>
      <tbody>
        {ranking.map((line) => (
          <tr key={line.itemId}>
            <td className="number">{line.place}</td>
            <th scope="row" className={styles.name}>
              {line.title} {line.tied && <span className="tag">{t("dialogue.tied")}</span>}
            </th>
            <td className="number">{line.points}</td>
            <td className="number">{thousandths(line.organizations)}</td>
            <td>
              {t("dialogue.spreadOf", {
                best: line.best,
                worst: line.worst,
                low: line.quartiles[0],
                high: line.quartiles[1],
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words of organisations on each item, concerns and objections with their reasons. */
export function ConsentResult({ consents }: { consents: NonNullable<Outcome["consents"]> }) {
  const t = usePhoneT();
  return (
    <ul className={styles.list}>
      {consents.map(({ itemId, title, counts, voiced, carried }) => (
        <li key={itemId}>
          <strong>{title}</strong>{" "}
          <span className="tag" data-tone={carried ? "ok" : counts.OBJECT > 0 ? "bad" : undefined}>
            {t("dialogue.consentCounts", { agree: counts.AGREE, concern: counts.CONCERN, object: counts.OBJECT })}
          </span>
          {voiced.length > 0 && (
            <ul>
              {voiced.map(({ orgName, choice, reason }) => (
                <li key={orgName}>
                  {orgName} · {t(`dialogue.consent.${choice}`)}: {reason}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Promises with their amounts. */
export function PledgeResult({ outcome }: { outcome: Outcome }) {
  const t = usePhoneT();
  const locale = useLocale();
  const titleOf = new Map(outcome.items.map(({ id, title }) => [id, title]));
  return (
    <ul className={styles.list}>
      {outcome.pledges.map(({ id, itemId, orgName, source, minSatang, maxSatang, note, applied }) => (
        <li key={id}>
          <strong>{orgName}</strong> · {titleOf.get(itemId)} · {t(`brief.source.${source}`)} ·{" "}
          {minSatang === maxSatang
            ? baht(BigInt(minSatang), { unit: true, locale })
            : `${baht(BigInt(minSatang))}–${baht(BigInt(maxSatang), { unit: true, locale })}`}
          {note && ` · ${note}`}{" "}
          {applied && (
            <span className="tag" data-tone="ok">
              {t("dialogue.pledgeApplied")}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Duties with their organisation and date. */
export function DutyResult({ duties }: Pick<Outcome, "duties">) {
  const t = usePhoneT();
  const locale = useLocale();
  return (
    <ul className={styles.list}>
      {duties.map(({ id, text, orgName, dueOn, accepted, itemTitle }) => (
        <li key={id}>
          <strong>{orgName}</strong>: {text}
          {itemTitle && ` (${itemTitle})`} · {t("dialogue.by", { date: thaiDate(dueOn, { locale, style: "short" }) })}{" "}
          {accepted && (
            <span className="tag" data-tone="ok">
              {t("dialogue.accepted")}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Everything that a session decided; parts without content are left out. */
export function Summary({ outcome }: { outcome: Outcome }) {
  const t = usePhoneT();
  const { present, clusters, dots, ranking, rankers, consents, pledges, duties } = outcome;
  return (
    <div className={styles.summary}>
      <p>
        {t("dialogue.present", { people: present.people, organizations: present.organizations })}
        {" · "}
        {present.lines.map(({ sector, present: n }) => `${t(`dialogue.sector.${sector}`)} ${n}`).join(" · ")}
      </p>
      {clusters.length > 0 && (
        <section>
          <h2>{t("dialogue.clusters")}</h2>
          <ul className={styles.list}>
            {clusters.map(({ id, name, cards }) => (
              <li key={id}>
                <strong>{name}</strong> <span className="hint">{t("dialogue.cardCount", { count: cards.length })}</span>
                <ul>
                  {cards.map((card) => (
                    <li key={card.id}>{card.text}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
      {dots && dots.length > 0 && (
        <Scrolling name={t("dialogue.result.dots")}>
          <DotResult dots={dots} />
        </Scrolling>
      )}
      {ranking && ranking.length > 0 && (
        <Scrolling name={t("dialogue.phase.RANKING")}>
          <RankingResult ranking={ranking} rankers={rankers} />
        </Scrolling>
      )}
      {consents && consents.length > 0 && (
        <section>
          <h2>{t("dialogue.phase.CONSENT")}</h2>
          <ConsentResult consents={consents} />
        </section>
      )}
      {pledges.length > 0 && (
        <section>
          <h2>{t("dialogue.phase.PLEDGES")}</h2>
          <PledgeResult outcome={outcome} />
        </section>
      )}
      {duties.length > 0 && (
        <section>
          <h2>{t("dialogue.phase.DUTIES")}</h2>
          <DutyResult duties={duties} />
        </section>
      )}
    </div>
  );
}

function Scrolling({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={name}>
      {children}
    </div>
  );
}
