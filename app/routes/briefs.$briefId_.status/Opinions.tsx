import { Form, useNavigation } from "@remix-run/react";
import { bangkokDay } from "~/format/bangkokDay";
import { ADVISERS, type Adviser } from "~/domain/comment/thread";
import { ADVISER_NAMES } from "~/domain/comment/remarks";
import { VERDICTS, type Verdict } from "~/domain/lifecycle/advice";
import { thaiDate } from "~/format/thaiDate";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import type { StatusView } from "./statusView";
import styles from "./status.module.css";

const TONES: Record<Verdict, "ok" | "warn" | "bad"> = { SUPPORT: "ok", WITH_REMARKS: "warn", NOT_SUPPORT: "bad" };

/** [R20] What both advisers say of the revision at hand, and the form of the one who reads this. */
export function Opinions({ view }: { view: StatusView }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="lifecycle-opinions">
      <h2 id="lifecycle-opinions">{t("lifecycle.opinions")}</h2>
      <p className="hint">{t("lifecycle.opinionsHelp")}</p>
      <div className={styles.advisers}>
        {ADVISERS.map((adviser) => (
          <Opinion key={adviser} adviser={adviser} view={view} />
        ))}
      </div>
    </section>
  );
}

function Opinion({ adviser, view }: { adviser: Adviser; view: StatusView }) {
  const t = useT();
  const pick = useBilingual();
  const locale = useLocale();
  const given = view.opinions.findLast(
    (one) => one.adviser === adviser && !one.replaced && one.revision === view.revision,
  );
  const earlier = view.opinions.filter((one) => one.adviser === adviser && one !== given).length;
  const person = view.people.find(({ userId }) => userId === given?.recordedBy);
  return (
    <div className={styles.adviser}>
      <h3>{pick(ADVISER_NAMES[adviser])}</h3>
      {given ? (
        <>
          <p>
            <span className="tag" data-tone={TONES[given.verdict]}>
              {t(`lifecycle.verdict.${given.verdict}`)}
            </span>{" "}
            {given.documentNo}
          </p>
          {given.text && <p className={styles.said}>{given.text}</p>}
          <p className="hint">
            {person?.nameTh} · {thaiDate(bangkokDay(given.recordedAt), { locale })}
          </p>
        </>
      ) : (
        <p className="tag" data-tone="warn">
          {t("lifecycle.noOpinion")}
        </p>
      )}
      {earlier > 0 && <p className="hint">{t("lifecycle.earlierOpinions", { count: earlier })}</p>}
      {view.advises.includes(adviser) && <OpinionForm adviser={adviser} replaces={given !== undefined} />}
    </div>
  );
}

function OpinionForm({ adviser, replaces }: { adviser: Adviser; replaces: boolean }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const id = (name: string) => `${adviser}-${name}`;
  return (
    <Form method="post" className={styles.opinionForm} preventScrollReset>
      <input type="hidden" name="intent" value="opinion" />
      <input type="hidden" name="adviser" value={adviser} />
      <fieldset className={styles.verdicts}>
        <legend>{t("lifecycle.verdict")}</legend>
        {VERDICTS.map((verdict) => (
          <label key={verdict}>
            <input type="radio" name="verdict" value={verdict} required /> {t(`lifecycle.verdict.${verdict}`)}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id("text")}>{t("lifecycle.grounds")}</label>
        <textarea id={id("text")} name="text" className="input" rows={3} maxLength={5000} />
      </div>
      <div className="field">
        <label htmlFor={id("documentNo")}>{t("lifecycle.letter")}</label>
        <input id={id("documentNo")} name="documentNo" className="input" maxLength={200} />
      </div>
      <button className="button" disabled={busy}>
        {t(replaces ? "lifecycle.replaceOpinion" : "lifecycle.recordOpinion")}
      </button>
    </Form>
  );
}
