import { Form, useNavigation } from "@remix-run/react";
import { buddhistDateText } from "~/domain/calendar/buddhistDate";
import type { MessageKey } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import styles from "./mou.module.css";

const GROUPS = [
  ["operatingAgency", "purposeShort", "readyPlace", "soundClause"],
  ["governorName", "transfereeSignerName", "transfereeSignerPosition", "signingDate"],
  ["witness1Name", "witness1Position", "witness2Name", "witness2Position"],
] as const;

type FieldName = (typeof GROUPS)[number][number];

const HELP: Partial<Record<FieldName, MessageKey>> = {
  soundClause: "mou.soundClauseHelp",
  signingDate: "mou.signingDateHelp",
};

type Props = {
  mou: { version: number; fields: Record<Exclude<FieldName, "signingDate">, string> & { signingDate: string | null } };
  mayEdit: boolean;
};

/** What people fill in on the memorandum. An empty field prints dots. */
export function MouFieldsForm({ mou, mayEdit }: Props) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const valueOf = (name: FieldName) =>
    name === "signingDate" ? buddhistDateText(mou.fields.signingDate) : mou.fields[name];
  return (
    <Form method="post" className="card" aria-labelledby="mou-fields">
      <h2 id="mou-fields">{t("mou.fields")}</h2>
      <p className="hint">{t("mou.fieldsHelp")}</p>
      <input type="hidden" name="version" value={mou.version} />
      {GROUPS.map((group) => (
        <fieldset key={group[0]} className={styles.group} disabled={!mayEdit}>
          {group.map((name) => (
            <div className="field" key={name}>
              <label htmlFor={name}>{t(`mou.${name}`)}</label>
              <input
                id={name}
                name={name}
                className="input"
                defaultValue={valueOf(name)}
                maxLength={500}
                inputMode={name === "signingDate" ? "numeric" : undefined}
                aria-describedby={HELP[name] ? `${name}-help` : undefined}
              />
              {HELP[name] && (
                <span className="hint" id={`${name}-help`}>
                  {t(HELP[name])}
                </span>
              )}
            </div>
          ))}
        </fieldset>
      ))}
      {mayEdit && (
        <button className="button" disabled={busy}>
          {t("mou.save")}
        </button>
      )}
    </Form>
  );
}
