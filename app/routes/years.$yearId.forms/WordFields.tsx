import { useT } from "~/i18n/useT";
import type { FormSet } from "./formSetForm";
import styles from "./forms.module.css";

/** Whose words a text is: official, of the system, or changed by the office. */
function Origin({ origin, changed }: { origin: "OFFICIAL" | "OURS"; changed: boolean }) {
  const t = useT();
  return (
    <span className="row">
      <span className="tag" data-tone={origin === "OURS" ? "info" : undefined}>
        {t(origin === "OURS" ? "forms.ours" : "forms.official")}
      </span>
      {changed && (
        <span className="tag" data-tone="warn">
          {t("forms.changed")}
        </span>
      )}
    </span>
  );
}

/** The texts of a form, each with what it says now. */
export function WordFields({ set, readOnly }: { set: FormSet; readOnly: boolean }) {
  const t = useT();
  const texts = Object.entries(set.parts.texts);
  return (
    <fieldset className={styles.fields}>
      <legend>{t("forms.texts")}</legend>
      <p className="hint">{t("forms.slotsHint", { example: "{{area}}" })}</p>
      {texts.map(([key, { text, origin }]) => {
        const now = set.content.texts?.[key] ?? text;
        return (
          <div key={key} className={styles.field}>
            <Origin origin={origin} changed={now !== text} />
            <textarea
              name={`text.${key}`}
              aria-label={`${t("forms.text")} ${key}`}
              defaultValue={now}
              readOnly={readOnly}
              lang="th"
              rows={Math.min(8, Math.ceil(now.length / 70))}
              maxLength={4000}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
