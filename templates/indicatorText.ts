import type { BriefIndicator } from "~/domain/brief/briefContent";
import { thaiDigits } from "~/format/digits";
import { slot } from "./kit/paragraphs";

const PERCENT = /^(ร้อยละ|%|เปอร์เซ็นต์)$/;
const YEAR = /^(พ\.ศ\.|ปี)/;

/** A number as people write it: thousands in groups (a year is none), Thai digits. */
function figure(value: string, unit: string): string {
  if (YEAR.test(unit.trim())) return thaiDigits(value);
  const group = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return thaiDigits(value.replace(/^(\d{4,})(\.\d+)?$/, (_, whole: string, rest = "") => `${group(whole)}${rest}`));
}

/** A figure with its unit: ร้อยละ stands before the number, every other unit behind it. */
function measured(value: string, unit: string): string {
  const number = figure(value, unit);
  return PERCENT.test(unit.trim()) ? `ร้อยละ ${number}` : `${number} ${unit.trim()}`.trim();
}

function levels({ targetMin, targetHigh, unit }: BriefIndicator): string {
  const parts = [
    targetMin === "" ? "" : `ขั้นต้น ${figure(targetMin, unit)}`,
    targetHigh === "" ? "" : `ขั้นสูง ${figure(targetHigh, unit)}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${parts.join(" ")})`;
}

/** What an indicator was before the project, e.g. "ปี ๒๕๖๗ จำนวน ๑๕ กลุ่ม"; "" when it is not known. */
export function baselineText({ baselineYear, baselineValue, unit }: BriefIndicator): string {
  if (baselineValue === "") return "";
  if (baselineYear === null) return measured(baselineValue, unit);
  // two numbers side by side would be read as one
  const between = PERCENT.test(unit.trim()) ? "" : "จำนวน ";
  return `ปี ${thaiDigits(baselineYear)} ${between}${measured(baselineValue, unit)}`;
}

function baseline(indicator: BriefIndicator): string {
  const said = baselineText(indicator);
  return said === "" ? "" : ` ข้อมูลฐาน${said.startsWith("ปี") ? "" : " "}${said}`;
}

/**
 * An indicator in one line: "เกษตรกรที่ผ่านเกณฑ์ ค่าเป้าหมาย ร้อยละ ๙๐ (ขั้นต้น ๘๐ ขั้นสูง ๙๕) ข้อมูลฐานปี ๒๕๖๗ ร้อยละ ๗๒";
 * `short` (a narrow column) leaves out levels and baseline.
 */
export function indicatorText(indicator: BriefIndicator, style: "full" | "short" = "full"): string {
  const { name, targetStd, unit } = indicator;
  if (style === "short")
    return `${slot(name)} ${targetStd === "" ? unit : measured(targetStd, unit)}`.trim().replace(/\s+/g, " ");
  const target = `ค่าเป้าหมาย ${measured(slot(targetStd), unit)}`;
  return `${slot(name)} ${target}${levels(indicator)}${baseline(indicator)}`.trim();
}
