import { footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { ownFormCode } from "../ownForm";
import type { AreaKind } from "~/domain/area/areaCode";
import type { SlipStepKey } from "./view";

/**
 * Words of the approval slip: ours. That a request passes eight levels and each is followed on a slip comes from the
 * tracking system of the Bangkok budget office (source 003 lines 714–723); the levels here are those of a province's plan.
 */

/** Title. */
export const TITLE = "ใบติดตามการพิจารณาแผนปฏิบัติราชการประจำปี";

/** What an office may word otherwise. */
export const PARTS = { texts: footerTexts(ownFormCode(TITLE)), lists: {} } satisfies FormParts;

/** Heads of the table. */
export const HEADS = ["ลำดับ", "ขั้นตอน/ผู้พิจารณา", "รับเรื่อง", "ส่งต่อ", "ผลการพิจารณา/หมายเหตุ", "ลงชื่อ"] as const;

/** Who considers, by step. */
export function stepWords(areaKind: AreaKind): Record<SlipStepKey, string> {
  const cluster = areaKind === "CLUSTER";
  return {
    owners: "หน่วยงานเจ้าของโครงการ",
    office: cluster ? "กลุ่มงานบริหารยุทธศาสตร์กลุ่มจังหวัด" : "กลุ่มงานยุทธศาสตร์และข้อมูลเพื่อการพัฒนาจังหวัด",
    advisers: "สศช. ภาค และ สงป. เขตพื้นที่ (ให้คำแนะนำ)",
    vice: "รองผู้ว่าราชการจังหวัด",
    governor: cluster ? "ผู้ว่าราชการจังหวัด หัวหน้ากลุ่มจังหวัด" : "ผู้ว่าราชการจังหวัด",
    committee: cluster ? "ก.บ.ก." : "ก.บ.จ.",
    regional: "อ.ก.น.บ. ประจำภาค",
    national: "ก.น.บ.",
  };
}
