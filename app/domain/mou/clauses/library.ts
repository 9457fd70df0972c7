import { buddhistDateWords } from "./dateWords";
import { DOTS } from "./dots";
import { groupedBaht } from "../../money/bahtText";
import type { FundSource } from "../../brief/briefContent";
import type { MouContent } from "../mouContent";
import { LIBRARY_KEYS, type LibraryKey } from "./clauseKeys";

/** Headings of the library; the five topics in the words of the source (004 lines 592–596), the last one ours. */
export const CLAUSE_HEADINGS: Readonly<Record<LibraryKey, string>> = {
  duties: "หน้าที่ ความรับผิดชอบของหน่วยงาน",
  budget: "งบประมาณที่ใช้",
  division: "การแบ่งงาน",
  coordination: "การเชื่อมประสานงาน",
  maintenance: "การดูแลบำรุงรักษา สิทธิทรัพย์สิน",
  changes: "การแก้ไขและการสิ้นสุดของบันทึก",
};

/** Item of the Project Brief that a clause was filled from; null = nothing of the brief but the sides. */
export const CLAUSE_SOURCE_ITEMS: Readonly<Record<LibraryKey, string | null>> = {
  duties: "9",
  budget: "11",
  division: "8",
  coordination: "9",
  maintenance: "8",
  changes: null,
};

/** What the library fills its clauses from. */
export type LibrarySource = Pick<MouContent, "type" | "fy" | "parties" | "money" | "work" | "annex"> & {
  /** จังหวัด… or กลุ่มจังหวัด… in full. */
  areaName: string;
  /** The organisation mainly responsible, null while nobody is named. */
  leadOrgId: string | null;
};

const SOURCE_WORDS: Readonly<Record<FundSource, string>> = {
  PROVINCE: "งบจังหวัด",
  CLUSTER: "งบกลุ่มจังหวัด",
  FUNCTION: "งบ Function",
  LOCAL: "งบท้องถิ่น",
  PRIVATE: "งบเอกชน",
};

const shown = (text: string) => (text.trim() === "" ? DOTS : text.trim());
const lines = (items: readonly string[]) => items.map((item, at) => `(${at + 1}) ${item}`).join("\n");

type Party = LibrarySource["parties"][number];

function dutyOf(source: LibrarySource, { orgId, role }: Party): string {
  if (role === "TRANSFEREE")
    return "เตรียมความพร้อมของสถานที่และบุคลากร ร่วมตรวจรับ รับโอนสินทรัพย์ และนำขึ้นทะเบียนทรัพย์สินของหน่วยงาน";
  if (orgId === null)
    return role === "TRANSFEROR"
      ? "เสนอขอตั้งงบประมาณของโครงการ กำกับติดตามการดำเนินงาน และโอนสินทรัพย์เมื่อดำเนินโครงการแล้วเสร็จ"
      : "อำนวยการ กำกับติดตาม และประสานการขอตั้งงบประมาณของโครงการในภาพรวม";
  const works = source.work.filter((one) => one.orgId === orgId).map(({ title }) => `“${shown(title)}”`);
  const own = works.length > 0 ? `รับผิดชอบกิจกรรมหลัก ${works.join(" ")}` : "ร่วมดำเนินงานและสนับสนุนข้อมูล บุคลากร และสถานที่";
  return orgId === source.leadOrgId ? `เป็นหน่วยงานรับผิดชอบหลัก บูรณาการการดำเนินงาน รายงานผลในภาพรวม และ${own}` : own;
}

const duties = (source: LibrarySource) =>
  lines(source.parties.map((party) => `${shown(party.nameTh)}: ${dutyOf(source, party)}`));

function budget({ money, type }: LibrarySource): string {
  if (money.length === 0) return `ยังไม่มีวงเงินใน Project Brief ${DOTS}`;
  const rows = money.map(
    ({ nameTh, source, fy, amount }) =>
      `${shown(nameTh)}: ${SOURCE_WORDS[source]} ปีงบประมาณ พ.ศ. ${fy} จำนวน ${groupedBaht(BigInt(amount))} บาท`,
  );
  const total = money.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const after =
    type === "COOPERATION"
      ? "แต่ละฝ่ายจะนำงบประมาณส่วนของตนไปบรรจุในคำของบประมาณหรือข้อบัญญัติงบประมาณของหน่วยงาน และแจ้งฝ่ายอื่นเมื่อจำนวนเงินเปลี่ยนแปลง"
      : "หน่วยงานที่ตั้งงบประมาณจะแจ้งอีกฝ่ายเมื่อจำนวนเงินเปลี่ยนแปลง";
  return `${lines(rows)}\nรวมทั้งสิ้น ${groupedBaht(total)} บาท\n${after}`;
}

