import { Link, useLoaderData } from "@remix-run/react";
import { X } from "lucide-react";
import { yearId } from "~/components/place";
import { CountedAmount } from "~/components/counted/CountedAmount";
import { laneOf, type PlanGraph, type PlanNode } from "~/domain/plan/planGraph";
import type { Finding } from "~/domain/rules/finding";
import { planChainAmount } from "~/format/counted/amounts/planAmounts";
import { useBilingual, useLocale, useT } from "~/i18n/useT";
import type { Folds } from "./graph/useFolds";
import type { Moves } from "./graph/useMoves";
import { LinkList } from "./LinkList";
import styles from "./panel.module.css";
import type { loader } from "./route";
import { langOf, titleOf } from "./titleOf";
import type { PlanCommands } from "./usePlanCommands";

type Props = {
  graph: PlanGraph;
  node: PlanNode;
  findings: readonly Finding[];
  linkable: ReadonlySet<string>;
  mayEdit: boolean;
  commands: PlanCommands;
  onSelect(id: string | null): void;
  onLink(id: string): void;
  moves: Moves;
  folds: Folds;
  /** True while the page shows this entry's chain only. */
  walked: boolean;
  onWalk(id: string | null): void;
};

/** The selected entry: what is missing, its links up and down, targets, rolled-up money and what can be done with it. */
export function NodePanel(props: Props) {
  const { graph, node, findings, linkable, mayEdit, commands, onSelect, onLink } = props;
  const t = useT();
  const locale = useLocale();
  const { plans, place } = useLoaderData<typeof loader>();
  const frozen = plans.find(({ lane, reopener }) => lane === laneOf(node.kind) && reopener !== null);
  const lists = { graph, linkable, onSelect, onUnlink: commands.unlink };
  return (
    <aside className={styles.panel} aria-label={t("plan.selected")}>
      <div className={styles.head}>
        <span className="hint">
          {t(node.framework ? `plan.framework.${node.framework}` : `plan.kind.${node.kind}`)} {node.code}
        </span>
        <button className={styles.icon} onClick={() => onSelect(null)} aria-label={t("shell.close")}>
          <X size={18} aria-hidden />
        </button>
      </div>
      <h2 className={styles.title} lang={langOf(node, locale)}>
        {titleOf(node, locale)}
      </h2>
      <p>
        <CountedAmount figure={planChainAmount(graph, node)} words={(amount) => t("plan.money", { amount })} />
      </p>
      <Missing findings={findings} />
      {frozen && (
        <p className={styles.why}>
          {t(`plan.reopen.${frozen.lane === "ANNUAL" ? "ANNUAL" : (frozen.reopener ?? "OFFICE")}`)}{" "}
          <Link to={`/years/${yearId(place)}/plan-editions`}>{t("planEdition.title")}</Link>
        </p>
      )}
      <Targets node={node} />
      {node.steps.some(Boolean) && <Steps steps={node.steps} />}
      {node.kind !== "FRAMEWORK" && <LinkList {...lists} node={node} end="to" title={t("plan.linksUp")} />}
      {node.kind !== "PROJECT" && <LinkList {...lists} node={node} end="from" title={t("plan.linksDown")} />}
      <div className="row">
        {linkable.has(node.id) && (
          <button className="button" data-size="small" onClick={() => onLink(node.id)}>
            {t("plan.link")}
          </button>
        )}
        <PanelTools {...props} />
        {node.briefId && (
          <Link className="button" data-kind="secondary" data-size="small" to={`/briefs/${node.briefId}`}>
            {t("plan.openBrief")}
          </Link>
        )}
        {mayEdit && node.kind !== "PROJECT" && node.kind !== "FRAMEWORK" && !node.archived && !frozen && (
          <button
            className="button"
            data-kind="quiet"
            data-size="small"
            onClick={() => commands.send({ intent: "archive", nodeId: node.id })}
          >
            {t("plan.archive")}
          </button>
        )}
      </div>
    </aside>
  );
}

/** How the entry is looked at: its chain alone, its branch folded, its card back at its automatic place. */
function PanelTools({ node: { id }, walked, onWalk, folds, moves }: Props) {
  const t = useT();
  const shift = moves?.shiftOf(id);
  const button = { className: "button", "data-kind": "secondary", "data-size": "small" } as const;
  return (
    <>
      <button {...button} aria-pressed={walked} onClick={() => onWalk(walked ? null : id)}>
        {t(walked ? "plan.walk.end" : "plan.walk.this")}
      </button>
      {folds.foldable.has(id) && (
        <button {...button} aria-expanded={!folds.folded.has(id)} onClick={() => folds.onFold(id)}>
          {t(folds.folded.has(id) ? "plan.unfoldBranch" : "plan.foldBranch")}
        </button>
      )}
      {moves?.movable(id) && shift && (shift.dx !== 0 || shift.dy !== 0) && (
        <button {...button} onClick={() => moves.moveTo(id, { dx: 0, dy: 0 })}>
          {t("plan.resetCard")}
        </button>
      )}
    </>
  );
}

function Missing({ findings }: { findings: readonly Finding[] }) {
  const say = useBilingual();
  return findings.map((finding) => (
    <p key={finding.code} className={styles.finding} data-severity={finding.severity}>
      {say(finding.message)}
    </p>
  ));
}

function Targets({ node: { targets, unit } }: { node: PlanNode }) {
  const t = useT();
  const years = Object.entries(targets ?? {});
  if (years.length === 0) return null;
  return (
    <p className={styles.why}>
      {years.map(([fy, target]) => `${t("plan.field.targetOf", { fy })}: ${target} ${unit ?? ""}`).join(" · ")}
    </p>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  const t = useT();
  return (
    <dl className={styles.steps}>
      <dt>{t("plan.steps")}</dt>
      {([0, 1, 2, 3] as const).map((step) => (
        <dd key={step}>
          <span className="hint">{t(`plan.field.step${step}`)}</span> {steps[step] || "–"}
        </dd>
      ))}
    </dl>
  );
}
