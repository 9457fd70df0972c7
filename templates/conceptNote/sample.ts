import { projectBriefSample } from "../projectBrief/sample";
import type { ConceptNoteView } from "./view";

const { content } = projectBriefSample;

/** The sample project in five points. */
export const conceptNoteSample: ConceptNoteView = {
  kind: "concept-note",
  fy: projectBriefSample.fy,
  revision: 3,
  draft: true,
  areaTh: "จังหวัดพัทลุง",
  title: content.title,
  agenda: content.issue.text,
  problem: content.rationale,
  potential: "มีพื้นที่นา ผัก และผลไม้อินทรีย์ที่ได้รับการรับรองแล้วและตลาดต้องการเพิ่ม",
  actors: [
    { source: "PROVINCE", org: "สำนักงานเกษตรจังหวัดพัทลุง", amount: 18_500_000_00n },
    { source: "FUNCTION", org: "กรมการข้าว", amount: 6_200_000_00n },
    { source: "LOCAL", org: "องค์การบริหารส่วนจังหวัดพัทลุง", amount: null },
  ],
  places: "อำเภอเมืองพัทลุง อำเภอควนขนุน อำเภอป่าพะยอม",
  need: "เกษตรกรต้องการลดต้นทุนสารเคมีและขายผลผลิตได้ราคาที่แน่นอน",
  evidence: ["เกษตรกรที่มีความรู้ในการผลิตเกษตรอินทรีย์ ปี ๒๕๖๗ ร้อยละ ๗๒"],
  indicators: content.indicators,
};
