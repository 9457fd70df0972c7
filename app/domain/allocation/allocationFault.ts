import type { Bilingual, Finding } from "../rules/finding";
import { CRITERION_LABELS, type Criterion, type Figure } from "./criteria";

/** Why a total cannot be allocated. `figure` and `province` name the cell; `field` is the same as the API names it. */
export type AllocationFault = {
  code:
    | "AMOUNT_INVALID"
    | "TOTAL_INVALID"
    | "UNIT_INVALID"
    | "NO_PROVINCES"
    | "CODE_TWICE"
    | "WEIGHT_INVALID"
    | "WEIGHTS_SUM"
    | "FIGURE_INVALID"
    | "FIGURE_NOT_POSITIVE"
    | "CRITERION_SUM_ZERO";
  field: string;
  province?: string;
  criterion?: Criterion;
  figure?: Figure;
  /** The figure as given. */
  given?: string;
};

function wordsOf({ code, province = "", criterion, given = "" }: AllocationFault): Bilingual {
  const label = criterion ? CRITERION_LABELS[criterion] : { th: "", en: "" };
  switch (code) {
    case "AMOUNT_INVALID":
      return {
        th: `“${given}” ไม่ใช่จำนวนเงิน ใช้ตัวเลขไม่ติดลบ ทศนิยมไม่เกินสองตำแหน่ง และไม่เกิน 11,258,999,068,426.24 บาท`,
        en: `“${given}” is no amount: a number from 0, at most two decimals, at most 11,258,999,068,426.24 baht`,
      };
    case "TOTAL_INVALID":
      return {
        th: "วงเงินรวมต้องมากกว่า 0 บาท กรอกวงเงินที่จะจัดสรร",
        en: "The total must be above 0; enter what is allocated",
      };
    case "UNIT_INVALID":
      return { th: "หน่วยปัดเศษต้องเป็นจำนวนเต็มตั้งแต่ 1 สตางค์", en: "The rounding unit is a whole number of satang from 1" };
    case "NO_PROVINCES":
      return { th: "ยังไม่มีข้อมูลจังหวัด วางตารางข้อมูลก่อน", en: "There are no provinces; paste the table first" };
    case "CODE_TWICE":
      return { th: `จังหวัด ${province} มีสองแถว ลบแถวที่ซ้ำ`, en: `Province ${province} stands twice; delete one row` };
    case "WEIGHT_INVALID":
      return {
        th: `น้ำหนักของเกณฑ์ “${label.th}” ต้องเป็นตัวเลขตั้งแต่ 0 (ได้รับ “${given}”)`,
        en: `The weight of “${label.en}” is a number from 0 (given “${given}”)`,
      };
    case "WEIGHTS_SUM":
      return {
        th: `น้ำหนักรวมเป็น ${given} ต้องเท่ากับ 100 พอดี ปรับน้ำหนักให้ครบ`,
        en: `The weights add up to ${given}; they must be exactly 100`,
      };
    case "FIGURE_INVALID":
      return {
        th: `จังหวัด ${province}: “${label.th}” ไม่ใช่ตัวเลขหรือติดลบ (ได้รับ “${given}”)`,
        en: `Province ${province}: “${label.en}” is no number or below 0 (given “${given}”)`,
      };
    case "FIGURE_NOT_POSITIVE":
      return {
        th: `จังหวัด ${province}: รายได้ครัวเรือนต้องมากกว่า 0 เพราะใช้เป็นตัวหาร (ได้รับ “${given}”)`,
        en: `Province ${province}: household income must be above 0, it divides (given “${given}”)`,
      };
    case "CRITERION_SUM_ZERO":
      return {
        th: `ผลรวมของเกณฑ์ “${label.th}” เป็น 0 ทุกจังหวัด แต่มีน้ำหนัก ใส่ข้อมูลหรือตั้งน้ำหนักเป็น 0`,
        en: `“${label.en}” adds up to 0 but has a weight; enter figures or set the weight to 0`,
      };
  }
}

/** [R5] A fault of an allocation as a finding (E): nothing is computed from such input, never a silent 0. */
export function allocationFinding(fault: AllocationFault): Finding {
  const ids = fault.province === undefined ? [] : [fault.province];
  const message = wordsOf(fault);
  return {
    rule: "R5",
    severity: "E",
    code: fault.code,
    ids,
    ...(fault.given === undefined ? {} : { printed: fault.given }),
    message,
  };
}
