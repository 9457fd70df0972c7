import { laneOf, type PlanNode } from "../plan/planGraph";
import type { Finding } from "../rules/finding";

/**
 * Kinds of imported plans: แผนพัฒนาท้องถิ่น (ผ.02), แผนปฏิบัติการป้องกันการทุจริต (a plan type of its own), and the plan
 * of an agency.
 */
export const AGENCY_PLAN_KINDS = ["LOCAL_DEVELOPMENT", "ANTI_CORRUPTION", "AGENCY"] as const;

/** Kind of an imported plan. */
export type AgencyPlanKind = (typeof AGENCY_PLAN_KINDS)[number];

/** The two duties of alignment: the province's 5-year plan (ม.25) and its annual plan (ม.30). */
export const ALIGNMENT_RELATIONS = ["REQUIRED_BY_M25", "REQUIRED_BY_M30"] as const;

/** ม.25 or ม.30. */
export type AlignmentRelation = (typeof ALIGNMENT_RELATIONS)[number];

/** A row of an imported plan and the nodes of the province's plans it is linked to. */
export type AgencyRow = { id: string; code: string; title: string; nodeIds: readonly string[] };

/** Which duty a link to this node answers: nodes of the 5-year plan ม.25, annual items and projects ม.30; others none. */
export function relationTo({ kind }: Pick<PlanNode, "kind">): AlignmentRelation | null {
  const lane = laneOf(kind);
  if (lane === "DEVELOPMENT_5") return "REQUIRED_BY_M25";
  return lane === "GOALS_20" ? null : "REQUIRED_BY_M30";
}

const WORDS = {
  R7: {
    relation: "REQUIRED_BY_M25",
    code: "ROW_OUTSIDE_FIVE_YEAR",
    th: "ยังไม่เชื่อมกับแผนพัฒนาจังหวัด 5 ปี (ม.25)",
    en: "is not linked to the province's 5-year plan (ม.25)",
  },
  R8: {
    relation: "REQUIRED_BY_M30",
    code: "ROW_OUTSIDE_ANNUAL",
    th: "ยังไม่เชื่อมกับแผนปฏิบัติราชการประจำปีของจังหวัด (ม.30)",
    en: "is not linked to the province's annual plan (ม.30)",
  },
} as const;

/**
 * [R7][R8] Rows of an agency's plan that fit nowhere: each must link to a node in force of the province's 5-year plan
 * (ม.25) and of its annual plan (ม.30). For plans of local administrations a warning until their duty is confirmed, else
 * an error. A link to an archived node answers nothing. O(rows + nodes). Order: by row, R7 before R8.
 * Law: พรฎ. 2565 ม.25, ม.30. Source: 004 line 258.
 */
export function checkAlignment(
  kind: AgencyPlanKind,
  rows: readonly AgencyRow[],
  nodes: readonly PlanNode[],
): Finding[] {
  const relations = new Map(nodes.filter((node) => !node.archived).map((node) => [node.id, relationTo(node)]));
  return rows.flatMap((row) => {
    const answered = new Set(row.nodeIds.map((id) => relations.get(id)));
    return (["R7", "R8"] as const).flatMap((rule) => {
      const { relation, code, th, en } = WORDS[rule];
      if (answered.has(relation)) return [];
      const message = {
        th: `${row.code} “${row.title}” ${th} — เลือกประเด็น แผนงาน หรือโครงการที่รายการนี้รองรับ`,
        en: `${row.code} “${row.title}” ${en} — choose the issue, programme or project it serves`,
      };
      return { rule, severity: kind === "AGENCY" ? "E" : "W", code, ids: [row.id], message } satisfies Finding;
    });
  });
}
