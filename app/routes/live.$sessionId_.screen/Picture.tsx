import type { ReactNode } from "react";
import { QrCode } from "~/components/forum/QrCode";
import { thousandths } from "~/components/forum/Results";
import { useSlideWords } from "~/components/forum/Slides";
import { spokenCode } from "~/domain/dialogue/seats/joinCode";
import type { ScreenView } from "~/domain/dialogue/view/sessionView";
import { millionBaht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import { Notes } from "./Notes";
import styles from "./screen.module.css";

/** Lines that fit below each other at 28 px on the lowest projector, 1024×768. */
const LINES = 7;

type Line = { key: string; text: ReactNode; figure?: ReactNode };

/** A list that never scrolls: what does not fit is counted. */
function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useT();
  const shown = lines.length > LINES ? lines.slice(0, LINES - 1) : lines;
  return (
    <ul className={styles.lines}>
      {shown.map(({ key, text, figure }) => (
        <li key={key}>
          <span className={styles.text}>{text}</span>
          {figure !== undefined && <strong className={styles.figure}>{figure}</strong>}
        </li>
      ))}
      {lines.length > shown.length && <li>{t("dialogue.more", { count: lines.length - shown.length })}</li>}
    </ul>
  );
}

function Big({ figure, text }: { figure: ReactNode; text: ReactNode }) {
  return (
    <div className={styles.big}>
      <strong>{figure}</strong>
      <p>{text}</p>
    </div>
  );
}

