import { ActionForm } from "~/components/form/ActionForm";
import { DiffWords } from "~/components/mou/DiffWords";
import { actOf } from "~/domain/mou/clauses/clauseLife";
import { compareText } from "~/domain/text/compareText";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import type { MouPageData } from "./route";
import styles from "./text.module.css";

type Clause = MouPageData["text"]["clauses"][number];
type Props = {
  clause: Clause;
  text: MouPageData["text"];
  parties: MouPageData["mou"]["parties"];
  /** The words on this page now: what the person stands by. */
  words: string;
};

/** Propose, counter, agree; open again, take out; and everything that was done about the clause. */
export function ClauseActs({ clause, text, parties, words }: Props) {
  const t = useT();
  return (
    <div className={styles.acts}>
      {text.mayNegotiate && !clause.locked && (
        <div className="row">
          {text.mine.map((side) => (
            <Stand
              key={side}
              side={side}
              clause={clause}
              several={text.mine.length > 1}
              parties={parties}
              words={words}
            />
          ))}
        </div>
      )}
      {text.mayNegotiate && (
        <details>
          <summary>{t(clause.locked ? "mouText.reopen" : "mouText.remove")}</summary>
          <ActionForm
            intent={clause.locked ? "reopen" : "remove"}
            submit={t(clause.locked ? "mouText.reopen" : "mouText.remove")}
            kind={clause.locked ? "secondary" : "danger"}
            size="small"
            clears
          >
            <input type="hidden" name="key" value={clause.key} />
            <div className="field">
              <label htmlFor={`${clause.key}-reason`}>{t("mouText.reason")}</label>
              <input id={`${clause.key}-reason`} name="reason" className="input" required maxLength={1000} />
            </div>
          </ActionForm>
        </details>
      )}
      <Acts clause={clause} parties={parties} />
    </div>
  );
}

type StandProps = { side: number; clause: Clause; several: boolean; parties: Props["parties"]; words: string };

function Stand({ side, clause, several, parties, words }: StandProps) {
  const t = useT();
  const { standing } = clause;
  const same = words === clause.text;
  if (same && standing.agreed.includes(side)) return <span className="hint">{t("mouText.waiting")}</span>;
  // an edit on this page takes every agreement back before the server has said so
  const now = same ? standing : { agreed: [], withdrawn: [...standing.agreed, ...standing.withdrawn], silent: [] };
  const act = actOf(now, side);
  const name = parties.find(({ no }) => no === side)?.nameTh ?? "";
  return (
    <ActionForm intent="stand" submit={`${t(`mouText.act.${act}`)}${several ? ` – ${name}` : ""}`} size="small">
      <input type="hidden" name="key" value={clause.key} />
      <input type="hidden" name="side" value={side} />
      <textarea name="seen" value={words} readOnly hidden />
    </ActionForm>
  );
}

function Acts({ clause, parties }: Pick<Props, "clause" | "parties">) {
  const t = useT();
  const locale = useLocale();
  if (clause.acts.length === 0) return null;
  const nameOf = (no: number) => parties.find((party) => party.no === no)?.nameTh ?? "";
  return (
    <details>
      <summary>{t("mouText.history", { count: clause.acts.length })}</summary>
      <ol className={styles.history}>
        {clause.acts.map((act, at) => (
          <li key={at}>
            <strong>{t(`mouText.did.${act.act}`)}</strong> {nameOf(act.partyNo)} · {act.name} ·{" "}
            {thaiDateTime(new Date(act.at), locale)}
            {act.reason && <> · {act.reason}</>}
            {act.text !== "" && at > 0 && clause.acts[at - 1]?.text !== act.text && (
              <DiffWords parts={compareText(clause.acts[at - 1]?.text ?? "", act.text)} />
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
