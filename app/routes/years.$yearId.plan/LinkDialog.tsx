import { useEffect, useMemo, useRef, useState } from "react";
import { wouldCycle } from "~/domain/plan/reach";
import { mayLink, type PlanGraph, type PlanNode } from "~/domain/plan/planGraph";
import { useLocale, useT } from "~/i18n/useT";
import { titleOf } from "./Picture";
import styles from "./plan.module.css";
import type { PlanCommands } from "./usePlanCommands";

type Props = { graph: PlanGraph; from: PlanNode; commands: PlanCommands; onClose(): void };

/** "Link to…": search a higher node, say how it contributes, choose the strength. Closes when the link is made. */
export function LinkDialog({ graph, from, commands, onClose }: Props) {
  const t = useT();
  const locale = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [opened] = useState(commands.done);
  const targets = useMemo(() => targetsOf(graph, from), [graph, from]);
  const found = targets.filter((node) =>
    `${node.code} ${node.titleTh} ${node.titleEn}`.toLowerCase().includes(query.trim().toLowerCase()),
  );
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    if (commands.done?.intent === "link" && commands.done.id !== opened?.id) onClose();
  }, [commands.done, opened, onClose]);
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-labelledby="link-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          commands.send({
            intent: "link",
            from: from.id,
            ...(Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>),
          });
        }}
      >
        <h2 id="link-title">{t("plan.linkTitle", { from: titleOf(from, locale) })}</h2>
        {commands.notice}
        <div className="field">
          <label htmlFor="link-search">{t("plan.linkSearch")}</label>
          <input
            id="link-search"
            className="input"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            autoFocus
          />
        </div>
        <fieldset className={styles.targets}>
          <legend className="visually-hidden">{t("plan.link")}</legend>
          {found.length === 0 && <p className="hint">{t("plan.linkNone")}</p>}
          {found.map((node) => (
            <label key={node.id}>
              <input type="radio" name="to" value={node.id} required defaultChecked={node.id === commands.proposed} />
              <span>
                <span className="hint">{t(`plan.kind.${node.kind}`)}</span> {node.code} {titleOf(node, locale)}
              </span>
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="link-reason">{t("plan.linkReason")}</label>
          <input id="link-reason" name="reason" className="input" required maxLength={500} />
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
          <button className="button" disabled={commands.busy}>
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

/** Nodes that `from` may link up to: higher, in force, not linked already, no circle. */
function targetsOf(graph: PlanGraph, from: PlanNode): PlanNode[] {
  const linked = new Set(graph.links.filter((link) => link.from === from.id).map((link) => link.to));
  return graph.nodes.filter(
    (node) =>
      mayLink(from.kind, node.kind) &&
      !node.archived &&
      !linked.has(node.id) &&
      !wouldCycle(graph.links, from.id, node.id),
  );
}
