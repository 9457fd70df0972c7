import { LAW_TEXTS } from "~/domain/rules/lawTexts";
import { useT } from "~/i18n/useT";
import styles from "./commitments.module.css";

const PATHS = [
  { path: "PROVINCE", kind: "handover-province", api: "province", law: LAW_TEXTS.handoverProvince },
  { path: "FUNCTION", kind: "handover-function", api: "function", law: LAW_TEXTS.handoverFunction },
] as const;

/** Step 4: the two ways into a budget, each with its pack for the people who carry it on. */
export function HandoverPacks({ year }: { year: string }) {
  const t = useT();
  const [, areaCode = "", fy = ""] = /^(.+)-(\d{4})$/.exec(year) ?? [];
  return (
    <section aria-labelledby="handover" className={styles.packs}>
      <h2 id="handover">{t("commitment.handover")}</h2>
      <ul>
        {PATHS.map(({ path, kind, api, law }) => (
          <li key={path} className="card">
            <strong>{t(`commitment.path.${path}`)}</strong>
            <p className="hint" lang="th">
              “{law.text}”
            </p>
            <div className="row">
              <a className="button" data-kind="secondary" href={`/documents/${kind}/${year}.xlsx`} download>
                {t("commitment.xlsx")}
                <span className="visually-hidden">: {t(`commitment.path.${path}`)}</span>
              </a>
              <a
                className="button"
                data-kind="quiet"
                href={`/api/v1/areas/${areaCode}/years/${fy}/handover/${api}`}
                download={`handover-${api}-${year}.json`}
              >
                {t("commitment.json")}
                <span className="visually-hidden">: {t(`commitment.path.${path}`)}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
