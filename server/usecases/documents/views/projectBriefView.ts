import { districtsOf } from "~/domain/area/districts";
import type { Organization } from "~/domain/area/organization";
import type { BriefContent } from "~/domain/brief/briefContent";
import type { PartnerRole, ProjectState } from "~/domain/brief/project";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { AreaWord, ProjectBriefView } from "../../../../templates/projectBrief/view";
import { SOURCE_NOTE_2568 } from "../../../../templates/projectBrief/words";
import { isDraftBrief } from "../documentStates";

/** What a brief's form is made from. `docSeq` numbers the saved state of its document. */
export type BriefReading = {
  areaCode: string;
  fy: number;
  code: string;
  state: ProjectState;
  docSeq: number;
  leadOrgId: string | null;
  partners: readonly { orgId: string; role: PartnerRole }[];
  content: BriefContent;
  organizations: ReadonlyMap<string, Organization>;
};

/** แบบ กจ.๑-๑ of a brief as one plain value. */
export function projectBriefView(brief: BriefReading, areaWord: AreaWord): ProjectBriefView {
  const { content, organizations, leadOrgId } = brief;
  const leads = brief.partners.filter(({ role }) => role === "LEAD").map(({ orgId }) => orgId);
  const leadIds = new Set([...(leadOrgId === null ? [] : [leadOrgId]), ...leads]);
  const names = (ids: Iterable<string>) => [...ids].flatMap((id) => organizations.get(id)?.nameTh ?? []);
  const others = brief.partners.map(({ orgId }) => orgId).filter((orgId) => !leadIds.has(orgId));
  const used = new Set([...content.activities, ...content.funding].flatMap(({ orgId }) => orgId ?? []));
  const districts = new Map(districtsOf(brief.areaCode).map(({ code, nameTh }) => [code, nameTh]));
  return {
    kind: "project-brief",
    fy: fiscalYear(brief.fy),
    revision: brief.docSeq,
    draft: isDraftBrief(brief.state),
    areaWord,
    content,
    leadOrg: names(leadIds).join(" "),
    partnerOrgs: names(others),
    orgNames: Object.fromEntries([...used].map((id) => [id, organizations.get(id)?.nameTh ?? ""])),
    districtNames: content.districts.flatMap((code) => districts.get(code) ?? []),
    // the only form set there is; another cycle brings its own line
    sourceNote: SOURCE_NOTE_2568,
  };
}
