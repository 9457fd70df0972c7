import { randomUUID } from "node:crypto";
import { generateNKeysBetween } from "fractional-indexing";
import type { BriefContent, FundSource, FundingLine, MainActivity, PlanNodeRef } from "~/domain/brief/briefContent";
import { NO_READINESS, type ReadinessTexts } from "~/domain/brief/quality/readiness";
import { satang } from "~/domain/money/satang";
import sample from "./phatthalung-2568.json";
import type { SampleOrgs } from "./samplePeople";

/** A project of the sample year as data. */
export type SampleProject = (typeof sample.projects)[number];

/** Places in the plan that a sample brief names. */
export type SampleRefs = { issue: PlanNodeRef; programme: PlanNodeRef; guideline: PlanNodeRef };

const FY = 2568;

const REASONS: Readonly<Record<string, string>> = {
  G1: "ภาคเกษตรเป็นฐานรายได้หลักของจังหวัดพัทลุง แต่เกษตรกรส่วนใหญ่ยังขายผลผลิตเป็นวัตถุดิบ ต้นทุนสูง และเข้าไม่ถึงตลาดที่ให้ราคาตามคุณภาพ จังหวัดจึงต้องเชื่อมการผลิตที่ปลอดภัย การแปรรูป และตลาดเข้าด้วยกัน",
  G2: "จังหวัดพัทลุงมีแหล่งท่องเที่ยวทั้งเขา ป่า นา เล แต่การเดินทางและบริการยังไม่ได้มาตรฐาน นักท่องเที่ยวพักสั้นและรายได้กระจุกตัว การพัฒนาโครงสร้างพื้นฐาน ความปลอดภัย และบริการของชุมชนจึงต้องทำพร้อมกันโดยหลายหน่วยงาน",
  G3: "จังหวัดพัทลุงเข้าสู่สังคมสูงวัยอย่างสมบูรณ์ ครัวเรือนเปราะบางต้องการการดูแลต่อเนื่อง และเด็กและเยาวชนเผชิญความเสี่ยงจากยาเสพติด จึงต้องอาศัยหน่วยงานหลายฝ่ายทำงานเป็นรายครัวเรือน",
  G4: "ทะเลสาบสงขลาตอนในและพื้นที่ชุ่มน้ำทะเลน้อยเสื่อมโทรมจากคุณภาพน้ำและการใช้ประโยชน์ที่ไม่สมดุล ขณะที่ภัยพิบัติรุนแรงขึ้น จังหวัดจึงต้องฟื้นฟูระบบนิเวศควบคู่กับการใช้พลังงานสะอาด",
};

/** Content of the brief of a sample project: all 13 items, money split over activities and sources. */
export function sampleBrief(project: SampleProject, orgs: SampleOrgs, refs: SampleRefs): BriefContent {
  const orgOf = (key: string | undefined) => (key ? (orgs.get(key) ?? null) : null);
  const lead = orgOf(project.lead);
  const activities = activitiesOf(project, lead);
  return {
    title: project.title,
    ...refs,
    rationale: `${REASONS[project.group] ?? ""} โครงการ “${project.title}” ตอบปัญหานี้โดยตรงและมีความพร้อมดำเนินการได้ทันที`,
    objectives: `1) เพื่อ${aimOf(project.title)}\n2) เพื่อให้${project.outcomesQualitative}`,
    indicators: [indicatorOf(project)],
    districts: project.districts,
    areaText: "จังหวัดพัทลุง",
    activityMethod: "ดำเนินการร่วมกันระหว่างหน่วยงานเจ้าภาพ องค์กรปกครองส่วนท้องถิ่น และภาคีในพื้นที่ ตามลำดับกิจกรรมดังนี้",
    activities,
    periodStart: "2024-10-01",
    periodEnd: "2025-09-30",
    funding: fundingOf(project, activities, lead, orgOf),
    costItems: project.no === 18 ? assetsOf(activities[0], lead, orgOf("tao")) : [],
    outputs: project.outputs,
    outcomesQuantitative: project.outcomesQuantitative,
    outcomesQualitative: project.outcomesQualitative,
    highPotential: project.kind === "KEY" ? "ใช้ศักยภาพเด่นของพื้นที่และมีภาคีพร้อมร่วมลงทุน" : "",
    highPriority: project.kind === "KEY" ? "เป็นปัญหาเร่งด่วนตามผลเวทีสนทนาและแผนพัฒนาจังหวัด" : "",
    nationalCode: project.nationalCode,
    milestone: project.milestone,
    ...readinessOf(project),
  };
}

/** Key projects are ready; of the others the price and the plan to buy are there, the rest is still to be gathered. */
function readinessOf({ kind, no }: SampleProject): ReadinessTexts {
  const begun = {
    ...NO_READINESS,
    readyPrice: `ประมาณราคาโครงการที่ ${no} ตามหลักเกณฑ์กรมบัญชีกลาง เก็บที่หน่วยงานเจ้าภาพ`,
    readyProcurement: "บรรจุในแผนจัดซื้อจัดจ้างประจำปี 2568",
  };
  if (kind !== "KEY") return begun;
  return {
    ...begun,
    readyLand: "ใช้พื้นที่ของทางราชการ ได้รับอนุญาตแล้ว",
    readyDesign: "แบบรูปรายการผ่านการรับรองของหน่วยงานเจ้าภาพ",
    readyReceiver: "องค์กรปกครองส่วนท้องถิ่นในพื้นที่รับโอน",
  };
}

