import { issueKey } from "~/domain/progress/batch/issueName";
import type { Tx } from "../../../db/client";
import { ensurePlan } from "../../plan/editNodes";
import type { ImportResult } from "../importResult";

/**
 * Development issues (ประเด็นการพัฒนา) of the area's five-year plan for the groups of a table: standing ones by name, the
 * others are made. Returns node ids by group name.
 */
export async function ensureIssues(
  tx: Tx,
  areaCode: string,
  fy: number,
  groups: readonly string[],
  at: Date,
): Promise<{ nodeIds: Map<string, string>; issues: ImportResult["issues"]; planMade: boolean }> {
  const nodeIds = new Map<string, string>();
  const issues: ImportResult["issues"] = [];
  const names = [...new Set(groups.filter((name) => name !== ""))];
  if (names.length === 0) return { nodeIds, issues, planMade: false };
  const before = await tx.plan.count({ where: { areaCode, kind: "DEVELOPMENT_5" } });
  const planId = await ensurePlan(tx, areaCode, "DEVELOPMENT_5", fy);
  const planMade = (await tx.plan.count({ where: { areaCode, kind: "DEVELOPMENT_5" } })) > before;
  const standing = await tx.planNode.findMany({ where: { planId, kind: "ISSUE", archivedAt: null } });
  let sort = await tx.planNode.count({ where: { planId } });
  for (const name of names) {
    const same = standing.find(({ titleTh }) => issueKey(titleTh) === issueKey(name));
    const node =
      same ??
      (await tx.planNode.create({ data: { planId, kind: "ISSUE", sort: sort++, titleTh: name, createdAt: at } }));
    if (!same) standing.push(node);
    nodeIds.set(name, node.id);
    issues.push({ id: node.id, name: node.titleTh, made: !same });
  }
  return { nodeIds, issues, planMade };
}
