import type { FundSource } from "~/domain/brief/briefContent";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { DEFAULT_ADDITIONS, type J2Organization, type J2Project, type J2Slice, type PlanJ2View } from "./view";

const ISSUES = [
  "พัฒนาการเกษตรปลอดภัยและผลิตภัณฑ์ชุมชน",
  "ส่งเสริมการท่องเที่ยวเชิงนิเวศและวัฒนธรรม",
  "ยกระดับคุณภาพชีวิตและสังคม",
] as const;

const DOAE: J2Organization = {
  nameTh: "สำนักงานเกษตรจังหวัดพัทลุง",
  ministry: "กระทรวงเกษตรและสหกรณ์",
  department: "กรมส่งเสริมการเกษตร",
};
const DRR: J2Organization = {
  nameTh: "แขวงทางหลวงชนบทพัทลุง",
  ministry: "กระทรวงคมนาคม",
  department: "กรมทางหลวงชนบท",
};
const LAO: J2Organization = { nameTh: "องค์การบริหารส่วนตำบลพนางตุง", ministry: "", department: "" };
const CHAMBER: J2Organization = { nameTh: "หอการค้าจังหวัดพัทลุง", ministry: "", department: "" };

const slice = (activityId: string, source: FundSource, payer: J2Organization | null, baht: bigint): J2Slice => ({
  activityId,
  source,
  payer,
  amount: baht * 100n,
});

const SAFE_FARMS: J2Project = {
  id: "p1",
  code: "93-2568-01",
  title: "พัทลุงเมืองเกษตรปลอดภัย",
  kind: "KEY",
  owner: "PROVINCE",
  rank: 1,
  issue: ISSUES[0],
  nationalCode: "03.3",
  milestone: "๑",
  programme: "แผนงานยกระดับการผลิตสินค้าเกษตรปลอดภัย",
  indicators: ["ร้อยละ 90 ของเกษตรกรที่เข้าร่วมมีความรู้ในการผลิตเกษตรอินทรีย์", "แปลงต้นแบบ 51 แปลง"],
  unit: DOAE.nameTh,
  activities: [
    {
      id: "a1",
      title: "พัฒนาศักยภาพศูนย์จัดการศัตรูพืชชุมชน",
      subActivities: ["จัดเวทีแลกเปลี่ยนเรียนรู้อำเภอละ 1 จุด รวม 11 จุด", "จัดทำแปลงตัวอย่าง 51 แปลง"],
      unit: DOAE.nameTh,
    },
    {
      id: "a2",
      title: "ยกระดับการผลิตเกษตรอินทรีย์แบบมีส่วนร่วม",
      subActivities: ["อบรมเกษตรกรรายใหม่และรายเดิม", "พัฒนากรรมการตรวจแปลงอินทรีย์", "ตรวจรับรองแปลง"],
      unit: DOAE.nameTh,
    },
    {
      id: "a3",
      title:
        "ยกระดับสินค้าเกษตรอินทรีย์เกษตรปลอดภัย ด้วยนวัตกรรมสร้างสรรค์ (Value Creation and Innovation) เพื่อเข้าสู่ผลิตภัณฑ์อาหารสุขภาพ",
      subActivities: ["ต้นแบบผลิตภัณฑ์และบรรจุภัณฑ์อาหารเพื่อสุขภาพ จำนวน 20 ผลิตภัณฑ์"],
      unit: "มหาวิทยาลัยทักษิณ วิทยาเขตพัทลุง",
    },
  ],
  slices: [
    slice("a1", "PROVINCE", null, 477_500n),
    slice("a2", "PROVINCE", null, 382_800n),
    slice("a3", "PROVINCE", null, 600_000n),
    slice("a2", "FUNCTION", DOAE, 1_250_000n),
    slice("a1", "LOCAL", LAO, 150_000n),
    slice("a3", "PRIVATE", CHAMBER, 200_000n),
  ],
};

