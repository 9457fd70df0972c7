import styles from "~/components/mou/life.module.css";
import { annexTotalOf, moneyTotalOf } from "~/domain/mou/mouContent";
import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { MouApprovalPageView } from "./approvalView";

/** What an approver sees first, on one screen of a phone: sides, money, assets, day. */
export function Summary({ view: { content, agreed } }: { view: MouApprovalPageView }) {
  const t = useT();
  const locale = useLocale();
  const last =
    content.work
      .flatMap(({ to }) => to ?? [])
      .sort()
      .at(-1) ?? null;
  const amount = baht(annexTotalOf(content), { unit: true, locale });
  return (
    <section className="card" aria-labelledby="mou-summary">
      <h2 id="mou-summary">{t("mouLife.summary")}</h2>
      <dl className={styles.summary}>
        <div>
          <dt>{t("mouLife.parties")}</dt>
          <dd>{content.parties.map(({ nameTh }) => nameTh).join(" · ")}</dd>
        </div>
        <div>
          <dt>{t("mouLife.budget")}</dt>
          <dd>{baht(moneyTotalOf(content), { unit: true, locale })}</dd>
        </div>
        <div>
          <dt>{t("mouLife.assets")}</dt>
          <dd>{t("mouLife.assetsCount", { count: content.annex.length, amount })}</dd>
        </div>
        <div>
          <dt>{t("mouLife.due")}</dt>
          <dd>{thaiDate(last, { locale }) || "–"}</dd>
        </div>
      </dl>
      <p className="hint">
        {agreed ? t("mouLife.version", { no: agreed.no, hash: agreed.hash.slice(0, 8) }) : t("mouLife.draftYet")}
      </p>
    </section>
  );
}
