import type { FundSource } from "~/domain/brief/briefContent";
import { icicleOf, icicleSpan, type IcicleCell } from "~/domain/plan/money/icicle";
import { moneyFlow, NOWHERE, OTHERS, SEVERAL, type FlowPath, type ProjectFund } from "~/domain/plan/money/moneyFlow";
import { bandPath, layoutSankey } from "~/domain/plan/money/sankeyLayout";
import { sankeyOf, type FlowLevel } from "~/domain/plan/money/sankey";
import type { PlanNode } from "~/domain/plan/planGraph";
import { baht, millionBaht } from "~/format/baht";
import { wrapText } from "~/format/picture/wrapText";
import { isMessageKey, translate, type Locale, type MessageKey } from "~/i18n/messages";
import type { AppServices } from "../../../server/context";
import type { MoneyAsked } from "./moneyQuery";

export type PlanMoney = Awaited<ReturnType<AppServices["plans"]["money"]>>;

/** Size of the flow picture without its margins, and of the icicle, pixels at full width. */
const FLOW = { width: 590, nodeWidth: 14, gap: 42 } as const;
const FLOW_LABEL = { fontSize: 14, most: 2 } as const;
const ICICLE = { height: 760, fontSize: 14, line: 19 } as const;
const CELL_WIDTH = { GOAL: 300, ISSUE: 300, PROJECT: 400 } as const;

/** A node that is not in the plan is spoken of by what it stands for. */
const ABSENT: Readonly<Record<"ISSUE" | "GOAL", Readonly<Record<string, MessageKey>>>> = {
  ISSUE: { [NOWHERE]: "planMoney.noIssue", [SEVERAL]: "planMoney.manyIssues", [OTHERS]: "planMoney.others" },
  GOAL: { [NOWHERE]: "planMoney.noGoal", [SEVERAL]: "planMoney.manyGoals", [OTHERS]: "planMoney.others" },
};

/** Names of targets in the language of the page. */
function namer(nodes: readonly PlanNode[], locale: Locale) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (level: FlowLevel | "PROJECT", target: string): string => {
    const source = `budget.fund.${target}`;
    if (level === "SOURCE") return isMessageKey(source) ? translate(locale, source) : target;
    const absent = level === "PROJECT" ? undefined : ABSENT[level][target];
    if (absent) return translate(locale, absent);
    const node = byId.get(target);
    const title = (locale === "en" && node?.titleEn) || node?.titleTh || "";
    return [node?.code ?? "", title].filter(Boolean).join(" ");
  };
}

function chosenFunds({ projects }: PlanMoney, { source, kind, org }: MoneyAsked): ProjectFund[] {
  const chosen = projects.filter((one) => (!kind || one.kind === kind) && (!org || one.leadOrgId === org));
  return chosen.flatMap(({ projectId, funds }) =>
    funds.filter((fund) => !source || fund.source === source).map((fund) => ({ projectId, ...fund })),
  );
}

const sumOf = (paths: readonly FlowPath[]) => paths.reduce((sum, { amount }) => sum + amount, 0n);

/** Everything that the page shows, in the language of the page; amounts in satang. */
export function moneyView(money: PlanMoney, asked: MoneyAsked, own: FundSource, locale: Locale) {
  const funds = chosenFunds(money, asked);
  const name = namer(money.graph.nodes, locale);
  const flow = moneyFlow(money.graph, funds);
  const inPlanOrder = (paths: readonly FlowPath[]) =>
    paths.map((path) => ({
      ...{ source: path.source, amount: path.amount, count: path.projectIds.length },
      sourceName: name("SOURCE", path.source),
      issueName: name("ISSUE", path.issue),
      goalName: name("GOAL", path.goal),
    }));
  return {
    total: flow.total,
    count: new Set(funds.map(({ projectId }) => projectId)).size,
    own: sumOf(flow.paths.filter(({ source }) => source === own)),
    unlinked: sumOf(flow.paths.filter(({ goal }) => goal === NOWHERE)),
    several: sumOf(flow.paths.filter(({ goal }) => goal === SEVERAL)),
    paths: inPlanOrder(flow.paths).sort(byNames),
    picture: flowPicture(money, flow, name, locale),
    icicle: iciclePicture(money, funds, name, locale),
  };
}