function Lobby({ view: { code, qr, joinUrl } }: { view: ScreenView }) {
  const t = useT();
  if (!code) return <Big figure="…" text={t("dialogue.notOpenYet")} />;
  return (
    <div className={styles.lobby}>
      {qr && <QrCode rows={qr} label={t("dialogue.qr")} className={styles.qr} />}
      <div>
        <p>{t("dialogue.scan")}</p>
        <p className={styles.code}>{spokenCode(code)}</p>
        {joinUrl && <p className={styles.url}>{joinUrl.replace(/^https?:\/\//, "")}</p>}
      </div>
    </div>
  );
}

/** What the room sees in the running phase: only what everybody may see. */
export function Picture({ view }: { view: ScreenView }) {
  const t = useT();
  const locale = useLocale();
  const { head, outcome, answered, hidden } = view;
  const { phase, state } = head;
  const progress = t("dialogue.answered", { count: answered, people: outcome.present.people });
  if (!phase)
    return state === "PLANNED" ? (
      <Big figure={head.title} text={t("dialogue.notOpenYet")} />
    ) : (
      <Closing view={view} title={t("dialogue.overText")} />
    );
  switch (phase.kind) {
    case "LOBBY":
      return <Lobby view={view} />;
    case "OPENING":
      return <Rules view={view} />;
    case "EVIDENCE":
    case "CHECK":
      return <Evidence view={view} />;
    case "CARDS":
      return <Big figure={hidden} text={`${t("dialogue.cardsWritten")} · ${progress}`} />;
    case "CLUSTER":
      // nothing is opened yet: how many cards wait
      if (outcome.clusters.length + outcome.loose.length === 0)
        return <Big figure={hidden} text={t("dialogue.cardsWritten")} />;
      return <Lines lines={clusterLines(view, t("dialogue.loose"))} />;
    case "DOT_VOTE":
    case "RANKING":
      return <Vote view={view} />;
    case "ROOMS":
      return view.notes.length > 0 ? <Notes view={view} /> : <Big figure="…" text={t("dialogue.noteEmpty")} />;
    case "PLEDGES":
      // one note is pitched: it stands large, else the list of what is promised
      if (view.notes.length === 1) return <Notes view={view} />;
      return <Lines lines={pledgeLines(view, locale)} />;
    case "CONSENT":
      return <Lines lines={consentLines(view, t)} />;
    case "DUTIES":
      return <Lines lines={dutyLines(view, locale)} />;
    case "CLOSE":
      return <Closing view={view} title={t("dialogue.thanks")} />;
  }
}

function clusterLines({ outcome: { clusters, loose } }: ScreenView, rest: string): Line[] {
  const lines = clusters.map(({ id, name, cards }) => ({
    ...{ key: id, figure: cards.length },
    text: `${name}${cards[0] ? ` — ${cards[0].text}` : ""}`,
  }));
  if (loose.length === 0) return lines;
  // nothing is grouped yet: the cards themselves
  if (clusters.length === 0) return loose.map(({ id, text }) => ({ key: id, text }));
  return [...lines, { key: "loose", text: rest, figure: loose.length }];
}

function pledgeLines({ outcome: { items, pledges } }: ScreenView, locale: "th" | "en"): Line[] {
  return items.map(({ id, title }) => {
    const own = pledges.filter(({ itemId }) => itemId === id);
    const sum = own.reduce((all, { minSatang }) => all + BigInt(minSatang), 0n);
    const orgs = [...new Set(own.map(({ orgName }) => orgName))].join(", ");
    // nothing promised yet is no amount
    const figure = own.length === 0 ? "–" : millionBaht(sum, { locale });
    return { key: id, text: orgs ? `${title} — ${orgs}` : title, figure };
  });
}

function Closing({ view: { outcome }, title }: { view: ScreenView; title: string }) {
  const t = useT();
  const carried = (outcome.consents ?? []).filter((line) => line.carried).length;
  return (
    <Lines
      lines={[
        { key: "title", text: title },
        { key: "people", text: t("dialogue.result.people"), figure: outcome.present.people },
        { key: "agendas", text: t("dialogue.result.items"), figure: outcome.items.length },
        { key: "consent", text: t("dialogue.result.carried"), figure: carried },
        { key: "pledges", text: t("dialogue.phase.PLEDGES"), figure: outcome.pledges.length },
        { key: "duties", text: t("dialogue.phase.DUTIES"), figure: outcome.duties.length },
      ]}
    />
  );
}

function Rules({ view: { rules, answered, outcome } }: { view: ScreenView }) {
  const t = useT();
  return (
    <Lines
      lines={[
        { key: "a", text: t("dialogue.rule.cards", { count: rules.cards }) },
        { key: "b", text: t("dialogue.rule.dots", { count: rules.dots, each: rules.dotsPerItem }) },
        { key: "c", text: t("dialogue.rule.count") },
        { key: "d", text: t("dialogue.rule.record") },
        { key: "e", text: t("dialogue.answered", { count: answered, people: outcome.present.people }) },
      ]}
    />
  );
}

function Evidence({ view: { slides, outcome } }: { view: ScreenView }) {
  const t = useT();
  const words = useSlideWords();
  return (
    <div className={styles.slides} data-many={slides.length > 3 || undefined}>
      {slides.map((slide) => {
        const { title, figure, text } = words(slide);
        const marks = outcome.marks[slide.id];
        return (
          <section key={slide.id}>
            <h2>{title}</h2>
            <strong>{figure}</strong>
            <p>{text}</p>
            {marks && <p>{t("dialogue.marks", { fits: marks.fits, not: marks.not })}</p>}
          </section>
        );
      })}
    </div>
  );
}

/** Only how many answered while a vote runs; counts once it is closed. */
function Vote({ view: { head, outcome, answered } }: { view: ScreenView }) {
  const t = useT();
  const { dots, ranking, present } = outcome;
  const closed = head.phase?.closed ?? false;
  const ranked = head.phase?.kind === "RANKING";
  if (closed && ranked && ranking)
    return (
      <Lines
        lines={ranking.map((line) => ({
          key: line.itemId,
          text: `${line.place}. ${line.title}`,
          figure: t("dialogue.pointsSpread", { points: line.points, best: line.best, worst: line.worst }),
        }))}
      />
    );
  if (closed && !ranked && dots)
    return (
      <Lines
        lines={dots.map(({ itemId, title, persons, organizations }) => ({
          key: itemId,
          text: title,
          figure: t("dialogue.twoCounts", { persons, organizations: thousandths(organizations) }),
        }))}
      />
    );
  return <Big figure={answered} text={t("dialogue.answered", { count: answered, people: present.people })} />;
}

function consentLines({ outcome }: ScreenView, t: ReturnType<typeof useT>): Line[] {
  return (outcome.consents ?? []).map(({ itemId, title, counts }) => ({
    key: itemId,
    text: title,
    // nobody has spoken yet: no row of noughts
    figure:
      counts.AGREE + counts.CONCERN + counts.OBJECT === 0
        ? "–"
        : t("dialogue.consentCounts", { agree: counts.AGREE, concern: counts.CONCERN, object: counts.OBJECT }),
  }));
}

function dutyLines({ outcome: { duties } }: ScreenView, locale: "th" | "en"): Line[] {
  return duties.map(({ id, orgName, text, dueOn, accepted }) => ({
    key: id,
    text: `${accepted ? "✓ " : ""}${orgName}: ${text}`,
    figure: thaiDate(dueOn, { locale, style: "short" }),
  }));
}
