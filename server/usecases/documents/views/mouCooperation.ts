import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { MouCooperationView, PartyMoney } from "../../../../templates/mouCooperation/view";
import { loadArea, type AreaView } from "../../../db/areas";
import { AppError } from "../../../errors";
import { isDraftBrief } from "../documentStates";
import { bareName } from "./areaNames";
import { demandBrief } from "./demandBrief";
import { projectBriefView, type BriefReading } from "./projectBriefView";
import type { ViewSource } from "./viewSource";

/** Money of each side by source and year; a line without an amount is no promise and is left out. */
function moneyOf({ content }: BriefReading, nameOf: (orgId: string | null) => string): PartyMoney[] {
  const sums = new Map<string, PartyMoney>();
  for (const { orgId, source, amounts } of content.funding)
    for (const [year, amount] of Object.entries(amounts)) {
      const key = `${year} ${source} ${orgId ?? ""}`;
      const before = sums.get(key)?.amount ?? 0n;
      sums.set(key, { party: nameOf(orgId), source, fy: Number(year), amount: before + BigInt(amount) });
    }
  return [...sums.values()].sort((a, b) => a.fy - b.fy);
}

/** The memorandum of co-operation of a brief: everything in it is what the brief says. */
export function mouCooperationView(brief: BriefReading, area: AreaView): MouCooperationView {
  const { content, organizations } = brief;
  const { leadOrg, partnerOrgs } = projectBriefView(brief, "จังหวัด");
  const nameOf = (orgId: string | null) => (orgId === null ? "" : (organizations.get(orgId)?.nameTh ?? ""));
  const { kind: areaKind, nameTh, governorName } = area;
  return {
    kind: "mou-cooperation",
    ...{ areaKind, areaNameTh: bareName(nameTh), governorName },
    fy: fiscalYear(brief.fy),
    revision: brief.docSeq,
    draft: isDraftBrief(brief.state),
    projectTitle: content.title,
    lead: leadOrg,
    partners: partnerOrgs,
    money: moneyOf(brief, nameOf),
    work: content.activities.map(({ title, orgId, related, periodStart, periodEnd }) => ({
      ...{ title, related, party: nameOf(orgId) },
      ...{ from: periodStart ?? content.periodStart, to: periodEnd ?? content.periodEnd },
    })),
    assets: content.costItems
      .filter(({ isAsset }) => isAsset)
      .map(({ description, quantity, unit, receiverOrgId }) => ({
        ...{ description, quantity, unit, receiver: nameOf(receiverOrgId) },
      })),
  };
}

/** บันทึกความร่วมมือ (ม.56) from a brief. */
export const mouCooperationSource: ViewSource = {
  async open(tx, actor, id) {
    const brief = await demandBrief(tx, actor, id);
    const area = await loadArea(tx, brief.areaCode);
    if (!area) throw new AppError("notFound");
    return { view: mouCooperationView(brief, area), areaCode: brief.areaCode, fy: brief.fy };
  },
};
