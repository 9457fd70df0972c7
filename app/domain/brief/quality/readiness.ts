import { LAW_TEXTS } from "../../rules/lawTexts";
import { isFilled } from "../filled";
import type { Bilingual, Finding } from "../../rules/finding";

/** Evidence that a project can start at once. */
export const READINESS_ITEMS = ["LAND", "DESIGN", "PRICE", "PROCUREMENT", "RECEIVER"] as const;

/** หลักฐานความพร้อม. */
export type ReadinessItem = (typeof READINESS_ITEMS)[number];

/**
 * หลักฐานความพร้อม in words, one text an item: number and place of the evidence, or that it does not apply
 * ("ไม่เกี่ยวข้อง เพราะ…"). "" = not stated.
 */
export type ReadinessTexts = {
  readyLand: string;
  readyDesign: string;
  readyPrice: string;
  readyProcurement: string;
  readyReceiver: string;
};

/** Nothing is stated about readiness yet. */
export const NO_READINESS: Readonly<ReadinessTexts> = {
  readyLand: "",
  readyDesign: "",
  readyPrice: "",
  readyProcurement: "",
  readyReceiver: "",
};

/** Where each item of evidence stands in a brief. */
export const READINESS_FIELDS: Readonly<Record<ReadinessItem, keyof ReadinessTexts>> = {
  LAND: "readyLand",
  DESIGN: "readyDesign",
  PRICE: "readyPrice",
  PROCUREMENT: "readyProcurement",
  RECEIVER: "readyReceiver",
};

/** What a readiness needs to know of cost items: an asset whose receiver is named says who receives it. */
type Assets = readonly { isAsset: boolean; receiverOrgId: string | null }[];

/** The items of evidence that a brief states; the receiver also counts when every asset names one. */
export function statedReadiness(content: ReadinessTexts & { costItems: Assets }): ReadonlySet<ReadinessItem> {
  const assets = content.costItems.filter(({ isAsset }) => isAsset);
  const received = assets.length > 0 && assets.every(({ receiverOrgId }) => receiverOrgId !== null);
  return new Set(
    READINESS_ITEMS.filter((item) => isFilled(content[READINESS_FIELDS[item]]) || (item === "RECEIVER" && received)),
  );
}

/** What each item of evidence is called. */
export const READINESS_LABELS: Record<ReadinessItem, Bilingual> = {
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
  const words = (language: "th" | "en") => missing.map((item) => READINESS_LABELS[item][language]).join(", ");
  return [
    {
      rule: "R19",
      severity: "W",
      code: "NOT_READY_TO_START",
      ids: [projectId, "item-extra"],
      printed: String(READINESS_ITEMS.length - missing.length),
      expected: String(READINESS_ITEMS.length),
      message: {
        th: `“${LAW_TEXTS.readiness.text}”: ยังขาด ${missing.length} จาก ${READINESS_ITEMS.length} รายการ — ${words("th")} แนบหลักฐานหรือระบุว่าไม่เกี่ยวข้อง`,
        en: `Ready to start at once: ${missing.length} of ${READINESS_ITEMS.length} missing — ${words("en")}; attach them or say that they do not apply`,
      },
    },
  ];
}
