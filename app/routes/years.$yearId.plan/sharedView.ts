import type { PlanGraph } from "~/domain/plan/planGraph";
import type { Ghost } from "~/domain/plan/view/ghosts";
import type { Nudges } from "~/domain/plan/view/nudges";
import type { Finding } from "~/domain/rules/finding";
import type { Moves } from "./graph/useMoves";

/** What picture and outline share: one graph, one selection, one filter, the same commands. */
export type SharedView = {
  graph: PlanGraph;
  /** The finding of a node, the gravest first. */
  marks: ReadonlyMap<string, Finding>;
  /** The chain of the selected node: everything above and below it. */
  chain: ReadonlySet<string> | null;
  /** Folded entries, the same in picture and outline. */
  folded: ReadonlySet<string>;
  /** Nodes of the chosen gap. */
  shown: ReadonlySet<string> | null;
  focus: string | null;
  fy: number;
  /** Nodes that this person may link from. */
  linkable: ReadonlySet<string>;
  onSelect(id: string | null): void;
  onLink(id: string): void;
  onFold(id: string): void;
};

/** What the picture needs besides: ghosts, places moved by hand, and what can be folded. */
export type PictureView = SharedView & {
  ghosts: readonly Ghost[];
  nudges: Nudges;
  moves: Moves;
  foldable: ReadonlySet<string>;
  onFix(ghost: Ghost): void;
  onConnect(from: string, to: string): void;
};
