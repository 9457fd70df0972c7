import { commonRuns } from "./commonRuns";
import { textUnits } from "./words";

/** A piece of two compared texts: in both, only in the earlier one, or only in the later one. */
export type TextPart = { kind: "same" | "removed" | "added"; text: string };

/**
 * Compares two texts word by word (Thai words as units). The parts "same" and "removed" together are `before`, "same" and
 * "added" together are `after`; a removal stands before the addition that replaces it. Turning the texts round turns the
 * parts round.
 */
export function compareText(before: string, after: string): TextPart[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  // one direction only, so that the answer does not depend on which text comes first
  if (before <= after) return parts(before, after, "removed", "added");
  return parts(after, before, "added", "removed");
}

type Side = "removed" | "added";

function parts(a: string, b: string, sideA: Side, sideB: Side): TextPart[] {
  const [unitsA, unitsB] = [textUnits(a), textUnits(b)];
  const found: TextPart[] = [];
  let [atA, atB] = [0, 0];
  const change = (toA: number, toB: number) => {
    const sides = { [sideA]: unitsA.slice(atA, toA).join(""), [sideB]: unitsB.slice(atB, toB).join("") };
    for (const kind of ["removed", "added"] as const) if (sides[kind]) found.push({ kind, text: sides[kind] });
  };
  for (const run of commonRuns(unitsA, unitsB)) {
    change(run.a, run.b);
    const text = unitsA.slice(run.a, run.a + run.length).join("");
    found.push({ kind: "same", text });
    [atA, atB] = [run.a + run.length, run.b + run.length];
  }
  change(unitsA.length, unitsB.length);
  return withoutSplinters(found);
}

/** A blank between two changed words belongs to the change: "คำ คำ" replaced is one replacement, not two. */
function withoutSplinters(found: readonly TextPart[]): TextPart[] {
  const whole: TextPart[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) whole.push({ kind: "removed", text: removed });
    if (added) whole.push({ kind: "added", text: added });
    removed = added = "";
  };
  found.forEach((part, index) => {
    const between = index > 0 && index < found.length - 1;
    if (part.kind === "removed") removed += part.text;
    else if (part.kind === "added") added += part.text;
    else if (
      between &&
      removed &&
      added &&
      / /.test(part.text) &&
      part.text.trim() === "" &&
      !part.text.includes("\n")
    ) {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      whole.push(part);
    }
  });
  flush();
  return whole;
}