const VERBS = /^(พัฒนา|สร้าง|เสริมสร้าง|ส่งเสริม|ก่อสร้าง|ติดตั้ง|ปรับปรุง|ซ่อมสร้าง|รณรงค์|เตรียมความพร้อม|อนุรักษ์|เพิ่ม)/;

/** A title as the aim of its project: without the English name, with a verb in front where it has none. */
function aimOf(title: string): string {
  const bare = title.replace(/\s*\([A-Za-z ]+\)$/, "");
  return VERBS.test(bare) ? bare : `ขับเคลื่อน${bare}`;
}

const orders = (count: number) => generateNKeysBetween(null, null, count);

function activitiesOf(project: SampleProject, lead: string | null): MainActivity[] {
  const keys = orders(project.activities.length);
  return project.activities.map(([title], at) => ({
    id: randomUUID(),
    order: keys[at] ?? "a0",
    orgId: lead,
    title: String(title),
    method: "จัดจ้างตามระเบียบพัสดุภาครัฐและดำเนินการร่วมกับชุมชน",
    related: "องค์กรปกครองส่วนท้องถิ่นในพื้นที่",
    subActivities: "สำรวจและออกแบบ\nดำเนินการ\nติดตามและส่งมอบ",
    periodStart: "2024-10-01",
    periodEnd: "2025-09-30",
  }));
}

function fundingOf(
  project: SampleProject,
  activities: readonly MainActivity[],
  lead: string | null,
  orgOf: (key: string | undefined) => string | null,
): FundingLine[] {
  const [first] = activities;
  const extra = (source: FundSource, pledge: unknown) => {
    if (!Array.isArray(pledge) || !first) return [];
    return [{ activityId: first.id, source, orgId: orgOf(String(pledge[0])), baht: Number(pledge[1]) }];
  };
  const lines = [
    ...activities.map((activity, at) => ({
      activityId: activity.id,
      source: "PROVINCE" as FundSource,
      orgId: lead,
      baht: Number(project.activities[at]?.[1] ?? 0),
    })),
    ...extra("FUNCTION", project.function),
    ...extra("LOCAL", project.local),
    ...extra("PRIVATE", project.private),
  ];
  const keys = orders(lines.length);
  return lines.map(({ baht, ...line }, at) => ({
    ...line,
    id: randomUUID(),
    order: keys[at] ?? "a0",
    commitment: line.source === "PROVINCE" ? "CONFIRMED" : "PLEDGED",
    amounts: { [FY]: satang(baht * 100) },
  }));
}

function indicatorOf(project: SampleProject): BriefContent["indicators"][number] {
  const [name = "", unit = "", baselineValue = "", targetMin = "", targetStd = "", targetHigh = ""] = project.indicator;
  return {
    id: randomUUID(),
    order: "a0",
    name,
    unit,
    direction: "UP",
    baselineYear: 2566,
    baselineValue,
    targetMin,
    targetStd,
    targetHigh,
    method: "สำรวจและรายงานผลโดยหน่วยงานเจ้าภาพทุกไตรมาส",
    dataSource: "รายงานผลการดำเนินงานของหน่วยงาน",
  };
}

/** Assets of the visitor centre at Thale Noi, handed to the อบต.: together 20,000,000 baht, the activity's money of all sources. */
function assetsOf(
  activity: MainActivity | undefined,
  lead: string | null,
  receiver: string | null,
): BriefContent["costItems"] {
  if (!activity) return [];
  const items = [
    ["อาคารศูนย์บริการนักท่องเที่ยวทะเลน้อย พื้นที่ใช้สอย 420 ตารางเมตร", "1", "หลัง", 12_600_000, "LAND_BUILDING"],
    ["ท่าเทียบเรือท่องเที่ยวแบบทุ่นลอยพร้อมทางลาด", "2", "ท่า", 1_850_000, "LAND_BUILDING"],
    ["ระบบสารสนเทศนักท่องเที่ยวพร้อมจอแสดงผล", "1", "ระบบ", 1_900_000, "EQUIPMENT"],
    ["ชุดกล้องวงจรปิดพร้อมระบบบันทึกภาพ", "12", "ชุด", 45_000, "EQUIPMENT"],
    ["ระบบเสียงประชาสัมพันธ์", "1", "ระบบ", 360_000, "EQUIPMENT"],
    ["เรือหางยาวลาดตระเวนและนำเที่ยว", "3", "ลำ", 300_000, "EQUIPMENT"],
  ] as const;
  const keys = orders(items.length);
  return items.map(([description, quantity, unit, unitPrice, category], at) => ({
    id: randomUUID(),
    order: keys[at] ?? "a0",
    activityId: activity.id,
    orgId: lead,
    category,
    description,
    quantity,
    unit,
    unitPrice: satang(unitPrice * 100),
    amount: satang(unitPrice * Number(quantity) * 100),
    isAsset: true,
    receiverOrgId: receiver,
  }));
}