const ROAD: J2Project = {
  id: "p2",
  code: "93-2568-02",
  title: "ปรับปรุงถนนคอนกรีตเสริมเหล็กเข้าสู่แหล่งท่องเที่ยว ถนนสายบ้านถ้ำลา-บ้านห้วยลำพัง-น้ำตกหนานปลิว อำเภอป่าพะยอม จังหวัดพัทลุง",
  kind: "KEY",
  owner: "PROVINCE",
  rank: 2,
  issue: ISSUES[1],
  nationalCode: "05.1",
  milestone: "๒",
  programme: "แผนงานพัฒนาโครงสร้างพื้นฐานเข้าสู่แหล่งท่องเที่ยว",
  indicators: ["ระยะทางถนนที่ได้รับการปรับปรุง 6.200 กิโลเมตร"],
  unit: DRR.nameTh,
  activities: [
    {
      id: "b1",
      title: "ปรับปรุงถนนคอนกรีตเสริมเหล็ก กว้าง 6 เมตร หนา 0.15 เมตร",
      subActivities: ["งานผิวทางคอนกรีต", "งานไหล่ทางและระบายน้ำ", "งานป้ายและเครื่องหมายจราจร"],
      unit: DRR.nameTh,
    },
  ],
  slices: [slice("b1", "PROVINCE", null, 50_000_000n), slice("b1", "FUNCTION", DRR, 12_500_000n)],
};

const FESTIVAL: J2Project = {
  id: "p3",
  code: "93-2568-03",
  title: "ส่งเสริมศักยภาพการท่องเที่ยวชุมชนอย่างรับผิดชอบบนฐานนิเวศและวัฒนธรรม (Phatthalung Go Green Festival)",
  kind: "KEY",
  owner: "PROVINCE",
  rank: 3,
  issue: ISSUES[1],
  nationalCode: "05.1",
  milestone: "๒",
  programme: "แผนงานส่งเสริมการท่องเที่ยวชุมชน",
  indicators: ["รายได้จากการท่องเที่ยวชุมชนเพิ่มขึ้นร้อยละ 5"],
  unit: "สำนักงานการท่องเที่ยวและกีฬาจังหวัดพัทลุง",
  activities: [
    {
      id: "c1",
      title: "พัฒนาศักยภาพและสร้างเครือข่ายการท่องเที่ยวชุมชน",
      subActivities: ["อบรมบุคลากรด้านการท่องเที่ยวไม่น้อยกว่า 130 คน"],
      unit: "สำนักงานการท่องเที่ยวและกีฬาจังหวัดพัทลุง",
    },
    {
      id: "c2",
      title: "จัดงานพัทลุงเฟสติวัล (เขา ป่า นา เล)",
      subActivities: ["จัดงานเทศกาล 3 วัน 3 คืน", "ประชาสัมพันธ์ทางสื่อออนไลน์"],
      unit: "สำนักงานการท่องเที่ยวและกีฬาจังหวัดพัทลุง",
    },
  ],
  slices: [slice("c1", "PROVINCE", null, 779_700n), slice("c2", "PROVINCE", null, 2_411_000n)],
};

const ELDERLY: J2Project = {
  ...FESTIVAL,
  id: "p4",
  code: "93-2568-04",
  title: "คนเมืองลุง คนคุณภาพ",
  kind: "UNDECIDED",
  rank: 4,
  issue: ISSUES[2],
  nationalCode: "",
  milestone: "",
  programme: "",
  indicators: [],
  unit: "สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดพัทลุง",
  activities: [
    {
      id: "d1",
      title: "เยาวชนพลังบวกสร้างภูมิคุ้มกันแก่ครอบครัวเปราะบาง (Happy Mind)",
      subActivities: [],
      unit: "สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดพัทลุง",
    },
  ],
  slices: [slice("d1", "PROVINCE", null, 196_200n)],
};

/** A small plan that shows every kind of row: joint projects, an empty group, an issue without project, part ๒. */
export const planJ2Sample: PlanJ2View = {
  kind: "plan-j2",
  provinceTh: "พัทลุง",
  fy: fiscalYear(2568),
  revision: 1,
  draft: true,
  issues: ISSUES,
  projects: [SAFE_FARMS, ROAD, FESTIVAL, ELDERLY],
  additions: DEFAULT_ADDITIONS,
};
