import { LAW_TEXTS } from "../../rules/lawTexts";
import type { Bilingual, Finding } from "../../rules/finding";

/** Evidence that a project can start at once. */
export const READINESS_ITEMS = ["LAND", "DESIGN", "PRICE", "PROCUREMENT", "RECEIVER"] as const;

/** หลักฐานความพร้อม. */
export type ReadinessItem = (typeof READINESS_ITEMS)[number];

const LABELS: Record<ReadinessItem, Bilingual> = {
  LAND: { th: "ที่ดินหรือใบอนุญาต", en: "land or permission" },
  DESIGN: { th: "แบบรูปรายการ", en: "design" },
  PRICE: { th: "ประมาณราคา", en: "price estimate" },
  PROCUREMENT: { th: "แผนจัดซื้อจัดจ้าง", en: "procurement plan" },
  RECEIVER: { th: "หน่วยรับโอนสินทรัพย์", en: "receiver of assets" },
};

/**
 * [R19] Warns of missing evidence of readiness, "มีความพร้อมดำเนินการได้ทันที" (source 004 line 298; the list of
 * evidence is a DECISION). `present` = what is there or does not apply to the project.
 */
export function checkReadiness(projectId: string, present: ReadonlySet<ReadinessItem>): Finding[] {
  const missing = READINESS_ITEMS.filter((item) => !present.has(item));
  if (missing.length === 0) return [];
  const words = (language: "th" | "en") => missing.map((item) => LABELS[item][language]).join(", ");
  return [
    {
      rule: "R19",
      severity: "W",
      code: "NOT_READY_TO_START",
      ids: [projectId],
      printed: String(READINESS_ITEMS.length - missing.length),
      expected: String(READINESS_ITEMS.length),
      message: {
        th: `“${LAW_TEXTS.readiness.text}”: ยังขาด ${missing.length} จาก ${READINESS_ITEMS.length} รายการ — ${words("th")} แนบหลักฐานหรือระบุว่าไม่เกี่ยวข้อง`,
        en: `Ready to start at once: ${missing.length} of ${READINESS_ITEMS.length} missing — ${words("en")}; attach them or say that they do not apply`,
      },
    },
  ];
}
