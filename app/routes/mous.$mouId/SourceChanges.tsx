import { ActionForm } from "~/components/form/ActionForm";
import { DiffWords } from "~/components/mou/DiffWords";
import type { SourceChange } from "~/domain/mou/sourceChanges";
import { compareText } from "~/domain/text/compareText";
import { baht } from "~/format/baht";
import { useT } from "~/i18n/useT";
import styles from "./text.module.css";

type Change = SourceChange & { nameTh?: string };
type Props = { changes: readonly Change[]; mayAnswer: boolean };

/** What the brief says differently by now, each with both wordings and what to do about it. */
export function SourceChanges({ changes, mayAnswer }: Props) {
  const t = useT();
  if (changes.length === 0) return null;
  return (
    <section className="card" data-tone="warn" aria-labelledby="mou-source">
      <h2 id="mou-source">{t("mouText.sourceChanged", { count: changes.length })}</h2>
      <p className="hint">{t("mouText.sourceHint")}</p>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={targetOf(change)}>
            <One change={change} />
            {mayAnswer && <Answers change={change} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function targetOf(change: Change): string {
  if (change.kind === "clause") return change.key;
  if (change.kind === "slot") return change.slot;
  return change.kind === "unit" ? change.orgId : "annex";
}

function One({ change }: { change: Change }) {
  const t = useT();
  if (change.kind === "unit")
    return (
      <p>
        <strong>{t(change.gone ? "mouText.unitGone" : "mouText.unitCame", { name: change.nameTh ?? "" })}</strong>
      </p>
    );
  if (change.kind === "annex")
    return (
      <>
        <strong>{t("mou.annex")}</strong>
        <ul>
          {change.lines.map(({ costItemId, before, after }) => (
            <li key={costItemId}>
              {before && <del>{lineOf(before)}</del>} {after && <ins>{lineOf(after)}</ins>}
            </li>
          ))}
        </ul>
      </>
    );
  const name = change.kind === "clause" ? change.heading : t(`mou.${change.slot}`);
  return (
    <>
      <strong>{name}</strong>
      <DiffWords parts={compareText(change.words, change.after)} />
    </>
  );
}

type Line = Extract<SourceChange, { kind: "annex" }>["lines"][number]["after"];

const lineOf = (line: NonNullable<Line>) =>
  `${line.item} ${line.quantity} ${line.unit}${line.unitPrice === null ? "" : ` × ${baht(line.unitPrice)}`}`;

function Answers({ change }: { change: Change }) {
  const t = useT();
  const seen = change.kind === "clause" || change.kind === "slot" ? change.after : null;
  const fields = (take: "yes" | "no") => (
    <>
      <input type="hidden" name="kind" value={change.kind} />
      <input type="hidden" name="target" value={targetOf(change)} />
      <input type="hidden" name="take" value={take} />
      {seen !== null && <input type="hidden" name="seen" value={seen} />}
    </>
  );
  return (
    <div className="row">
      <ActionForm
        intent="source"
        submit={t(change.kind === "annex" ? "mouText.noted" : "mouText.takeSource")}
        size="small"
      >
        {fields("yes")}
      </ActionForm>
      {change.kind !== "annex" && (
        <ActionForm intent="source" submit={t("mouText.keepOwn")} kind="secondary" size="small">
          {fields("no")}
        </ActionForm>
      )}
    </div>
  );
}
