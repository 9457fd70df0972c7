import type { Actor } from "~/domain/access/actor";
import type { Deps } from "../deps";
import { comparePair } from "./comparePair";
import { decidePair, type PairDecision } from "./decidePair";

/** [R6] Projects that look alike: list, side by side, verdicts that are remembered. */
export const duplicateUseCases = (deps: Deps) => ({
  compare: (actor: Actor, year: { areaCode: string; fy: number }, asked: { a: string; b: string } | null) =>
    comparePair(deps, actor, year, asked),
  decide: (actor: Actor, input: PairDecision) => decidePair(deps, actor, input),
});
