import { projectBriefSample } from "../projectBrief/sample";
import type { ProjectBriefJ11View } from "./view";

const { content, leadOrg, partnerOrgs, orgNames, districtNames, fy, revision, draft } = projectBriefSample;

/** The project of the sample of แบบ กจ.๑-๑ on the provincial form. */
export const projectBriefJ11Sample: ProjectBriefJ11View = {
  ...{ content, leadOrg, partnerOrgs, orgNames, districtNames, fy, revision, draft },
  kind: "project-brief-j11",
  issueIndicators: ["พื้นที่เกษตรอินทรีย์ที่ได้รับการรับรอง ๔,๘๐๐ ไร่"],
  mainProgramme: ["เมืองเกษตรปลอดภัยมูลค่าสูง"],
};
