import { Form, useNavigation } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import styles from "./exchange.module.css";

type Props = { place: { areaCode: string; fy: number }; mayEdit: boolean };

/** The two ways out, and the way back in for whoever edits the plan. */
export function Transfer({ place: { areaCode, fy }, mayEdit }: Props) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <div className={styles.columns}>
      <section className="card" aria-labelledby="exchange-out">
        <h2 id="exchange-out">{t("planExchange.out")}</h2>
        <p className="hint">{t("planExchange.outHint")}</p>
        <p className="row">
          <a className="button" href={`/documents/plan-graph/${areaCode}-${fy}.xlsx`} download>
            {t("planExchange.xlsx")}
          </a>
          <a
            className="button"
            data-kind="secondary"
            href={`/api/v1/areas/${areaCode}/years/${fy}/plan`}
            download={`plan-${areaCode}-${fy}.json`}
          >
            {t("planExchange.json")}
          </a>
        </p>
      </section>
      {mayEdit ? (
        <Form method="post" encType="multipart/form-data" className="card">
          <h2>{t("planExchange.in")}</h2>
          <div className="field">
            <label htmlFor="exchange-file">{t("planExchange.file")}</label>
            <input
              id="exchange-file"
              name="file"
              type="file"
              required
              accept=".xlsx,.json"
              className="input"
              aria-describedby="exchange-file-hint"
            />
            <p className="hint" id="exchange-file-hint">
              {t("planExchange.fileHint")}
            </p>
          </div>
          <button className="button" disabled={busy}>
            {t("planExchange.check")}
          </button>
        </Form>
      ) : (
        <div className="banner">{t("planExchange.noRight")}</div>
      )}
    </div>
  );
}
