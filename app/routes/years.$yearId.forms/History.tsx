import { bangkokDay } from "~/format/bangkokDay";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { FormSet } from "./formSetForm";

/** Every version of the words, the newest first. */
export function History({ set }: { set: FormSet }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section>
      <h2>{t("forms.history")}</h2>
      {set.history.length === 0 && <p className="hint">{t("forms.noHistory")}</p>}
      <ul>
        {set.history.map(({ id, version, fyFrom, changedBy, changedAt, reason }) => (
          <li key={id}>
            <strong>
              {t("forms.historyLine", {
                version,
                fy: fyFrom,
                who: changedBy,
                date: thaiDate(bangkokDay(changedAt), { style: "short", locale }),
              })}
            </strong>
            <div>{reason}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
