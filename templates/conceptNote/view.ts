import type { BriefIndicator, FundSource } from "~/domain/brief/briefContent";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";

/** Who acts with money of which source; `amount` in satang of the budget year, null = none stated. */
export type Actor = { source: FundSource; org: string; amount: bigint | null };

/** The five points of a project (โครงการแบบย่อ). Empty texts print five dots. */
export type ConceptNoteView = {
  kind: "concept-note";
  fy: FiscalYear;
  revision: number;
  draft: boolean;
  /** Name of the area with จังหวัด or กลุ่มจังหวัด. */
  areaTh: string;
  title: string;
  /** 1) */
  agenda: string;
  /** 2) problem, and why it is a potential. */
  problem: string;
  potential: string;
  /** 3) */
  actors: readonly Actor[];
  /** 4) where and why people need it; figures that show it. */
  places: string;
  need: string;
  evidence: readonly string[];
  /** 5) */
  indicators: readonly BriefIndicator[];
};
