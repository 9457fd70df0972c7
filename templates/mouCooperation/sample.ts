import { projectBriefSample } from "../projectBrief/sample";
import type { MouCooperationView } from "./view";

/** The sample project shared by four sides. */
export const mouCooperationSample: MouCooperationView = {
  ...{ kind: "mou-cooperation", areaKind: "PROVINCE", areaNameTh: "พัทลุง", governorName: "", fy: projectBriefSample.fy },
  ...{ revision: 3, draft: true, projectTitle: projectBriefSample.content.title },
  lead: "สำนักงานเกษตรจังหวัดพัทลุง",
  partners: ["กรมการข้าว", "องค์การบริหารส่วนจังหวัดพัทลุง", "มหาวิทยาลัยทักษิณ วิทยาเขตพัทลุง"],
  money: [
    { party: "สำนักงานเกษตรจังหวัดพัทลุง", source: "PROVINCE", fy: 2568, amount: 18_500_000_00n },
    { party: "กรมการข้าว", source: "FUNCTION", fy: 2568, amount: 6_200_000_00n },
    { party: "องค์การบริหารส่วนจังหวัดพัทลุง", source: "LOCAL", fy: 2568, amount: 1_500_000_00n },
  ],
  work: projectBriefSample.content.activities.map(({ title, related }) => ({
    ...{ title, related, party: "สำนักงานเกษตรจังหวัดพัทลุง", from: "2024-10-01", to: "2025-06-30" },
  })),
  assets: [
    { description: "เครื่องผลิตเชื้อราไตรโคเดอร์มา", quantity: "11", unit: "เครื่อง", receiver: "องค์การบริหารส่วนจังหวัดพัทลุง" },
  ],
};
