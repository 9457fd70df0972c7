import type { BriefIndicator } from "~/domain/brief/briefContent";
import { thaiDigits } from "~/format/digits";
import { slot } from "./kit/paragraphs";

function levels({ targetMin, targetHigh }: BriefIndicator): string {
  const parts = [
    targetMin === "" ? "" : `ขั้นต้น ${thaiDigits(targetMin)}`,
    targetHigh === "" ? "" : `ขั้นสูง ${thaiDigits(targetHigh)}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` (${parts.join(" ")})`;
}

function baseline({ baselineYear, baselineValue, unit }: BriefIndicator): string {
  if (baselineValue === "") return "";
  const year = baselineYear === null ? "" : `ปี ${thaiDigits(baselineYear)} `;
  return ` ข้อมูลฐาน ${year}${thaiDigits(baselineValue)} ${unit}`;
}

/**
 * An indicator in one line: "เกษตรกรที่ผ่านเกณฑ์ ค่าเป้าหมาย ๙๐ ร้อยละ (ขั้นต้น ๘๐ ขั้นสูง ๙๕) ข้อมูลฐาน ปี ๒๕๖๗ ๗๒ ร้อยละ";
 * `short` (a narrow column) leaves out levels and baseline.
 */
export function indicatorText(indicator: BriefIndicator, style: "full" | "short" = "full"): string {
  const { name, targetStd, unit } = indicator;
  if (style === "short") return `${slot(name)} ${thaiDigits(targetStd)} ${unit}`.trim().replace(/\s+/g, " ");
  const target = `ค่าเป้าหมาย ${thaiDigits(slot(targetStd))} ${unit}`.trim();
  return `${slot(name)} ${target}${levels(indicator)}${baseline(indicator)}`.trim();
}
