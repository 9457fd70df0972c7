import type { FundSource } from "../../brief/briefContent";
import type { PlanSource } from "../assemble";
import { NODE_KINDS, type PlanLink, type PlanNode } from "../planGraph";

/** What filters ask about a project: organisations that lead it or take part, and kinds of money in its brief. */
export type ProjectFacets = { orgs: readonly string[]; funds: readonly FundSource[] };

/** What the plan page is drawn from. `linkable` = nodes that this person may link from. */
export type PlanData = {
  source: PlanSource;
  linkable: ReadonlySet<string>;
  facets: ReadonlyMap<string, ProjectFacets>;
};

type Cell = string | number | null | readonly string[] | Readonly<Record<string, unknown>>;

type Packed = {
  /** Id, kind, code, sort, titles, state (1 archived, 2 linkable), brief, kind, money, targets, the rest. */
  nodes: Cell[][];
  /** Id, places of lower and higher end in `nodes`, relation, reason, strength. */
  links: [string, number, number, PlanLink["relation"], string, PlanLink["strength"]][];
  stated: [string, readonly string[]][];
  orgs: string[];
  /** Place of the project in `nodes`, places of its organisations in `orgs`, kinds of money. */
  facets: [number, number[], readonly FundSource[]][];
  revised: boolean;
};

const ARCHIVED = 1;
const LINKABLE = 2;

/** Cells of a node without the empty ones at its end; what only some nodes have goes into the last one under its name. */
function cellsOf(node: PlanNode, linkable: boolean): Cell[] {
  const { id, kind, code, sort, titleTh, titleEn, archived, briefId, projectKind, amount, steps, ...rest } = node;
  const { projectId: _sameAsId, ...more } = rest;
  const cells: Cell[] = [
    ...[id, NODE_KINDS.indexOf(kind), code, sort, titleTh, titleEn],
    (archived ? ARCHIVED : 0) + (linkable ? LINKABLE : 0),
    ...[briefId, projectKind, amount === 0n ? null : amount.toString()],
    steps.length === 0 ? null : steps,
    Object.keys(more).length === 0 ? null : more,
  ];
  while (cells.at(-1) === null) cells.pop();
  return cells;
}

function nodeOf(cells: readonly Cell[]): PlanNode {
  const [id, kind, code, sort, titleTh, titleEn, state, briefId, projectKind, amount, steps, more] = cells;
  const name = NODE_KINDS[kind as number] ?? "PROJECT";
  return {
    ...{ id: id as string, kind: name, code: code as string, sort: sort as number },
    ...{ titleTh: titleTh as string, titleEn: titleEn as string, archived: ((state as number) & ARCHIVED) !== 0 },
    ...{ steps: (steps ?? []) as readonly string[], projectId: name === "PROJECT" ? (id as string) : null },
    ...{ briefId: (briefId ?? null) as string | null, projectKind: (projectKind ?? null) as PlanNode["projectKind"] },
    amount: BigInt((amount ?? "0") as string),
    ...(more as object | null),
  };
}

/**
 * The data of the plan page as one text: thousands of small objects cost a browser more to take in than one text does.
 * {@link unpackPlan} gives the same data back; amounts are whole satang.
 */
export function packPlan({ source: { nodes, links, stated, revised }, linkable, facets }: PlanData): string {
  const place = new Map(nodes.map(({ id }, at) => [id, at]));
  const orgs = [...new Set([...facets.values()].flatMap((one) => one.orgs))];
  const orgPlace = new Map(orgs.map((id, at) => [id, at]));
  const at = (id: string) => place.get(id) ?? -1;
  const packed: Packed = {
    nodes: nodes.map((node) => cellsOf(node, linkable.has(node.id))),
    links: links.map(({ id, from, to, relation, reason, strength }) => [
      id,
      at(from),
      at(to),
      relation,
      reason,
      strength,
    ]),
    stated: [...stated],
    orgs,
    facets: [...facets].map(([id, one]) => [at(id), one.orgs.map((org) => orgPlace.get(org) ?? 0), one.funds]),
    revised,
  };
  return JSON.stringify(packed);
}

/** The data that {@link packPlan} wrote. */
export function unpackPlan(text: string): PlanData {
  const { nodes: rows, links, stated, orgs, facets, revised } = JSON.parse(text) as Packed;
  const nodes = rows.map(nodeOf);
  const idAt = (at: number) => nodes[at]?.id ?? "";
  return {
    source: {
      nodes,
      links: links.map(([id, from, to, relation, reason, strength]): PlanLink => {
        return { ...{ id, from: idAt(from), to: idAt(to), relation, reason, strength }, origin: "ACTION" };
      }),
      stated: new Map(stated),
      revised,
    },
    linkable: new Set(rows.flatMap(([id, , , , , , state]) => ((state as number) & LINKABLE ? [id as string] : []))),
    facets: new Map(
      facets.map(([at, named, funds]) => [idAt(at), { orgs: named.map((one) => orgs[one] ?? ""), funds }]),
    ),
  };
}
