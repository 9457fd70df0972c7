import { Form, useNavigation, useParams } from "@remix-run/react";
import styles from "~/components/mou/life.module.css";
import { bangkokDay } from "~/format/bangkokDay";
import { thaiDate } from "~/format/thaiDate";
import { useLocale, useT } from "~/i18n/useT";
import type { EvidencePageView, SideRow } from "./evidenceView";

type Paper = SideRow["papers"][number];
type Props = { row: SideRow; people: EvidencePageView["people"] };

/** Papers of a side; withdrawn ones stay to be read. */
export function Papers({ row: { papers, mayAttach }, people }: Props) {
  const t = useT();
  const nameOf = (id: string | null) => people.find(({ userId }) => userId === id)?.nameTh ?? "–";
  if (papers.length === 0) return null;
  return (
    <>
      <h3>{t("mouLife.papers")}</h3>
      <ul className={styles.rows}>
        {papers.map((paper) => (
          <PaperRow
            key={paper.id}
            paper={paper}
            nameOf={nameOf}
            mayWithdraw={mayAttach && paper.withdrawnAt === null}
          />
        ))}
      </ul>
    </>
  );
}

type RowProps = { paper: Paper; nameOf(id: string | null): string; mayWithdraw: boolean };

function PaperRow({ paper, nameOf, mayWithdraw }: RowProps) {
  const t = useT();
  const locale = useLocale();
  const { mouId } = useParams();
  const { kind, number, date, validFrom, validTo, file, withdrawnAt } = paper;
  const day = (iso: string | null) => thaiDate(iso, { locale });
  return (
    <li className={styles.paper} data-withdrawn={withdrawnAt ? true : undefined}>
      <strong>{t(`mouLife.kind.${kind}`)}</strong>{" "}
      {withdrawnAt && (
        <span className="tag" data-tone="warn">
          {t("mouLife.withdrawn")}
        </span>
      )}
      <div>
        {t("mouLife.paperLine", { number, date: day(date) })}
        {kind !== "COUNCIL_APPROVAL" &&
          ` · ${t("mouLife.paperValid", { from: day(validFrom ?? date), to: validTo ? day(validTo) : t("mouLife.noEnd") })}`}
        {paper.personName && ` · ${paper.personName}`}
        {paper.issuer && ` · ${paper.issuer}`}
      </div>
      {file && (
        <div>
          <a href={`/mous/${mouId}/files/${file.id}`} download>
            {file.name}
          </a>{" "}
          <span className={styles.hash}>{t("mouLife.sha", { hash: file.sha256 })}</span>
        </div>
      )}
      <div className="hint">
        {t("mouLife.addedBy", { name: nameOf(paper.addedBy), date: day(bangkokDay(paper.addedAt)) })}
      </div>
      {withdrawnAt && (
        <div>{t("mouLife.withdrawnBy", { name: nameOf(paper.withdrawnBy), reason: paper.withdrawReason })}</div>
      )}
      {mayWithdraw && <Withdraw id={paper.id} />}
    </li>
  );
}

function Withdraw({ id }: { id: string }) {
  const t = useT();
  const busy = useNavigation().state !== "idle";
  return (
    <details>
      <summary>{t("mouLife.withdraw")}</summary>
      <Form method="post" className={styles.step} preventScrollReset>
        <input type="hidden" name="intent" value="withdraw" />
        <input type="hidden" name="evidenceId" value={id} />
        <div className="field">
          <label htmlFor={`withdraw-${id}`}>{t("mouLife.withdrawReason")}</label>
          <input id={`withdraw-${id}`} name="reason" className="input" required maxLength={1000} />
        </div>
        <button className="button" data-kind="secondary" disabled={busy}>
          {t("mouLife.withdraw")}
        </button>
      </Form>
    </details>
  );
}
