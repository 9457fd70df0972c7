import type { NodeKind, PlanGraph, PlanNode } from "~/domain/plan/planGraph";
import { adjacency, reach } from "~/domain/plan/reach";
import type { BookProject, BookTarget, PlanContent } from "../../../../templates/planBook/view";

/** Titles of the main activities of projects, by node id. */
export type Activities = ReadonlyMap<string, readonly string[]>;

const inOrder = (a: PlanNode, b: PlanNode): number =>
  a.sort - b.sort || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1);
const target = ({ code, titleTh, steps }: PlanNode): BookTarget => ({ code, title: titleTh, steps });
const projectWith =
  (activities: Activities) =>
  ({ id, code, titleTh, projectKind, amount }: PlanNode): BookProject => ({
    ...{ code, title: titleTh, amount },
    kind: projectKind ?? "UNDECIDED",
    activities: activities.get(id) ?? [],
  });

/** What stands above and below nodes of a plan graph, archived nodes left out. */
function walker({ nodes, links }: PlanGraph) {
  const { up, down } = adjacency(links);
  const living = nodes.filter(({ archived }) => !archived).sort(inOrder);
  const pick = (ids: ReadonlySet<string>, kind: NodeKind) =>
    living.filter((node) => node.kind === kind && ids.has(node.id));
  return {
    all: (kind: NodeKind) => living.filter((node) => node.kind === kind),
    above: (id: string, kind: NodeKind) => pick(reach([id], up), kind),
    below: (id: string, kind: NodeKind) => pick(reach([id], down), kind),
  };
}

/** The plan graph as its books print it: goals with their indicators, issues with all that leads up to them. */
export function planContent(graph: PlanGraph, activities: Activities = new Map()): PlanContent {
  const project = projectWith(activities);
  const { all, above, below } = walker(graph);
  return {
    goals: all("GOAL").map((goal) => ({ ...target(goal), indicators: below(goal.id, "INDICATOR").map(target) })),
    issues: all("ISSUE").map((issue) => {
      const programmes = below(issue.id, "PROGRAMME").map((node) => ({ node, own: below(node.id, "PROJECT") }));
      const placed = new Set(programmes.flatMap(({ own }) => own.map(({ id }) => id)));
      return {
        ...{ code: issue.code, title: issue.titleTh },
        goals: above(issue.id, "GOAL").map(({ titleTh }) => titleTh),
        objectives: below(issue.id, "OBJECTIVE").map(({ titleTh }) => titleTh),
        indicators: above(issue.id, "INDICATOR").map(target),
        guidelines: below(issue.id, "GUIDELINE").map(({ titleTh }) => titleTh),
        programmes: programmes.map(({ node, own }) => ({
          ...{ code: node.code, title: node.titleTh },
          projects: own.map(project),
        })),
        others: below(issue.id, "PROJECT")
          .filter(({ id }) => !placed.has(id))
          .map(project),
      };
    }),
  };
}
