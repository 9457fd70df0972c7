import { X } from "lucide-react";
import type { PlanGraph, PlanLink, PlanNode } from "~/domain/plan/planGraph";
import { useLocale, useT } from "~/i18n/useT";
import styles from "./panel.module.css";
import { langOf, titleOf } from "./titleOf";

type Props = {
  title: string;
  graph: PlanGraph;
  node: PlanNode;
  /** The end of the links that is listed: what the node links up to, or what links up to it. */
  end: "from" | "to";
  linkable: ReadonlySet<string>;
  onSelect(id: string): void;
  onUnlink(linkId: string): void;
};

/** Links of one entry in one direction, each with its reason and, where one may, a button that removes it. */
export function LinkList({ title, graph, node, end, linkable, onSelect, onUnlink }: Props) {
  const t = useT();
  const locale = useLocale();
  const own = end === "to" ? "from" : "to";
  const links = graph.links.filter((link) => link[own] === node.id);
  const byId = new Map(graph.nodes.map((one) => [one.id, one]));
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      {links.length === 0 && <p className="hint">{t("plan.noLinks")}</p>}
      <ul className={styles.links}>
        {links.map((link) => {
          const other = byId.get(link[end]);
          if (!other) return null;
          return (
            <li key={link.id}>
              <button className={styles.linkName} lang={langOf(other, locale)} onClick={() => onSelect(other.id)}>
                {titleOf(other, locale)}
              </button>
              {link.origin === "ACTION" && linkable.has(link.from) && (
                <button
                  className={styles.icon}
                  onClick={() => onUnlink(link.id)}
                  aria-label={`${t("plan.unlink")}: ${titleOf(other, locale)}`}
                >
                  <X size={16} aria-hidden />
                </button>
              )}
              <Why link={link} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Why({ link }: { link: PlanLink }) {
  const t = useT();
  if (link.origin === "BRIEF") return <div className={styles.why}>{t("plan.fromBrief")}</div>;
  if (link.origin === "CARRIED") return <div className={styles.why}>{t("plan.carried")}</div>;
  return (
    <div className={styles.why}>
      {t(`plan.relation.${link.relation}`)} · {link.reason} · {t("plan.linkStrength")}{" "}
      {t(`plan.strength.${link.strength}`)}
    </div>
  );
}
