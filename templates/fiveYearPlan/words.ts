import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { chapterTexts, type Chapter } from "../planBook/chapters";

/** Printed words of the five-year plan (source 004 lines 456–475), character for character. */

type Key =
  | ("data" | "physical" | "compared" | "problems" | "results")
  | ("issuesPart" | "analysis" | "goals" | "success" | "issues")
  | ("issueList" | "objectives" | "indicators" | "guidelines" | "programmes");

/** The parts. */
export const CHAPTERS: readonly Chapter<Key>[] = [
  { key: "data", level: 1, heading: "1) ข้อมูลเพื่อการพัฒนา" },
  { key: "physical", level: 2, heading: "ข้อมูลพื้นฐานทางกายภาพ", words: true },
  {
    key: "compared",
    level: 2,
    heading: "ข้อมูลเชิงเปรียบเทียบ : เศรษฐกิจ สังคมและความมั่นคง ทรัพยากรธรรมชาติและสิ่งแวดล้อม",
    words: true,
  },
  { key: "problems", level: 2, heading: "ปัญหาความต้องการเชิงพื้นที่", words: true },
  { key: "results", level: 2, heading: "ผลการพัฒนา-แก้ไขปัญหาจังหวัด/กลุ่มจังหวัดในช่วงที่ผ่านมา", words: true },
  { key: "issuesPart", level: 1, heading: "2) ประเด็นการพัฒนา" },
  { key: "analysis", level: 2, heading: "บทวิเคราะห์", words: true },
  { key: "goals", level: 2, heading: "เป้าหมายการพัฒนาจังหวัด/กลุ่มจังหวัด (ระยะ 5 ปี)", words: true },
  { key: "success", level: 2, heading: "ตัวชี้วัดความสำเร็จตามเป้าหมายจังหวัด/กลุ่มจังหวัด" },
  { key: "issues", level: 2, heading: "ประเด็นการพัฒนาของจังหวัด/กลุ่มจังหวัด" },
  { key: "issueList", level: 3, heading: "ประเด็นการพัฒนา" },
  { key: "objectives", level: 3, heading: "เป้าประสงค์ ของแต่ละประเด็นการพัฒนา" },
  { key: "indicators", level: 3, heading: "ตัวชี้วัดและค่าเป้าหมาย" },
  { key: "guidelines", level: 3, heading: "แนวทางการพัฒนา" },
  { key: "programmes", level: 3, heading: "แผนงาน โครงการสำคัญ และกิจกรรม" },
];

/** The last sentence of the list. */
export const CLOSING = "สำหรับโครงการอื่นที่สนับสนุนการขับเคลื่อนแผนพัฒนาสามารถเสนอในแผนปฏิบัติการประจำปีได้";

/** Texts that the office writes, and the footer. */
export const PARTS: FormParts & { texts: ReturnType<typeof footerTexts> } = {
  texts: { ...chapterTexts(CHAPTERS), ...footerTexts("แผนพัฒนา{{area}} 5 ปี") },
  lists: {},
};

/** Title of the book (ours: the source names the plan แผนพัฒนาจังหวัด). */
export function title(area: string): string {
  return `แผนพัฒนา${area} 5 ปี`;
}
