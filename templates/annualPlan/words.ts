import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { chapterTexts, type Chapter } from "../planBook/chapters";

/** Printed words of the annual plan (source 004 lines 489–501), character for character; `{fy}` is the budget year. */

/** Keys of the parts. */
export type AnnualKey =
  | ("summary" | "alignment" | "essence" | "situation" | "core")
  | ("objectives" | "goals" | "issues" | "map" | "j2" | "admin" | "forms" | "agencies");

/** The parts of a budget year (B.E.), Arabic digits as in the source. */
export function chapters(fy: number): readonly Chapter<AnnualKey>[] {
  return [
    { key: "summary", level: 1, heading: "1. บทสรุปผู้บริหาร (สรุปสาระสำคัญของแผน)", words: true },
    { key: "alignment", level: 1, heading: "2. ความสอดคล้องกับแผน 3 ระดับ", words: true },
    { key: "essence", level: 1, heading: `3. สาระสำคัญของแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. ${fy}` },
    { key: "situation", level: 2, heading: "การประเมินสถานการณ์ ปัญหา และความจำเป็นของแผนฯ", words: true },
    { key: "core", level: 2, heading: "สาระสำคัญของแผนฯ" },
    { key: "objectives", level: 3, heading: "วัตถุประสงค์", words: true },
    { key: "goals", level: 3, heading: "เป้าหมายการพัฒนาและตัวชี้วัด (ยึดตามแผนพัฒนาฯ)" },
    { key: "issues", level: 3, heading: "ประเด็นการพัฒนาของจังหวัด (ยึดตามแผนพัฒนาฯ)" },
    { key: "map", level: 3, heading: "แผนที่สรุปตำแหน่งที่ตั้งหลักของกิจกรรมของโครงการ" },
    { key: "j2", level: 3, heading: `โครงการตามแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. ${fy} (แบบ จ.2)` },
    { key: "admin", level: 3, heading: "ค่าใช้จ่ายในการบริหารงานจังหวัด/กลุ่มจังหวัดแบบบูรณาการ" },
    {
      key: "forms",
      level: 3,
      heading: "แบบฟอร์มข้อมูลพื้นฐานของโครงการ + แบบฟอร์มรายละเอียดจำแนกตามงบรายจ่าย (1 ชุด : 1 กิจกรรมหลัก)",
    },
    {
      key: "agencies",
      level: 2,
      heading: "หน่วยงานที่เกี่ยวข้องกับการนำแผนปฏิบัติการประจำปีไปดำเนินการ",
      newPage: true,
    },
  ];
}

/** Texts that the office writes, the same in every year, and the footer. */
export const PARTS: FormParts & { texts: ReturnType<typeof footerTexts> } = {
  texts: { ...chapterTexts(chapters(0)), ...footerTexts("แผนปฏิบัติราชการประจำปี") },
  lists: {},
};

/** Title, as จ.2 has it. */
export function title(area: string, fy: number): string {
  return `แผนปฏิบัติราชการประจำปีของ${area} ประจำปีงบประมาณ พ.ศ. ${fy}`;
}
