import type { Satang } from "../money/satang";
import type { Finding } from "../rules/finding";

/** Kinds of rows of a local plan, by the type word that begins the name: มาตรการ, กิจกรรม, โครงการ. */
export const LOCAL_ROW_KINDS = ["MEASURE", "ACTIVITY", "PROJECT"] as const;

/** มาตรการ กิจกรรม โครงการ. */
export type LocalRowKind = (typeof LOCAL_ROW_KINDS)[number];

/** Further columns of แบบ ผ.02, as printed; "" where left blank. */
export type Por02Detail = {
  objective: string;
  target: string;
  indicator: string;
  result: string;
  unit: string;
  reason: string;
};

/**
 * One row of a local administration's plan. `amounts` has one entry a year of the plan in satang: 0 = "-" (no budget
 * needed), null = left blank (unknown); the three states are never mixed.
 */
export type LocalPlanRow = {
  /** Dimension, mission and printed number, e.g. "D1.M2.04". */
  id: string;
  no: number | null;
  kind: LocalRowKind | null;
  name: string;
  amounts: readonly (Satang | null)[];
  ticked: boolean;
  note: string;
  /** 1-based line in the file or sheet. */
  line: number;
  /** What แบบ ผ.02 says of the project. */
  detail?: Por02Detail;
};

/** ภารกิจตามมิติ. */
export type LocalMission = { no: number; title: string; line: number; rows: LocalPlanRow[] };

/** What the total row of a dimension prints; null = not printed or not readable. */
export type PrintedTotals = {
  line: number;
  counts: Readonly<Record<LocalRowKind, number | null>>;
  amounts: readonly (Satang | null)[];
};

/** มิติ of a local plan with its missions and its printed total row. */
export type LocalDimension = {
  no: number;
  title: string;
  line: number;
  missions: LocalMission[];
  printed: PrintedTotals | null;
};

/** A local administration's plan of several years as it was printed; `years` are Buddhist-Era budget years. */
export type LocalPlan = {
  years: readonly number[];
  dimensions: LocalDimension[];
  /** Layout that it was printed in; absent = the one of missions by dimension. */
  form?: "POR_02";
  /** Column of the first year's amount, from 1. */
  firstAmountColumn?: number;
};

/** A plan that was read, and what had to be understood on the way (R24). */
export type LocalPlanReading = { plan: LocalPlan; findings: Finding[] };
