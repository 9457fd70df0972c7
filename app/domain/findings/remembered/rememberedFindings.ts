import { comparedOf, type Compared, type ProjectWords } from "../../duplicate/compared";
import type { Finding } from "../../rules/finding";
import { projectFindings, type ProjectToJudge } from "../projectFindings";
import { isSame } from "./isSame";

/** How a project is judged alone ({@link projectFindings}), and what its comparison with others uses. */
export type Judge = {
  findings(project: ProjectToJudge, minSources: number, ofPlan: readonly Finding[]): readonly Finding[];
  compared(words: ProjectWords): Compared;
};

/** Judges everything anew. */
export const FRESH: Judge = { findings: projectFindings, compared: comparedOf };

/** Projects whose judgement is remembered: two large provinces, about 13 kB each. */
export const MOST_REMEMBERED = 2_000;

type Judged = {
  project: ProjectToJudge;
  minSources: number;
  ofPlan: readonly Finding[];
  findings: readonly Finding[];
};

/** What was used last stays; one more than `most` and the one used longest ago is forgotten. */
class Recent<T> {
  private readonly kept = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    return this.kept.get(key);
  }

  set(key: string, value: T): void {
    this.kept.delete(key);
    this.kept.set(key, value);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }
}

/**
 * A judge that remembers of each project what it was judged on and what was said, so that only what has changed is
 * judged again. Everything the rules read is compared, word by word; there is no version that could be forgotten to be
 * raised. Whoever asks gets the findings of exactly what was given.
 */
export function rememberingJudge(most: number = MOST_REMEMBERED): Judge {
  const judged = new Recent<Judged>(most);
  const words = new Recent<{ words: ProjectWords; compared: Compared }>(most);
  return {
    findings(project, minSources, ofPlan) {
      const last = judged.get(project.projectId);
      const holds =
        last && last.minSources === minSources && isSame(last.ofPlan, ofPlan) && isSame(last.project, project);
      const one = holds
        ? last
        : { project, minSources, ofPlan, findings: projectFindings(project, minSources, ofPlan) };
      judged.set(project.projectId, one);
      return one.findings;
    },
    compared(given) {
      const last = words.get(given.projectId);
      const one = last && isSame(last.words, given) ? last : { words: given, compared: comparedOf(given) };
      words.set(given.projectId, one);
      return one.compared;
    },
  };
}
