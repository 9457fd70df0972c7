import type { ProjectKind } from "../brief/project";

/** Kinds of nodes of the plan graph, from the 20-year goals down to the projects. */
export const NODE_KINDS = [
  "GOAL",
  "INDICATOR",
  "ISSUE",
  "OBJECTIVE",
  "GUIDELINE",
  "PROGRAMME",
  "ANNUAL_ITEM",
  "PROJECT",
] as const;

/** เป้าหมาย 20 ปี, ตัวชี้วัด, ประเด็นการพัฒนา, เป้าประสงค์, แนวทาง, แผนงาน, รายการในแผนรายปี, โครงการ. */
export type NodeKind = (typeof NODE_KINDS)[number];

/** Relations of links (domain §2.1). Every link points from the lower level to the higher one. */
export const RELATIONS = ["REALISES", "SUPPORTS", "MEASURED_BY", "REQUIRED_BY_M25", "REQUIRED_BY_M30"] as const;

/** ความสัมพันธ์ของลิงก์. */
export type Relation = (typeof RELATIONS)[number];

/** ความเข้มของผล: มาก กลาง น้อย. */
export type Strength = "H" | "M" | "L";

/** A node as rules and pictures need it. `amount` is a project's slice of the area's own budget (R1) in satang, else 0. */
export type PlanNode = {
  id: string;
  kind: NodeKind;
  code: string;
  titleTh: string;
  titleEn: string;
  sort: number;
  archived: boolean;
  /** Targets of the four five-year steps 2566–70 … 2581–85, "" where none is set (goals and indicators only). */
  steps: readonly string[];
  projectId: string | null;
  briefId: string | null;
  projectKind: ProjectKind | null;
  amount: bigint;
  /** The entry of an earlier edition that this one continues. */
  continues?: string;
};

/**
 * A link from a lower to a higher node. Links that a brief states in its items 2 and 3 have `origin` BRIEF, those that will
 * run to a revised edition once it is in force CARRIED.
 */
export type PlanLink = {
  id: string;
  from: string;
  to: string;
  relation: Relation;
  reason: string;
  strength: Strength;
  origin: "ACTION" | "BRIEF" | "CARRIED";
};

/** The plan graph of one area and budget year. */
export type PlanGraph = { nodes: readonly PlanNode[]; links: readonly PlanLink[] };

/** The four lanes of the picture, left to right. */
export const LANES = ["GOALS_20", "DEVELOPMENT_5", "ANNUAL", "PROJECTS"] as const;

/** แผน 20 ปี, แผน 5 ปี, แผนรายปี, โครงการ. */
export type Lane = (typeof LANES)[number];

/** How high a kind stands; a link goes from a smaller to a larger level. */
const LEVEL: Readonly<Record<NodeKind, number>> = {
  PROJECT: 0,
  ANNUAL_ITEM: 1,
  PROGRAMME: 2,
  GUIDELINE: 3,
  OBJECTIVE: 4,
  ISSUE: 5,
  // an indicator measures a goal: what links up to it still reaches the goal
  INDICATOR: 6,
  GOAL: 7,
};

/** Lane in which a kind is drawn. */
export function laneOf(kind: NodeKind): Lane {
  if (kind === "GOAL" || kind === "INDICATOR") return "GOALS_20";
  if (kind === "ANNUAL_ITEM") return "ANNUAL";
  return kind === "PROJECT" ? "PROJECTS" : "DEVELOPMENT_5";
}

/** True when a link may go from `from` up to `to`: only upward, never between equals. */
export function mayLink(from: NodeKind, to: NodeKind): boolean {
  return LEVEL[from] < LEVEL[to];
}
