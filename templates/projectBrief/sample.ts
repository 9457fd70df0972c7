import type { BriefContent, FundingLine, FundSource, MainActivity } from "~/domain/brief/briefContent";
import { NO_READINESS } from "~/domain/brief/quality/readiness";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { satang } from "~/domain/money/satang";
import type { ProjectBriefView } from "./view";
import { SOURCE_NOTE_2568 } from "./words";

const activity = (id: string, orgId: string, title: string, more: Partial<MainActivity>): MainActivity => ({
  id,
  order: id,
  orgId,
  title,
  method: "",
  related: "",
  subActivities: "",
  periodStart: null,
  periodEnd: null,
  ...more,
});

const line = (activityId: string, orgId: string, source: FundSource, baht: number): FundingLine => ({
  id: `${activityId}-${source}`,
  order: source,
  activityId,
  orgId,
  source,
  commitment: "PLEDGED",
  amounts: { 2568: satang(Number(`${baht}00`)) },
});

const CONTENT: BriefContent = {
  title: "พัทลุงเมืองเกษตรปลอดภัย",
  issue: { nodeId: null, text: "พัฒนาการเกษตรปลอดภัยและผลิตภัณฑ์ชุมชน" },
  programme: { nodeId: null, text: "แผนงานยกระดับการผลิตสินค้าเกษตรปลอดภัยตลอดห่วงโซ่คุณค่า" },
  guideline: { nodeId: null, text: "ส่งเสริมการผลิตสินค้าเกษตรปลอดภัยและเกษตรอินทรีย์ให้ได้มาตรฐาน" },
  rationale: [
    "จังหวัดพัทลุงมีพื้นที่ทำการเกษตรมากกว่าร้อยละ 60 ของพื้นที่จังหวัด ประชากรส่วนใหญ่ประกอบอาชีพเกษตรกรรม พืชเศรษฐกิจสำคัญ ได้แก่ ข้าว ยางพารา ปาล์มน้ำมัน สละ และพืชผัก เกษตรกรยังประสบปัญหาต้นทุนการผลิตสูง การระบาดของศัตรูพืช และการตกค้างของสารเคมีในผลผลิต ทำให้ผู้บริโภคขาดความเชื่อมั่นและราคาผลผลิตไม่แน่นอน",
    "การพัฒนาศูนย์จัดการศัตรูพืชชุมชนให้มีความเข้มแข็ง การยกระดับการผลิตเกษตรอินทรีย์แบบมีส่วนร่วม และการแปรรูปผลผลิตเป็นอาหารเพื่อสุขภาพด้วยนวัตกรรม จะช่วยลดต้นทุน เพิ่มมูลค่าสินค้า และสร้างรายได้ที่มั่นคงแก่เกษตรกรทั้ง 11 อำเภอ สอดคล้องกับเป้าหมายการพัฒนาจังหวัดระยะ 20 ปี",
  ].join("\n"),
  objectives: [
    "1) เพื่อพัฒนาศักยภาพศูนย์จัดการศัตรูพืชชุมชนให้เป็นแหล่งเรียนรู้ของเกษตรกรในพื้นที่",
    "2) เพื่อเพิ่มพื้นที่และจำนวนเกษตรกรที่ได้รับการรับรองมาตรฐานเกษตรอินทรีย์แบบมีส่วนร่วม",
    "3) เพื่อพัฒนาผลิตภัณฑ์อาหารสุขภาพจากสินค้าเกษตรอินทรีย์เกษตรปลอดภัย",
  ].join("\n"),
  indicators: [
    {
      id: "k1",
      order: "a",
      name: "ร้อยละของเกษตรกรที่เข้าร่วมโครงการซึ่งมีความรู้ในการผลิตเกษตรอินทรีย์",
      unit: "ร้อยละ",
      direction: "UP",
      baselineYear: 2567,
      baselineValue: "72",
      targetMin: "80",
      targetStd: "90",
      targetHigh: "95",
      method: "",
      dataSource: "",
    },
    {
      id: "k2",
      order: "b",
      name: "จำนวนแปลงต้นแบบการผลิตพืชปลอดภัย",
      unit: "แปลง",
      direction: "UP",
      baselineYear: null,
      baselineValue: "",
      targetMin: "",
      targetStd: "51",
      targetHigh: "",
      method: "",
      dataSource: "",
    },
  ],
  districts: ["9301", "9305"],
  areaText: "กลุ่มเกษตรกรแปลงใหญ่และวิสาหกิจชุมชนในทุกอำเภอของจังหวัดพัทลุง",
  activityMethod:
    "ดำเนินงานร่วมกันระหว่างสำนักงานเกษตรจังหวัด องค์กรปกครองส่วนท้องถิ่น สถาบันการศึกษา และภาคเอกชน โดยใช้กระบวนการเรียนรู้ในแปลงจริงและการรับรองแบบมีส่วนร่วม",
  activities: [
    activity("a1", "o1", "พัฒนาศักยภาพศูนย์จัดการศัตรูพืชชุมชน", {
      related: "สำนักงานเกษตรอำเภอทุกอำเภอ องค์การบริหารส่วนตำบลพนางตุง",
      subActivities: "จัดเวทีแลกเปลี่ยนเรียนรู้อำเภอละ 1 จุด รวม 11 จุด\nจัดทำแปลงตัวอย่าง 51 แปลง",
    }),
    activity("a2", "o1", "ยกระดับการผลิตเกษตรอินทรีย์แบบมีส่วนร่วม", {
      related: "สำนักงานเกษตรและสหกรณ์จังหวัดพัทลุง",
    }),
    activity(
      "a3",
      "o2",
      "ยกระดับสินค้าเกษตรอินทรีย์เกษตรปลอดภัย ด้วยนวัตกรรมสร้างสรรค์ (Value Creation and Innovation) เพื่อเข้าสู่ผลิตภัณฑ์อาหารสุขภาพ",
      { related: "หอการค้าจังหวัดพัทลุง สำนักงานพาณิชย์จังหวัดพัทลุง" },
    ),
  ],
  periodStart: "2024-10-01",
  periodEnd: "2025-09-30",
  funding: [
    line("a1", "o1", "PROVINCE", 477_500),
    line("a1", "o3", "LOCAL", 150_000),
    line("a2", "o1", "PROVINCE", 382_800),
    line("a2", "o1", "FUNCTION", 1_250_000),
    line("a3", "o2", "PROVINCE", 600_000),
    line("a3", "o4", "PRIVATE", 200_000),
  ],
  costItems: [],
  outputs: [
    "1) แปลงตัวอย่าง 51 แปลง ได้รับการพัฒนาเป็นแบบอย่างการผลิตพืชปลอดภัย",
    "2) ต้นแบบผลิตภัณฑ์และบรรจุภัณฑ์อาหารเพื่อสุขภาพ จำนวน 20 ผลิตภัณฑ์",
  ].join("\n"),
  outcomesQuantitative: "รายได้เฉลี่ยของเกษตรกรที่เข้าร่วมโครงการเพิ่มขึ้นไม่น้อยกว่าร้อยละ 5",
  outcomesQualitative: "ผู้บริโภคมีความเชื่อมั่นในสินค้าเกษตรปลอดภัยของจังหวัดพัทลุง",
  highPotential: "",
  highPriority: "",
  nationalCode: "03.3",
  milestone: "๑",
  ...NO_READINESS,
};

/** A filled brief of a real-looking joint project. */
export const projectBriefSample: ProjectBriefView = {
  kind: "project-brief",
  fy: fiscalYear(2568),
  revision: 1,
  draft: true,
  areaWord: "กลุ่มจังหวัด",
  content: CONTENT,
  leadOrg: "สำนักงานเกษตรจังหวัดพัทลุง",
  partnerOrgs: ["มหาวิทยาลัยทักษิณ วิทยาเขตพัทลุง", "องค์การบริหารส่วนตำบลพนางตุง", "หอการค้าจังหวัดพัทลุง"],
  orgNames: {
    o1: "สำนักงานเกษตรจังหวัดพัทลุง",
    o2: "มหาวิทยาลัยทักษิณ วิทยาเขตพัทลุง",
    o3: "องค์การบริหารส่วนตำบลพนางตุง",
    o4: "หอการค้าจังหวัดพัทลุง",
  },
  districtNames: ["เมืองพัทลุง", "ควนขนุน"],
  sourceNote: SOURCE_NOTE_2568,
};