const monthOf = (iso: string | null) => (iso === null ? DOTS : buddhistDateWords(iso));

function division({ work }: LibrarySource): string {
  if (work.length === 0) return `ยังไม่มีกิจกรรมหลักใน Project Brief ${DOTS}`;
  return lines(
    work.map(({ title, nameTh, related, from, to }) => {
      const others = related.trim().replace(/\s*\n\s*/g, " ");
      const joined = others === "" ? "" : ` ร่วมกับ ${others}`;
      return `${shown(title)}: ${shown(nameTh)}${joined} ดำเนินการตั้งแต่ ${monthOf(from)} ถึง ${monthOf(to)}`;
    }),
  );
}

function coordination({ parties, leadOrgId, areaName }: LibrarySource): string {
  const lead = parties.find(({ orgId }) => orgId !== null && orgId === leadOrgId)?.nameTh ?? areaName;
  return `ให้${lead}เป็นหน่วยประสานงานกลาง ทุกฝ่ายมอบหมายผู้ประสานงานฝ่ายละหนึ่งคน ประชุมติดตามร่วมกันอย่างน้อยไตรมาสละหนึ่งครั้ง และเสนอเรื่องที่ตกลงกันไม่ได้ต่อผู้ว่าราชการจังหวัด`;
}

function maintenance({ annex, parties, type }: LibrarySource): string {
  if (annex.length === 0) return "โครงการนี้ไม่มีทรัพย์สินที่ต้องส่งมอบ แต่ละฝ่ายดูแลทรัพย์สินของตน";
  const nameOf = (orgId: string | null) =>
    parties.find((party) => orgId !== null && party.orgId === orgId)?.nameTh ?? "";
  if (type === "ASSET_TRANSFER")
    return `${shown(nameOf(annex[0]?.receiverOrgId ?? null))} เป็นผู้ปกครอง ดูแล บำรุงรักษา หรือใช้ประโยชน์สินทรัพย์ตามเอกสารแนบท้ายจำนวน ${annex.length} รายการ นับแต่วันรับโอน และตั้งงบประมาณบำรุงรักษาประจำปี`;
  const rows = annex.map(
    ({ item, quantity, unit, receiverOrgId }) =>
      `${shown(item)} จำนวน ${shown(quantity)} ${unit}: ${shown(nameOf(receiverOrgId))} เป็นผู้รับ ดูแล และบำรุงรักษา`,
  );
  return `${lines(rows)}\nหน่วยงานผู้รับตั้งงบประมาณบำรุงรักษาประจำปี`;
}

const changes = () =>
  "บันทึกนี้มีผลตั้งแต่วันลงนามจนสิ้นสุดโครงการ การแก้ไขหรือเลิกบันทึกต้องทำเป็นหนังสือโดยความเห็นชอบของทุกฝ่าย เมื่อจำนวนเงินหรือทรัพย์สินของโครงการเปลี่ยนแปลง ทุกฝ่ายจะทบทวนบันทึกนี้ร่วมกัน";

const WRITE: Readonly<Record<LibraryKey, (source: LibrarySource) => string>> = {
  duties,
  budget,
  division,
  coordination,
  maintenance,
  changes,
};

/**
 * Words of a library clause as the brief gives them now: the five topics of ม.56 with sides, duties, money per side and
 * source, work and assets (source 004 lines 199–204, 592–596 name the topics; every sentence is ours).
 */
export function libraryText(key: LibraryKey, source: LibrarySource): string {
  return WRITE[key](source);
}

/** Every clause of the library with its words, in order. */
export function libraryClauses(source: LibrarySource): { key: LibraryKey; heading: string; text: string }[] {
  return LIBRARY_KEYS.map((key) => ({ key, heading: CLAUSE_HEADINGS[key], text: libraryText(key, source) }));
}
