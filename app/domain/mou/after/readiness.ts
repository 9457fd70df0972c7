import type { Bilingual, Finding } from "../../rules/finding";

/** What a receiving อปท. checks before it takes assets over (source 002 lines 92–93, 212–232). */
export const READINESS_KEYS = ["BUDGET_LINE", "ORDINANCE", "RESERVE", "REGISTRAR", "UPKEEP"] as const;

/** รายการตรวจความพร้อมของ อปท. ผู้รับโอน. */
export type ReadinessKey = (typeof READINESS_KEYS)[number];

/** An answer: there is, there is not, it is not needed. */
export const READINESS_STATES = ["YES", "NO", "NOT_NEEDED"] as const;

/** คำตอบของรายการตรวจ. */
export type ReadinessState = (typeof READINESS_STATES)[number];

/** A point of the checklist with the regulation that it rests on, word for word as source 002 names it. */
export type ReadinessItem = { key: ReadinessKey; title: Bilingual; law: string; source: string };

const MONEY_RULE =
  "ระเบียบกระทรวงมหาดไทย ว่าด้วยการรับเงิน การเบิกจ่ายเงิน การฝากเงิน การเก็บรักษาเงิน และการตรวจเงินขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2547 และแก้ไขเพิ่มเติมถึงฉบับที่ 4 พ.ศ. 2561";
const SUPPLY_RULE = "ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560";
const BOOK_RULE =
  "หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท 0808.4/ว 659 ลงวันที่ 30 มีนาคม 2558 การกำหนดแบบบัญชี ทะเบียน และรายงานการเงินขององค์กรปกครองส่วนท้องถิ่น";

/** The checklist in its order. Which regulation belongs to which point is our reading of source 002. */
export const READINESS: readonly ReadinessItem[] = [
  {
    key: "BUDGET_LINE",
    title: { th: "มีรายการในงบประมาณรายจ่ายประจำปี", en: "A line in the yearly budget" },
    law: MONEY_RULE,
    source: "002:212–216, 258–260",
  },
  {
    key: "ORDINANCE",
    title: { th: "อยู่ในข้อบัญญัติหรือเทศบัญญัติงบประมาณ", en: "In the budget ordinance" },
    law: MONEY_RULE,
    source: "002:212–216, 258–260",
  },
  {
    key: "RESERVE",
    title: { th: "แผนการใช้จ่ายเงินสะสม หากต้องใช้", en: "A plan for accumulated funds, if they are needed" },
    law: MONEY_RULE,
    source: "002:92–93, 258–260",
  },
  {
    key: "REGISTRAR",
    title: { th: "มีเจ้าหน้าที่พัสดุและทะเบียนทรัพย์สินรับขึ้นทะเบียน", en: "A registrar of assets who takes them in" },
    law: SUPPLY_RULE,
    source: "002:230–232",
  },
  {
    key: "UPKEEP",
    title: { th: "ตั้งงบประมาณบำรุงรักษาประจำปี", en: "A yearly budget for upkeep" },
    law: BOOK_RULE,
    source: "002:212–216, 271–273",
  },
];

/**
 * [R13b] Advice on the readiness of the อปท. that receives assets: W for each point that is answered with no, and one for all
 * that nobody looked at. Never blocks.
 */
export function checkReadiness(answers: Partial<Record<ReadinessKey, ReadinessState>>, receiverTh: string): Finding[] {
  const refused = READINESS.filter(({ key }) => answers[key] === "NO").map(({ key, title, law }): Finding => ({
    ...{ rule: "R13b", severity: "W", code: `NOT_READY_${key}`, ids: [key] },
    message: {
      th: `${receiverTh} ยังไม่พร้อม: ${title.th} — ตาม${law}`,
      en: `${receiverTh} is not ready yet: ${title.en}`,
    },
  }));
  const open = READINESS.filter(({ key }) => answers[key] === undefined);
  if (open.length === 0) return refused;
  return [
    ...refused,
    {
      ...{ rule: "R13b", severity: "W", code: "READINESS_OPEN", ids: open.map(({ key }) => key) },
      message: {
        th: `ยังไม่ได้ตรวจความพร้อมของ${receiverTh} ${open.length} เรื่อง: ${open.map(({ title }) => title.th).join(" · ")}`,
        en: `Readiness of ${receiverTh} not looked at: ${open.map(({ title }) => title.en).join(" · ")}`,
      },
    },
  ];
}
