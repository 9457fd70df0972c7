import type { FundSource } from "~/domain/brief/briefContent";
import type { ProjectKind } from "~/domain/brief/project";
import type { FormSetContent } from "../kit/form/parts";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";

/** Who owns a project; decides its group when no money is stated. */
export type J2Owner = "PROVINCE" | "CLUSTER" | "MINISTRY" | "LAO" | "PRIVATE_COOP";

/** An organisation as the table names it. */
export type J2Organization = { nameTh: string; ministry: string; department: string };

/** Money of one funding line in the year of the plan, satang; null = stated without an amount. */
export type J2Slice = { activityId: string; source: FundSource; payer: J2Organization | null; amount: bigint | null };

/** กิจกรรมหลัก with its กิจกรรมย่อย (one each) and the unit that carries it out. */
export type J2Activity = { id: string; title: string; subActivities: readonly string[]; unit: string };

/** A project of the annual plan. `rank` counts from 1; null = none. */
export type J2Project = {
  id: string;
  code: string;
  title: string;
  kind: ProjectKind;
  owner: J2Owner;
  rank: number | null;
  /** Name of its ประเด็นการพัฒนา; "" = not stated. */
  issue: string;
  nationalCode: string;
  milestone: string;
  programme: string;
  /** ตัวชี้วัดโครงการ, one each. */
  indicators: readonly string[];
  unit: string;
  activities: readonly J2Activity[];
  slices: readonly J2Slice[];
};

/**
 * What of our own is added to the official form. The specimen fills only columns 2, 6 and 7 and prints no sub-totals,
 * no second total and no part ๒.
 */
export type J2Additions = {
  /** Columns 3, 4, 5 and 8. */
  moreColumns: boolean;
  /** Amounts on issue, group, ministry and project rows. */
  subTotals: boolean;
  /** The two totals under the table. */
  twoTotals: boolean;
  /** ส่วนที่ ๒ โครงการอื่น. */
  partTwo: boolean;
  /** A tenth column แหล่งงบ. */
  sourceColumn: boolean;
  /** The bracketed numbers of the specimen's heads. */
  callOuts: boolean;
};

/** The additions that are on by default. */
export const DEFAULT_ADDITIONS: J2Additions = {
  moreColumns: true,
  subTotals: true,
  twoTotals: true,
  partTwo: true,
  sourceColumn: false,
  callOuts: false,
};

/** Only what the specimen prints. */
export const NO_ADDITIONS: J2Additions = {
  moreColumns: false,
  subTotals: false,
  twoTotals: false,
  partTwo: false,
  sourceColumn: false,
  callOuts: false,
};

/** What จ.2 of a province and กจ.2 of a cluster show. */
export type J2Content = {
  /** Name of the province without จังหวัด, or of the cluster without กลุ่มจังหวัด. */
  provinceTh: string;
  fy: FiscalYear;
  revision: number;
  draft: boolean;
  /** Names of the development issues in the order of the plan; projects may name further ones. */
  issues: readonly string[];
  projects: readonly J2Project[];
  additions: J2Additions;
  /** Words and columns of the office, where they differ from the printed form. */
  set?: FormSetContent;
};

/** จ.2 of one province and year. */
export type PlanJ2View = J2Content & { kind: "plan-j2" };

/** กจ.2 of one cluster and year: the same table, the cluster's own money in group ๑. */
export type PlanKj2View = J2Content & { kind: "plan-kj2" };

/** Either of the two. */
export type J2View = PlanJ2View | PlanKj2View;
