/** Severity of a finding: E blocks the next state, W must be answered, I informs. */
export type Severity = "E" | "W" | "I";

/** A message in both languages of the interface. */
export type Bilingual = { th: string; en: string };

/** What a rule has to say about something, with the figures it was decided on. */
export type Finding = {
  /** Rule id, e.g. "R1" or "R23". */
  rule: string;
  severity: Severity;
  /** Machine code inside the rule, e.g. "BELOW_MIN", "RANK_INVALID". */
  code: string;
  /** Ids of the things concerned (projects, rows, nodes). */
  ids: string[];
  /** `<line>:<column>` or a sheet address, for imported tables. */
  cell?: string;
  /** Figures in baht as strings, as printed and as recomputed. */
  printed?: string;
  expected?: string;
  message: Bilingual;
};
