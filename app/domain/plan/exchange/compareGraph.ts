import type { ComparedGraph } from "./comparedGraph";
import { compareEntries, type GraphReference } from "./compareEntries";
import { compareLinks } from "./compareLinks";
import type { GraphFile } from "./graphFile";

/** Compares a graph that came back as a file with the plan: every row of the file, and every row that it lacks. Pure. */
export function compareGraph(file: GraphFile, reference: GraphReference): ComparedGraph {
  const entries = compareEntries(file, reference);
  const { rows, wanted } = compareLinks(file, reference, entries);
  return { rows: [...entries, ...rows], wanted };
}
