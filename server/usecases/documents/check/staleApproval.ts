import { loadApprovals } from "../../../db/lifecycle/approvals";
import type { Tx } from "../../../db/client";
import { readApprovable } from "../../approval/readApprovable";
import type { Gap } from "../centre/gaps";
import { yearOfId } from "../views/demandYear";

/** [R20] The committee approved other figures than those that would be printed now; `id` = `<area>-<fy>`. */
export async function staleApproval(tx: Tx, id: string): Promise<Gap[]> {
  const year = yearOfId(id);
  if (!year) return [];
  const last = (await loadApprovals(tx, year.areaCode, year.fy)).find(({ voidedAt }) => voidedAt === null);
  if (!last || last.hash === (await readApprovable(tx, year.areaCode, year.fy)).hash) return [];
  const message = {
    th: `ตัวเลขหรือลำดับเปลี่ยนไปจากที่คณะกรรมการเห็นชอบครั้งที่ ${last.number} (${last.meetingNo}) ตรวจหรือเสนอใหม่ก่อนพิมพ์`,
    en: `Figures or ranks differ from what the committee approved (no. ${last.number}, ${last.meetingNo}): check or submit again first`,
  };
  return [{ severity: "W", rule: "R20", finding: message, links: [{ label: "R20", href: `/years/${id}/approval` }] }];
}
