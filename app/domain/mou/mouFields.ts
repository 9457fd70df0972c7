import type { Bilingual, Finding } from "../rules/finding";
import { isFilled } from "../brief/filled";

/** The slots of the asset-transfer memorandum (บันทึกความตกลง); texts are "" and the date is null while open. */
export type MouFields = {
  /** Province or cluster. */
  areaName: string;
  transfereeName: string;
  projectTitle: string;
  /** Budget year, B.E. */
  fy: number | null;
  operatingAgency: string;
  purposeShort: string;
  readyPlace: string;
  /** ISO date. */
  signingDate: string | null;
  governorName: string;
  transfereeSignerName: string;
  transfereeSignerPosition: string;
  witness1Name: string;
  witness1Position: string;
  witness2Name: string;
  witness2Position: string;
};

/** Slots in the order in which the memorandum asks for them, with their names. */
export const MOU_FIELD_LABELS: Record<keyof MouFields, Bilingual> = {
  areaName: { th: "ชื่อจังหวัดหรือกลุ่มจังหวัด", en: "province or cluster" },
  transfereeName: { th: "หน่วยงานรับโอนสินทรัพย์", en: "receiving organisation" },
  projectTitle: { th: "ชื่อโครงการ", en: "project" },
  fy: { th: "ปีงบประมาณ", en: "budget year" },
  operatingAgency: { th: "หน่วยงานรับผิดชอบดำเนินโครงการ", en: "operating agency" },
  purposeShort: { th: "วัตถุประสงค์ของโครงการโดยย่อ", en: "short purpose" },
  readyPlace: { th: "สถานที่ที่มีความพร้อมดำเนินการ", en: "place of readiness" },
  signingDate: { th: "วันที่ลงนาม", en: "date of signing" },
  governorName: { th: "ผู้ว่าราชการจังหวัด (ผู้โอนสินทรัพย์)", en: "governor (transferor)" },
  transfereeSignerName: { th: "ผู้มีอำนาจรับโอนสินทรัพย์", en: "signatory of the receiver" },
  transfereeSignerPosition: { th: "ตำแหน่งของผู้มีอำนาจรับโอน", en: "position of the receiver's signatory" },
  witness1Name: { th: "พยานคนที่ 1", en: "first witness" },
  witness1Position: { th: "ตำแหน่งของพยานคนที่ 1", en: "position of the first witness" },
  witness2Name: { th: "พยานคนที่ 2", en: "second witness" },
  witness2Position: { th: "ตำแหน่งของพยานคนที่ 2", en: "position of the second witness" },
};

const isSet = (value: string | number | null): boolean =>
  typeof value === "string" ? isFilled(value) : value !== null;

/** [R11] Every slot of the asset-transfer memorandum is filled; source 004 lines 598–628. One finding per open slot. */
export function checkMouFields(fields: MouFields): Finding[] {
  const keys = Object.keys(MOU_FIELD_LABELS) as (keyof MouFields)[];
  return keys
    .filter((key) => !isSet(fields[key]))
    .map((key) => ({
      rule: "R11",
      severity: "E",
      code: "FIELD_EMPTY",
      ids: [key],
      message: { th: `กรอก${MOU_FIELD_LABELS[key].th}`, en: `Fill in: ${MOU_FIELD_LABELS[key].en}` },
    }));
}
