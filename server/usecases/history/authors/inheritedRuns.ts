import * as Y from "yjs";
import { itemRuns, textsOf, writtenRuns, type InheritedClocks, type WrittenRun } from "~/collab/brief/writers";
import { defineBriefRoots } from "~/collab/brief/roots";
import type { Tx } from "../../../db/client";
import { loadRestores, loadVersionBody } from "../../../db/versions";

/** Restores that are looked at; older ones count as written by who restored. */
const MOST_RESTORES = 20;

/**
 * Who wrote the words that restores had to write anew: right after a restore a text says exactly what the version says,
 * so each letter has its writer there. Oldest restore first; a writer may be a client of an earlier restore.
 */
export async function inheritedRuns(tx: Tx, room: string): Promise<InheritedClocks[]> {
  const runs: InheritedClocks[] = [];
  for (const { before, row, restores } of await loadRestores(tx, room, MOST_RESTORES)) {
    const version = await loadVersionBody(tx, room, restores);
    if (version) runs.push(...runsOf(before, row, version, runs));
  }
  return runs;
}

function runsOf(
  before: Uint8Array,
  row: Uint8Array,
  version: Uint8Array,
  earlier: readonly InheritedClocks[],
): InheritedClocks[] {
  const [after, restored] = [docWith(before, row), docWith(version)];
  try {
    const known = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(before));
    const originals = textsOf(restored);
    return [...textsOf(after)].flatMap(([path, text]) => {
      const original = originals.get(path);
      // somebody's words in the same row of the log: the places would not fit
      if (!original || original.toString() !== text.toString()) return [];
      return inherit(text, writtenRuns(original, earlier), known);
    });
  } finally {
    after.destroy();
    restored.destroy();
  }
}

function docWith(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  defineBriefRoots(doc);
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function inherit(text: Y.Text, sources: readonly WrittenRun[], known: ReadonlyMap<number, number>): InheritedClocks[] {
  return itemRuns(text)
    .filter(({ clientId, clock }) => clock >= (known.get(clientId) ?? 0))
    .flatMap((run) =>
      sources
        .filter((source) => source.from < run.at + run.length && run.at < source.to)
        .map((source) => {
          const from = Math.max(run.at, source.from);
          const to = Math.min(run.at + run.length, source.to);
          const clock = run.clock + from - run.at;
          return { clientId: run.clientId, from: clock, to: clock + to - from, origin: source.clientId };
        }),
    );
}
