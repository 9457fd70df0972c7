import type { countedTh } from "../th/counted";

export const countedEn = {
  "counted.ask": "{name} — how is this counted",
  "counted.steps": "Arithmetic",
  "counted.rows": "{count} row(s) counted",
  "counted.totalOfAll": "Total of all {count} rows",
  "counted.sources": "Where the figures come from",
  "counted.source": "Guideline {source}",
  "counted.decision": "The guideline is silent: a decision of this system, stated openly and set in the policy cycle",
  "counted.rules.title": "Rules and the law behind them",
  "counted.rules.intro":
    "Every figure and every check names a rule of this page. Each has the sentence it rests on, its line in the guideline and the function that decides.",
  "counted.rules.law": "The decree behind all of it: {decree}",

  "counted.rules.column.function": "Decided by",
} satisfies Record<keyof typeof countedTh, string>;
