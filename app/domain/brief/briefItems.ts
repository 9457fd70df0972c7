/** Keys of the thirteen items of แบบ กจ.๑-๑, in official order. */
export const BRIEF_ITEM_KEYS = [
  "title",
  "programme",
  "guideline",
  "rationale",
  "objectives",
  "indicators",
  "areas",
  "activities",
  "organizations",
  "period",
  "budget",
  "outputs",
  "outcomes",
] as const;

/** Key of an item of the Project Brief. */
export type BriefItemKey = (typeof BRIEF_ITEM_KEYS)[number];

/** One item: its official number, label and instruction (source 004 lines 531–545), and English for the screen. */
export type BriefItem = {
  number: number;
  key: BriefItemKey;
  numberTh: string;
  labelTh: string;
  labelEn: string;
  instructionTh: string;
  instructionEn: string;
};

type Words = readonly [labelTh: string, instructionTh: string, labelEn: string, instructionEn: string];

const WORDS: Readonly<Record<BriefItemKey, Words>> = {
  title: [
    "ชื่อโครงการสำคัญ",
    "ระบุชื่อโครงการสำคัญตามแบบฟอร์มสรุปแผนงานและโครงการสำคัญของกลุ่มจังหวัด ในแบบ กจ.๑",
    "Key project name",
    "The name of the key project as in the cluster's summary form กจ.๑",
  ],
  programme: ["ชื่อแผนงาน", "ระบุว่าโครงการอยู่ภายใต้แผนงานใด", "Programme", "The programme to which the project belongs"],
  guideline: [
    "แนวทางการพัฒนา",
    "ระบุว่าโครงการอยู่ภายใต้แนวทางการพัฒนาใดของกลุ่มจังหวัด",
    "Development guideline",
    "The development guideline of the cluster to which the project belongs",
  ],
  rationale: [
    "หลักการและเหตุผล",
    "ระบุถึงที่มาที่ไป หลักการและเหตุผลของโครงการ",
    "Principle and reason",
    "Where the project comes from, its principle and reason",
  ],
  objectives: [
    "วัตถุประสงค์ของโครงการ",
    "ระบุวัตถุประสงค์สำคัญของโครงการ ที่จะส่งผลต่อความสำเร็จตามประเด็นการพัฒนา",
    "Objectives",
    "The main objectives, which help the development issue to succeed",
  ],
  indicators: [
    "ตัวชี้วัดและค่าเป้าหมาย",
    "ระบุตัวชี้วัดและค่าเป้าหมายจากการดำเนินโครงการ โดยต้องสามารถวัดความสำเร็จของการดำเนินโครงการได้",
    "Indicators and targets",
    "Indicators and targets of the project; success must be measurable by them",
  ],
  areas: ["พื้นที่เป้าหมาย", "ระบุพื้นที่เป้าหมายของโครงการ", "Target area", "The target area of the project"],
  activities: [
    "กิจกรรมหลัก",
    "ระบุแนวทางและวิธีการดำเนินงานที่เป็นกิจกรรมหลักที่ส่งผลให้โครงการบรรลุวัตถุประสงค์",
    "Main activities",
    "Approach and method: the main activities by which the project reaches its objectives",
  ],
  organizations: [
    "หน่วยงานดำเนินการ",
    "ระบุหน่วยงานผู้รับผิดชอบหลักของโครงการ และหน่วยงานอื่นที่เกี่ยวข้องกับการดำเนินโครงการ",
    "Implementing organisations",
    "The organisation mainly responsible, and the others that take part",
  ],
  period: ["ระยะเวลาในการดำเนินโครงการ", "ระบุระยะเวลาในการดำเนินโครงการ", "Period", "The period of the project"],
  budget: [
    "งบประมาณ",
    "ระบุงบประมาณที่ใช้ในการดำเนินโครงการ และแหล่งที่มาของงบประมาณ",
    "Budget",
    "The budget used by the project, and where it comes from",
  ],
  outputs: ["ผลผลิต (Output)", "ระบุผลผลิตของโครงการ", "Output", "The outputs of the project"],
  outcomes: [
    "ผลลัพธ์จากการดำเนินโครงการ (Outcome)",
    "ระบุผลที่คาดว่าจะได้รับจากการดำเนินโครงการ ในลักษณะของผลลัพธ์ (Outcome) และเป็นผลลัพธ์ที่สามารถวัดผลได้อย่างเป็นรูปธรรม ทั้งเชิงปริมาณและเชิงคุณภาพ",
    "Outcome",
    "Expected outcomes, concretely measurable, in quantity and in quality",
  ],
};

const thai = (number: number) =>
  [...String(number)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0x0e20)).join("");

/** The thirteen items in official order. */
export const BRIEF_ITEMS: readonly BriefItem[] = BRIEF_ITEM_KEYS.map((key, index) => {
  const [labelTh, instructionTh, labelEn, instructionEn] = WORDS[key];
  const number = index + 1;
  return { number, key, numberTh: thai(number), labelTh, labelEn, instructionTh, instructionEn };
});

/** The item with this official number (1–13). Throws RangeError for another number. */
export function briefItem(number: number): BriefItem {
  const item = BRIEF_ITEMS[number - 1];
  if (!item) throw new RangeError(`the Project Brief has no item ${number}`);
  return item;
}

/** The label as the form prints it: "๖. ตัวชี้วัดและค่าเป้าหมาย". */
export function printedLabel({ numberTh, labelTh }: BriefItem): string {
  return `${numberTh}. ${labelTh}`;
}