/** The view of the page. */
export type MoneyView = ReturnType<typeof moneyView>;
type Named = ReturnType<typeof namer>;

const collator = new Intl.Collator("th", { numeric: true });

function byNames(a: { sourceName: string; issueName: string; goalName: string }, b: typeof a): number {
  return (
    collator.compare(a.sourceName, b.sourceName) ||
    collator.compare(a.issueName, b.issueName) ||
    collator.compare(a.goalName, b.goalName)
  );
}

function flowPicture({ graph }: PlanMoney, flow: ReturnType<typeof moneyFlow>, name: Named, locale: Locale) {
  const sankey = sankeyOf(flow, graph);
  const rows = Math.max(...(["SOURCE", "ISSUE", "GOAL"] as const).map((level) => countOf(sankey.nodes, level)), 1);
  const height = Math.max(300, 260 + rows * FLOW.gap);
  const { nodes, bands } = layoutSankey(sankey, { ...FLOW, height });
  const label = (level: FlowLevel, target: string) =>
    wrapText(name(level, target), { ...FLOW_LABEL, width: level === "SOURCE" ? 150 : 235 });
  return {
    height: height + FLOW.gap,
    nodes: nodes.map(({ key, level, target, amount, x, y, width, height: high }) => ({
      ...{ key, level, target, x, y, width, height: high, lines: label(level, target) },
      figure: millionBaht(amount, { locale }),
    })),
    bands: bands.map((band) => ({
      ...{ key: `${band.from}>${band.to}`, source: band.source, path: bandPath(band) },
      lost: band.to === `GOAL:${NOWHERE}`,
      title: `${nameOf(band.from, name)} → ${nameOf(band.to, name)} ${baht(band.amount, { unit: true, locale })}`,
    })),
  };
}

const countOf = (nodes: readonly { level: FlowLevel }[], level: FlowLevel) =>
  nodes.filter((node) => node.level === level).length;

function nameOf(key: string, name: Named): string {
  const at = key.indexOf(":");
  return name(key.slice(0, at) as FlowLevel, key.slice(at + 1));
}

function iciclePicture({ graph }: PlanMoney, funds: readonly ProjectFund[], name: Named, locale: Locale) {
  const { cells, total } = icicleOf(graph, funds);
  const briefs = new Map(graph.nodes.map(({ id, briefId }) => [id, briefId]));
  return {
    height: ICICLE.height,
    cells: cells.map((cell) => {
      const span = icicleSpan(cell, total);
      const high = (span.height * ICICLE.height) / 100;
      const { path, level, target, amount } = cell;
      const [full, most] = [name(level, target), Math.floor((high - 6) / ICICLE.line)];
      return {
        ...{ path, level, target, amount, name: full, y: (span.top * ICICLE.height) / 100, height: high },
        lost: target === NOWHERE,
        briefId: level === "PROJECT" ? (briefs.get(target) ?? null) : null,
        lines: cellLines(full, millionBaht(amount, { locale }), { level, most }),
      };
    }),
  };
}

/** Lines of a cell: its name, then its money when there is room; nothing in a cell that is too low for a line. */
function cellLines(full: string, figure: string, { level, most }: { level: IcicleCell["level"]; most: number }) {
  if (most < 1) return [];
  const width = CELL_WIDTH[level] - 20;
  const { fontSize } = ICICLE;
  if (most === 1) return wrapText(`${full} · ${figure}`, { width, fontSize, most: 1 });
  return [...wrapText(full, { width, fontSize, most: Math.min(3, most - 1) }), figure];
}
