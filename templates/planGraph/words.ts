import type { FrameworkKind, NodeKind, Relation, Strength } from "~/domain/plan/planGraph";

/** Names of the sheets. */
export const SHEETS = { entries: "รายการ", links: "การเชื่อม", frameworks: "กรอบแผนระดับชาติ" } as const;

/** Kinds of entries as the workbook prints and reads them. */
export const KIND_WORDS: Readonly<Record<NodeKind, string>> = {
  FRAMEWORK: "กรอบแผนระดับชาติ",
  GOAL: "เป้าหมาย 20 ปี",
  INDICATOR: "ตัวชี้วัดเป้าหมาย 20 ปี",
  ISSUE: "ประเด็นการพัฒนา",
  ISSUE_INDICATOR: "ตัวชี้วัดแผน 5 ปี",
  OBJECTIVE: "เป้าประสงค์",
  GUIDELINE: "แนวทางการพัฒนา",
  PROGRAMME: "แผนงาน",
  ANNUAL_ITEM: "รายการแผนรายปี",
  ANNUAL_INDICATOR: "ตัวชี้วัดแผนรายปี",
  PROJECT: "โครงการ",
};

/** Relations of links as the workbook prints and reads them. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  REALISES: "ทำให้บรรลุ",
  SUPPORTS: "สนับสนุน",
  MEASURED_BY: "วัดผลด้วย",
  REQUIRED_BY_M25: "ต้องสอดคล้องตามมาตรา 25",
  REQUIRED_BY_M30: "ต้องสอดคล้องตามมาตรา 30",
};

/** Strengths of links as the workbook prints and reads them. */
export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = { H: "มาก", M: "ปานกลาง", L: "น้อย" };

/** National frameworks as the workbook prints them. */
export const FRAMEWORK_WORDS: Readonly<Record<FrameworkKind, string>> = {
  NATIONAL_STRATEGY: "ยุทธศาสตร์ชาติ",
  MASTER_PLAN: "แผนแม่บทฯ",
  MILESTONE: "หมุดหมายแผนฯ 13",
  SDG: "SDG",
};

/** Column ids (letters only, as the mark of a sheet takes them) and heads of the sheet of entries. */
export function entryColumns(
  firstYear: number,
): readonly (readonly [id: string, head: string, field: string | null])[] {
  const years = ["A", "B", "C", "D", "E"].map(
    (letter, at) => [`year${letter}`, `ค่าเป้าหมายปี ${firstYear + at}`, `y${firstYear + at}`] as const,
  );
  return [
    ["ref", "รหัสอ้างอิงในไฟล์", null],
    ["kind", "ระดับ", null],
    ["code", "รหัส", "code"],
    ["titleTh", "ชื่อ", "titleTh"],
    ["titleEn", "ชื่อภาษาอังกฤษ", "titleEn"],
    ["unit", "หน่วยนับ", "unit"],
    ["baseline", "ค่าฐาน", "baseline"],
    ["stepA", "เป้าหมาย 2566–2570", "step0"],
    ["stepB", "เป้าหมาย 2571–2575", "step1"],
    ["stepC", "เป้าหมาย 2576–2580", "step2"],
    ["stepD", "เป้าหมาย 2581–2585", "step3"],
    ...years,
  ];
}

/** Column ids and heads of the sheet of links; those of the names say nothing when the file comes back. */
export const LINK_COLUMNS = [
  ["from", "จาก (รหัสอ้างอิง)"],
  ["fromTitle", "ชื่อต้นทาง"],
  ["to", "ไปยัง (รหัสอ้างอิง)"],
  ["toTitle", "ชื่อปลายทาง"],
  ["relation", "ลักษณะความเชื่อมโยง"],
  ["reason", "ส่งผลอย่างไร"],
  ["strength", "ระดับผล"],
] as const;

/** Column ids and heads of the sheet of national frameworks, which is only looked at. */
export const FRAMEWORK_COLUMNS = [
  ["ref", "รหัสอ้างอิงในไฟล์"],
  ["framework", "กรอบ"],
  ["code", "รหัส"],
  ["titleTh", "ชื่อ"],
  ["titleEn", "ชื่อภาษาอังกฤษ"],
] as const;

/** Lines above the tables: how the file is edited. */
export const HOW = {
  entries:
    "แก้ชื่อ รหัส หน่วย ค่าฐาน และค่าเป้าหมายได้ · เพิ่มแถวใหม่ต่อท้ายพร้อมรหัสอ้างอิงที่ไม่ซ้ำ · แถวโครงการมีไว้ให้อ้างอิงเท่านั้น · อย่าลบคอลัมน์ที่ซ่อนทางขวา",
  links: `เชื่อมจากระดับล่างขึ้นระดับบนด้วยรหัสอ้างอิง · ลักษณะ: ${Object.values(RELATION_WORDS).join(" / ")} · ระดับผล: ${Object.values(STRENGTH_WORDS).join(" / ")}`,
  frameworks: "มีไว้ให้อ้างอิงในแผ่น “การเชื่อม” เท่านั้น การแก้ไขในแผ่นนี้ไม่ถูกอ่าน",
} as const;
