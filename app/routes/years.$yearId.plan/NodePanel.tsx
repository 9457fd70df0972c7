import { Link } from "@remix-run/react";
import { X } from "lucide-react";
import { chainOf } from "~/domain/plan/reach";
import type { PlanGraph, PlanLink, PlanNode } from "~/domain/plan/planGraph";
import { baht } from "~/format/baht";
import { useLocale, useT } from "~/i18n/useT";
import { titleOf } from "./Picture";
import styles from "./plan.module.css";
import type { PlanCommands } from "./usePlanCommands";

const STEPS = ["2566–2570", "2571–2575", "2576–2580", "2581–2585"];

type Props = {
  graph: PlanGraph;
  node: PlanNode | null;
  onSelect(id: string): void;
  onLink: ((id: string) => void) | null;
  mayEdit: boolean;
  commands: PlanCommands;
};

/** The selected entry: its links up and down, targets, rolled-up money and what can be done with it. */
export function NodePanel({ graph, node, onSelect, onLink, mayEdit, commands }: Props) {
  const t = useT();
  const locale = useLocale();
  if (!node) return <aside className={styles.panel}>{<p className="hint">{t("plan.select")}</p>}</aside>;
  const chain = chainOf(graph, node.id);
  const money = graph.nodes.reduce((sum, one) => (chain.has(one.id) ? sum + one.amount : sum), 0n);
  return (
    <aside className={styles.panel} aria-label={t("plan.selected")}>
      <div className="hint">
        {t(`plan.kind.${node.kind}`)} {node.code}
      </div>
      <h2>{titleOf(node, locale)}</h2>
      <p>{t("plan.money", { amount: baht(money) })}</p>
      {node.steps.some(Boolean) && <Steps steps={node.steps} />}
      <LinkList
        title={t("plan.linksUp")}
        graph={graph}
        links={graph.links.filter((link) => link.from === node.id)}
        end="to"
        onSelect={onSelect}
        onUnlink={onLink ? commands.unlink : null}
      />
      <LinkList
        title={t("plan.linksDown")}
        graph={graph}
        links={graph.links.filter((link) => link.to === node.id)}
        end="from"
        onSelect={onSelect}
        onUnlink={onLink ? commands.unlink : null}
      />
      <div className="row">
        {onLink && node.kind !== "GOAL" && (
          <button className="button" onClick={() => onLink(node.id)}>
            {t("plan.link")}
          </button>
        )}
        {node.briefId && (
          <Link className="button" data-kind="secondary" to={`/briefs/${node.briefId}`}>
            {t("plan.openBrief")}
          </Link>
        )}
        {mayEdit && node.kind !== "PROJECT" && !node.archived && (
          <button
            className="button"
            data-kind="quiet"
            onClick={() => commands.send({ intent: "archive", nodeId: node.id })}
          >
            {t("plan.archive")}
          </button>
        )}
      </div>
    </aside>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  const t = useT();
  return (
    <dl className={styles.steps}>
      <dt>{t("plan.steps")}</dt>
      {steps.map((target, at) => (
        <dd key={STEPS[at]}>
          <span className="hint">{STEPS[at]}</span> {target || "–"}
        </dd>
      ))}
    </dl>
  );
}

function LinkList(props: {
  title: string;
  graph: PlanGraph;
  links: PlanLink[];
  end: "from" | "to";
  onSelect(id: string): void;
  onUnlink: ((linkId: string) => void) | null;
}) {
  const t = useT();
  const locale = useLocale();
  return (
    <div>
      <h3>{props.title}</h3>
      {props.links.length === 0 && <p className="hint">{t("plan.noLinks")}</p>}
      <ul className={styles.linkList}>
        {props.links.map((link) => {
          const other = props.graph.nodes.find((node) => node.id === link[props.end]);
          if (!other) return null;
          return (
            <li key={link.id}>
              <button className={styles.linkName} onClick={() => props.onSelect(other.id)}>
                {titleOf(other, locale)}
              </button>
              <div className="hint">
                {link.origin === "BRIEF"
                  ? t("plan.fromBrief")
                  : `${link.reason} · ${t(`plan.strength.${link.strength}`)}`}
              </div>
              {props.onUnlink && link.origin === "ACTION" && (
                <button
                  className={styles.fold}
                  onClick={() => props.onUnlink?.(link.id)}
                  aria-label={`${t("plan.unlink")}: ${titleOf(other, locale)}`}
                >
                  <X size={16} aria-hidden />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
