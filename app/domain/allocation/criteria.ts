import type { Bilingual } from "../rules/finding";

/** The seven criteria of เกณฑ์ ปี 2568-70 in the order of the guideline (source 004 lines 124–131). */
export const CRITERIA = ["equal", "population", "area", "poor", "income", "gpp", "efficiency"] as const;

/** เกณฑ์การจัดสรร. */
export type Criterion = (typeof CRITERIA)[number];

/** Weight of each criterion in percent, as decimal strings; together exactly 100 (I10). */
export type Weights = Readonly<Record<Criterion, string>>;

/**
 * How ผกผันรายได้ครัวเรือน becomes a share (the source names only the criterion): HARMONIC = (1/รายได้) ÷ Σ(1/รายได้);
 * MAX_OVER = (สูงสุด/รายได้) ÷ Σ, which is the same share; MAX_MINUS = (สูงสุด − รายได้ + ต่ำสุด) ÷ Σ.
 */
export const INCOME_MODES = ["HARMONIC", "MAX_OVER", "MAX_MINUS"] as const;

/** วิธีคิดส่วนผกผันของรายได้ครัวเรือน. */
export type IncomeMode = (typeof INCOME_MODES)[number];

/** Weights of budget years 2568–2570 (source 004 lines 124–131). */
export const WEIGHTS_2568: Weights = {
  equal: "20",
  population: "20",
  area: "5",
  poor: "10",
  income: "25",
  gpp: "10",
  efficiency: "10",
};

/** Name of each criterion as the guideline writes it, and the unit of its figures. */
export const CRITERION_LABELS: Record<Criterion, Bilingual & { unitTh: string; unitEn: string }> = {
  equal: { th: "เฉลี่ยเท่ากันทุกจังหวัด", en: "Equal share", unitTh: "", unitEn: "" },
  population: { th: "จำนวนประชากร", en: "Population", unitTh: "คน", unitEn: "persons" },
  area: { th: "ขนาดพื้นที่", en: "Area", unitTh: "ตร.กม.", unitEn: "km²" },
  poor: { th: "สัดส่วนคนจน", en: "Share of the poor", unitTh: "ร้อยละ", unitEn: "%" },
  income: { th: "ผกผันรายได้ครัวเรือน", en: "Inverse household income", unitTh: "บาท/เดือน", unitEn: "baht a month" },
  gpp: { th: "ผลิตภัณฑ์มวลรวม (GPP)", en: "Gross provincial product", unitTh: "ล้านบาท", unitEn: "million baht" },
  efficiency: {
    th: "ประสิทธิภาพการบริหารงบประมาณ",
    en: "Efficiency of budget management",
    unitTh: "ร้อยละ",
    unitEn: "%",
  },
};

/** The six figures of a province that criteria are measured by. */
export const FIGURES = ["population", "areaKm2", "poorRate", "householdIncome", "gpp", "efficiency"] as const;

/** Name of a figure in data sets and in the API. */
export type Figure = (typeof FIGURES)[number];

/** The figure behind each criterion; an equal share needs none. */
export const FIGURE_OF: Record<Exclude<Criterion, "equal">, Figure> = {
  population: "population",
  area: "areaKm2",
  poor: "poorRate",
  income: "householdIncome",
  gpp: "gpp",
  efficiency: "efficiency",
};
