import type { Bilingual } from "./finding";

/** One planning rule: what it asks, on what law, where it is decided and where it is proved. */
export type Rule = {
  id: string;
  title: Bilingual;
  /** Article and sentence it rests on; "DECISION" where the source is silent. */
  law: string;
  /** Lines of source 004 (or 000). */
  source: string;
  /** Exported function and its file, from the root of the repository. */
  function: string;
  /** File with tests whose names begin with the id in brackets. */
  test: string;
  /** Further functions that decide the same rule elsewhere, each with its tests. */
  also?: readonly Pick<Rule, "function" | "test">[];
};
