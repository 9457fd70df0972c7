import { checkAlignment } from "~/domain/localPlan/agencyAlignment";
import type { Finding } from "~/domain/rules/finding";
import { listAgencyPlans } from "../../../db/agencyPlan/agencyPlans";
import type { Tx } from "../../../db/client";
import { loadPlanGraph } from "../../../db/plans";
import type { FindingTarget } from "./findingTarget";

/** Rows of one plan that are named one by one; of the others their number is said. */
const MAX_ROWS = 200;

/** Says how many findings are not listed. */
function rest(findings: readonly Finding[], title: string): Finding[] {
  const [first] = findings.slice(MAX_ROWS);
  if (!first) return [];
  const count = findings.length - MAX_ROWS;
  return [
    {
      ...{ rule: first.rule, severity: first.severity, code: "MORE_ROWS", ids: [...first.ids] },
      message: {
        th: `“${title}” ยังมีรายการที่ไม่ได้เชื่อมอีก ${count} รายการ — เปิดแผนของหน่วยงานเพื่อเชื่อมทีละหลายรายการ`,
        en: `“${title}” has ${count} more rows that are not linked — open the agency's plan and link many at once`,
      },
    },
  ];
}

/**
 * [R7][R8] Rows of the plans of agencies and อปท. in use that fit neither the 5-year nor the annual plan in a budget year
 * (B.E.), each with the place where it is linked. Law: พรฎ. 2565 ม.25, ม.30.
 */
export async function agencyFindings(
  tx: Tx,
  areaCode: string,
  fy: number,
): Promise<{ finding: Finding; target: FindingTarget }[]> {
  const plans = (await listAgencyPlans(tx, areaCode)).filter(
    ({ head }) => head.state === "IN_USE" && head.fyFrom <= fy && fy <= head.fyTo,
  );
  if (plans.length === 0) return [];
  // a row linked to a project that the asker may not read is linked all the same
  const { nodes } = await loadPlanGraph(tx, areaCode, fy, () => true);
  return plans.flatMap(({ head, rows }) => {
    const all = checkAlignment(head.kind, rows, nodes);
    return (["R7", "R8"] as const).flatMap((rule) => {
      const of = all.filter((finding) => finding.rule === rule);
      return [...of.slice(0, MAX_ROWS), ...rest(of, head.titleTh)].map((finding) => ({
        finding,
        target: { kind: "agencyRow" as const, planId: head.id, rowId: finding.ids[0] ?? "" },
      }));
    });
  });
}
