import type { ProjectKind } from "../brief/project";

/** Kinds of nodes of the plan graph, from the national frameworks over the 20-year goals down to the projects. */
export const NODE_KINDS = [
  "FRAMEWORK",
  "GOAL",
  "INDICATOR",
  "ISSUE",
  "ISSUE_INDICATOR",
  "OBJECTIVE",
  "GUIDELINE",
  "PROGRAMME",
  "ANNUAL_ITEM",
  "ANNUAL_INDICATOR",
  "PROJECT",
] as const;

/**
 * กรอบแผนระดับชาติ, เป้าหมาย 20 ปี และตัวชี้วัด, ประเด็นการพัฒนา และตัวชี้วัด, เป้าประสงค์, แนวทาง, แผนงาน, รายการในแผนรายปี
 * และตัวชี้วัด, โครงการ.
 */
export type NodeKind = (typeof NODE_KINDS)[number];

/** Kinds that people add to the area's own plans. */
export type OwnKind = Exclude<NodeKind, "PROJECT" | "FRAMEWORK">;

/** Kinds that people add to the area's own plans, in order. */
export const OWN_KINDS: readonly OwnKind[] = NODE_KINDS.filter(
  (kind): kind is OwnKind => kind !== "PROJECT" && kind !== "FRAMEWORK",
);

/** National frameworks that plans answer to: ยุทธศาสตร์ชาติ, แผนแม่บท, หมุดหมายของแผนฯ 13, SDG. */
export type FrameworkKind = "NATIONAL_STRATEGY" | "MASTER_PLAN" | "MILESTONE" | "SDG";

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
  /** Of an indicator of the 5-year or annual plan: its unit and its target by budget year (B.E.). */
  unit?: string;
  targets?: Readonly<Record<string, string>>;
  /** Of an indicator: where it stands today, with its year. */
  baseline?: string;
  /** Raised by every change of the entry: what a form was opened with. */
  revision?: number;
  /** Of a national framework: which. */
  framework?: FrameworkKind;
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

/** The lanes of the picture, left to right; that of the national frameworks is there when something answers to them. */
export const LANES = ["FRAMEWORKS", "GOALS_20", "DEVELOPMENT_5", "ANNUAL", "PROJECTS"] as const;

/** กรอบแผนระดับชาติ, แผน 20 ปี, แผน 5 ปี, แผนรายปี, โครงการ. */
export type Lane = (typeof LANES)[number];

/** How high a kind stands; a link goes from a smaller to a larger level. */
const LEVEL: Readonly<Record<NodeKind, number>> = {
  PROJECT: 0,
  ANNUAL_ITEM: 1,
  ANNUAL_INDICATOR: 2,
  PROGRAMME: 3,
  GUIDELINE: 4,
  OBJECTIVE: 5,
  // an indicator measures an issue or a goal: what links up to it still reaches the goal
  ISSUE_INDICATOR: 6,
  ISSUE: 7,
  INDICATOR: 8,
  GOAL: 9,
  FRAMEWORK: 10,
};

const LANE_OF: Readonly<Record<NodeKind, Lane>> = {
  FRAMEWORK: "FRAMEWORKS",
  GOAL: "GOALS_20",
  INDICATOR: "GOALS_20",
  ISSUE: "DEVELOPMENT_5",
  ISSUE_INDICATOR: "DEVELOPMENT_5",
  OBJECTIVE: "DEVELOPMENT_5",
  GUIDELINE: "DEVELOPMENT_5",
  PROGRAMME: "DEVELOPMENT_5",
  ANNUAL_ITEM: "ANNUAL",
  ANNUAL_INDICATOR: "ANNUAL",
  PROJECT: "PROJECTS",
};

/** Lane in which a kind is drawn. */
export function laneOf(kind: NodeKind): Lane {
  return LANE_OF[kind];
}

/** True for the indicators of the three plans. */
export function isIndicator(kind: NodeKind): boolean {
  return kind === "INDICATOR" || kind === "ISSUE_INDICATOR" || kind === "ANNUAL_INDICATOR";
}

/** True when a link may go from `from` up to `to`: only upward, never between equals. */
export function mayLink(from: NodeKind, to: NodeKind): boolean {
  return LEVEL[from] < LEVEL[to];
}

/**
 * Relations that a link from a lower to a higher kind may state: realises and supports always, "measured by" where an
 * indicator is an end, the duty of ม.25 towards the 5-year plan and of ม.30 towards the annual one.
 * Law: พรฎ. 2565 ม.25, ม.30. Source: 004 line 258.
 */
export function relationsBetween(from: NodeKind, to: NodeKind): readonly Relation[] {
  const below = LANE_OF[from] === "PROJECTS" || LANE_OF[from] === "ANNUAL";
  return RELATIONS.filter((relation) => {
    if (relation === "MEASURED_BY") return isIndicator(from) || isIndicator(to);
    if (relation === "REQUIRED_BY_M25") return below && LANE_OF[to] === "DEVELOPMENT_5";
    if (relation === "REQUIRED_BY_M30") return from === "PROJECT" && LANE_OF[to] === "ANNUAL";
    return true;
  });
}
