import type { AreaCode } from "./areaCode";

/** อำเภอ: four-digit code of the Ministry of Interior and its name without the word อำเภอ. */
export type District = { code: string; nameTh: string; nameEn: string };

/** Districts of areas whose list is known; elsewhere target areas are written in words. */
const DISTRICTS: Readonly<Record<AreaCode, readonly District[]>> = {
  "93": [
    { code: "9301", nameTh: "เมืองพัทลุง", nameEn: "Mueang Phatthalung" },
    { code: "9302", nameTh: "กงหรา", nameEn: "Kong Ra" },
    { code: "9303", nameTh: "เขาชัยสน", nameEn: "Khao Chaison" },
    { code: "9304", nameTh: "ตะโหมด", nameEn: "Tamot" },
    { code: "9305", nameTh: "ควนขนุน", nameEn: "Khuan Khanun" },
    { code: "9306", nameTh: "ปากพะยูน", nameEn: "Pak Phayun" },
    { code: "9307", nameTh: "ศรีบรรพต", nameEn: "Si Banphot" },
    { code: "9308", nameTh: "ป่าบอน", nameEn: "Pa Bon" },
    { code: "9309", nameTh: "บางแก้ว", nameEn: "Bang Kaeo" },
    { code: "9310", nameTh: "ป่าพะยอม", nameEn: "Pa Phayom" },
    { code: "9311", nameTh: "ศรีนครินทร์", nameEn: "Srinagarindra" },
  ],
};

/** Districts of an area in the order of their codes; empty when the list is not known. */
export function districtsOf(areaCode: AreaCode): readonly District[] {
  return DISTRICTS[areaCode] ?? [];
}
