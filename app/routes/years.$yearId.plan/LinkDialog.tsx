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
  /** The entry that the dialog is about: it is linked up, or what is chosen is linked to it. */
  node: PlanNode;
  up: boolean;
  /** Nodes that this person may link from. */
  linkable: ReadonlySet<string>;
  proposed: string | null;
  commands: PlanCommands;
  onClose(): void;
};

/** "Link to…": search the other end, say how it contributes, choose the strength. Closes when the link is made. */
export function LinkDialog({ graph, frameworks, node, up, linkable, proposed, commands, onClose }: Props) {
  const t = useT();
  const locale = useLocale();
  const dialog = useModal();
  const { done, failure, busy, send } = commands;
  const free = useMemo(
    () => (up ? targetsOf(graph, frameworks, node) : sourcesOf(graph, linkable, node)),
    [graph, frameworks, node, up, linkable],
  );
  const [chosen, setChosen] = useState(() => free.find(({ id }) => id === proposed) ?? null);
  // somebody may link the same meanwhile: the choice stays, and the server says why it is refused
  const end = chosen ? (free.find(({ id }) => id === chosen.id) ?? chosen) : undefined;
  const ends = end && !free.includes(end) ? [end, ...free] : free;
  const [from, to] = up ? [node, end] : [end, node];
  useEffect(() => {
    if (done?.intent === "link") onClose();
  }, [done, onClose]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    send({ ...fields, intent: "link", from: from?.id ?? "", to: to?.id ?? "" });
  };
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-labelledby="link-title">
      <form onSubmit={submit}>
        <h2 id="link-title">
          {up
            ? t("plan.linkTitle", { from: titleOf(node, locale) })
            : t("plan.linkToTitle", { to: titleOf(node, locale) })}
        </h2>
        <PlanFailure failure={failure} />
        <Targets
          targets={ends}
          to={end?.id ?? null}
          onChoose={(id) => setChosen(ends.find((one) => one.id === id) ?? null)}
        />
        <div className="field">
          <label htmlFor="link-reason">{t("plan.linkReason")}</label>
          <input id="link-reason" name="reason" className="input" required maxLength={500} autoComplete="off" />
        </div>
        <Choice name="relation" label={t("plan.linkRelation")} value="REALISES">
          {relationsBetween(from?.kind ?? "PROJECT", to?.kind ?? "GOAL").map((relation) => {
            return { id: relation, name: t(`plan.relation.${relation}`) };
          })}
        </Choice>
        <Choice name="strength" label={t("plan.linkStrength")} value="M">
          {(["H", "M", "L"] as const).map((strength) => ({ id: strength, name: t(`plan.strength.${strength}`) }))}
        </Choice>
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

type ChoiceProps = { name: string; label: string; value: string; children: readonly { id: string; name: string }[] };

function Choice({ name, label, value, children }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`link-${name}`}>{label}</label>
      <select id={`link-${name}`} name={name} className="input" defaultValue={value}>
        {children.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Ends that are listed at once; words find the others. */
const MOST = 60;

type TargetsProps = { targets: readonly PlanNode[]; to: string | null; onChoose(id: string): void };

function Targets({ targets, to, onChoose }: TargetsProps) {
  const t = useT();
  const locale = useLocale();
  const [query, setQuery] = useState("");
  const words = query.trim().toLocaleLowerCase("th");
  const all = targets.filter(({ code, titleTh, titleEn }) =>
    `${code} ${titleTh} ${titleEn}`.toLocaleLowerCase("th").includes(words),
  );
  // what is chosen stays in the list, wherever it stands
  const found = all.filter(({ id }, at) => at < MOST || id === to);
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
              name="end"
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
        {found.length < all.length && (
          <p className="hint">{t("plan.linkMore", { count: all.length - found.length })}</p>
        )}
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

/** Nodes that may be linked up to `to`: the nearest level first, not linked already, no circle. */
function sourcesOf(graph: PlanGraph, linkable: ReadonlySet<string>, to: PlanNode): PlanNode[] {
  const linked = new Set(graph.links.filter((link) => link.to === to.id).map((link) => link.from));
  const above = reach([to.id], adjacency(graph.links).up);
  const sources = graph.nodes.filter(
    ({ id, kind, archived }) =>
      linkable.has(id) && mayLink(kind, to.kind) && !archived && !linked.has(id) && !above.has(id),
  );
  return sources.sort((a, b) => Number(mayLink(a.kind, b.kind)) - Number(mayLink(b.kind, a.kind)) || a.sort - b.sort);
}
