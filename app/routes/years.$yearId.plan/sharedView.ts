import type { PlanGraph } from "~/domain/plan/planGraph";
import type { Finding } from "~/domain/rules/finding";

/** What picture and outline share: one graph, one selection, one filter, the same commands. */
export type SharedView = {
  graph: PlanGraph;
  /** The finding of a node, the gravest first. */
  marks: ReadonlyMap<string, Finding>;
  /** The chain of the selected node: everything above and below it. */
  chain: ReadonlySet<string> | null;
  /** Nodes of the chosen gap. */
  shown: ReadonlySet<string> | null;
  focus: string | null;
  fy: number;
  /** Nodes that this person may link from. */
  linkable: ReadonlySet<string>;
  onSelect(id: string | null): void;
  onLink(id: string): void;
};
