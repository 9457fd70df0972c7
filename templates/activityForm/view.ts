import type { BriefIndicator, CostItem, FundSource, MainActivity } from "~/domain/brief/briefContent";
import type { AreaKind } from "~/domain/area/areaCode";
import type { ReadinessTexts } from "~/domain/brief/quality/readiness";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";

/** Money for a main activity in the budget year; satang, null = none stated. */
export type ActivityMoney = { source: FundSource; org: string; amount: bigint | null };

/** What the two forms of one main activity show (a set for each main activity, source 004 line 500). */
export type ActivityContent = {
  fy: FiscalYear;
  revision: number;
  draft: boolean;
  areaKind: AreaKind;
  /** Name of the area without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  projectCode: string;
  projectTitle: string;
  issue: string;
  programme: string;
  /** Number of the activity in its project, from 1. */
  number: number;
  activity: MainActivity;
  responsible: string;
  funding: readonly ActivityMoney[];
  costItems: readonly CostItem[];
  /** Districts and the text of item 7 of the brief. */
  places: string;
  /** Evidence that the project can begin (R19). */
  readiness: Readonly<ReadinessTexts>;
  indicators: readonly BriefIndicator[];
  outputs: string;
};

/** แบบฟอร์มข้อมูลพื้นฐานของโครงการ of one main activity. */
export type BasicInfoView = ActivityContent & { kind: "basic-info" };

/** แบบฟอร์มรายละเอียดจำแนกตามงบรายจ่าย of one main activity. */
export type ExpenditureView = ActivityContent & { kind: "expenditure" };
