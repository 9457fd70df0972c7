import type { ProjectKind } from "~/domain/brief/project";

/** Something measured; `steps` = targets of 2566–70, 2571–75, 2576–80, 2581–85, "" where none is set. */
export type BookTarget = { code: string; title: string; steps: readonly string[] };

/** A goal of twenty years with the indicators that measure it. */
export type BookGoal = BookTarget & { indicators: readonly BookTarget[] };

/** A project under a programme; `amount` = the area's own money of the year, satang. */
export type BookProject = {
  code: string;
  title: string;
  kind: ProjectKind;
  amount: bigint;
  /** Titles of its main activities. */
  activities: readonly string[];
};

/** แผนงาน with its projects. */
export type BookProgramme = { code: string; title: string; projects: readonly BookProject[] };

/** ประเด็นการพัฒนา with everything that the plan links to it. */
export type BookIssue = {
  code: string;
  title: string;
  /** Titles of the 20-year goals it leads to. */
  goals: readonly string[];
  objectives: readonly string[];
  indicators: readonly BookTarget[];
  guidelines: readonly string[];
  programmes: readonly BookProgramme[];
  /** Projects of the issue under no programme. */
  others: readonly BookProject[];
};

/** The plan of an area as its books print it. */
export type PlanContent = { goals: readonly BookGoal[]; issues: readonly BookIssue[] };
