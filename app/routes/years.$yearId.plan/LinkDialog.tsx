import { useEffect, useMemo, useState, type FormEvent } from "react";
import { mayLink, relationsBetween, type PlanGraph, type PlanNode } from "~/domain/plan/planGraph";
import { adjacency, reach } from "~/domain/plan/reach";
import { useLocale, useT } from "~/i18n/useT";
import { PlanFailure } from "./PlanFailure";
import { titleOf } from "./titleOf";
import styles from "./dialog.module.css";
import { useModal } from "~/components/dialog/useModal";
import type { PlanCommands } from "./usePlanCommands";

type Props = {
  graph: PlanGraph;
  /** National frameworks that nothing links to yet. */
  frameworks: readonly PlanNode[];
  from: PlanNode;
  proposed: string | null;
  commands: PlanCommands;
  onClose(): void;
};

/** "Link to…": search a higher node, say how it contributes, choose the strength. Closes when the link is made. */
export function LinkDialog({ graph, frameworks, from, proposed, commands, onClose }: Props) {
  const t = useT();
  const locale = useLocale();
  const dialog = useModal();
  const { done, failure, busy, send } = commands;
  const targets = useMemo(() => targetsOf(graph, frameworks, from), [graph, frameworks, from]);
  const [to, setTo] = useState(proposed);
  const target = targets.find(({ id }) => id === to);
  useEffect(() => {
    if (done?.intent === "link") onClose();
  }, [done, onClose]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    send({ ...fields, intent: "link", from: from.id });
  };
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-labelledby="link-title">
      <form onSubmit={submit}>
        <h2 id="link-title">{t("plan.linkTitle", { from: titleOf(from, locale) })}</h2>
        <PlanFailure failure={failure} />
        <Targets targets={targets} to={to} onChoose={setTo} />
        <div className="field">
          <label htmlFor="link-reason">{t("plan.linkReason")}</label>
          <input id="link-reason" name="reason" className="input" required maxLength={500} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="link-relation">{t("plan.linkRelation")}</label>
          <select id="link-relation" name="relation" className="input" defaultValue="REALISES">
            {relationsBetween(from.kind, target?.kind ?? "GOAL").map((relation) => (
              <option key={relation} value={relation}>
                {t(`plan.relation.${relation}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="link-strength">{t("plan.linkStrength")}</label>
          <select id="link-strength" name="strength" className="input" defaultValue="M">
            {(["H", "M", "L"] as const).map((strength) => (
              <option key={strength} value={strength}>
                {t(`plan.strength.${strength}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="row">
          <button className="button" disabled={busy}>
            {t("plan.linkSubmit")}
          </button>
          <button type="button" className="button" data-kind="secondary" onClick={onClose}>
            {t("shell.cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

type TargetsProps = { targets: readonly PlanNode[]; to: string | null; onChoose(id: string): void };

function Targets({ targets, to, onChoose }: TargetsProps) {
  const t = useT();
  const locale = useLocale();
  const [query, setQuery] = useState("");
  const words = query.trim().toLocaleLowerCase("th");
  const found = targets.filter(({ code, titleTh, titleEn }) =>
    `${code} ${titleTh} ${titleEn}`.toLocaleLowerCase("th").includes(words),
  );
  return (
    <>
      <div className="field">
        <label htmlFor="link-search">{t("plan.linkSearch")}</label>
        <input
          id="link-search"
          className="input"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          autoComplete="off"
          autoFocus
        />
      </div>
      <fieldset className={styles.targets}>
        <legend className="visually-hidden">{t("plan.link")}</legend>
        {found.length === 0 && <p className="hint">{t("plan.linkNone")}</p>}
        {found.map((node) => (
          <label key={node.id} className={styles.target}>
            <input
              type="radio"
              name="to"
              value={node.id}
              required
              checked={node.id === to}
              onChange={() => onChoose(node.id)}
            />
            <span>
              <span className={styles.targetKind}>
                {t(node.framework ? `plan.framework.${node.framework}` : `plan.kind.${node.kind}`)} {node.code}
              </span>
              {titleOf(node, locale)}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

/**
 * Nodes that `from` may link up to, the lowest level first, national frameworks last: higher, in force, not linked already,
 * no circle.
 */
function targetsOf(graph: PlanGraph, frameworks: readonly PlanNode[], from: PlanNode): PlanNode[] {
  const linked = new Set(graph.links.filter((link) => link.from === from.id).map((link) => link.to));
  const below = reach([from.id], adjacency(graph.links).down);
  const targets = [...graph.nodes, ...frameworks].filter(
    ({ id, kind, archived }) => mayLink(from.kind, kind) && !archived && !linked.has(id) && !below.has(id),
  );
  return targets.sort((a, b) => Number(mayLink(b.kind, a.kind)) - Number(mayLink(a.kind, b.kind)) || a.sort - b.sort);
}
