import { Form, useNavigation } from "@remix-run/react";
import styles from "~/components/mou/life.module.css";
import { useT } from "~/i18n/useT";
import type { SideRow } from "./evidenceView";

const TEXTS = ["number", "issuer", "personName"] as const;
const DAYS = ["date", "validFrom", "validTo"] as const;

/** What a paper says, and its file. */
export function AttachForm({ row: { party, row, papers } }: { row: SideRow }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  const id = (name: string) => `attach-${party.no}-${name}`;
  return (
    <details open={!row.ready}>
      <summary>{t("mouLife.attach", { party: party.nameTh })}</summary>
      <Form method="post" encType="multipart/form-data" preventScrollReset key={papers.length}>
        <input type="hidden" name="intent" value="attach" />
        <input type="hidden" name="partyNo" value={party.no} />
        <div className={styles.grid}>
          <div className="field">
            <label htmlFor={id("kind")}>{t("mouLife.paperKind")}</label>
            <select id={id("kind")} name="kind" className="input">
              {row.required.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`mouLife.kind.${kind}`)}
                </option>
              ))}
            </select>
          </div>
          {TEXTS.map((name) => (
            <div className="field" key={name}>
              <label htmlFor={id(name)}>{t(`mouLife.${name}`)}</label>
              <input id={id(name)} name={name} className="input" maxLength={200} required={name === "number"} />
            </div>
          ))}
          {DAYS.map((name) => (
            <div className="field" key={name}>
              <label htmlFor={id(name)}>{t(name === "date" ? "mouLife.paperDate" : `mouLife.${name}`)}</label>
              <input
                id={id(name)}
                name={name}
                className="input"
                inputMode="numeric"
                required={name === "date"}
                placeholder={t("mouLife.dateExample")}
              />
            </div>
          ))}
          <p className={`hint ${styles.wide}`}>{t("mouLife.validHint")}</p>
          <div className={`field ${styles.wide}`}>
            <label htmlFor={id("file")}>{t("mouLife.file")}</label>
            <input
              id={id("file")}
              name="file"
              type="file"
              className="input"
              required
              accept="application/pdf,image/png,image/jpeg"
            />
          </div>
        </div>
        <button className="button" disabled={busy}>
          {t("mouLife.attachButton")}
        </button>
      </Form>
    </details>
  );
}
