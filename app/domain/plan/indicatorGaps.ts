import type { Finding } from "../rules/finding";
import { arabicDigits } from "../text/arabicDigits";
import type { PlanGraph, PlanNode } from "./planGraph";

/** First years of the four five-year steps of the 20-year goals (B.E.). */
const STEPS = [2566, 2571, 2576, 2581] as const;

/** Which step of the 20-year goals a budget year (B.E.) lies in, 0–3; null outside 2566–2585. */
export function stepOf(fy: number): number | null {
  const step = STEPS.findIndex((from) => from <= fy && fy <= from + 4);
  return step === -1 ? null : step;
}

type Needs = { lower: PlanNode["kind"]; target: (node: PlanNode, fy: number) => string; th: string; en: string };

/** Indicators that the plan below must carry on, and the target that they need now. */
const CASCADES: Partial<Record<PlanNode["kind"], Needs>> = {
  INDICATOR: {
    lower: "ISSUE_INDICATOR",
    target: ({ steps }, fy) => steps[stepOf(fy) ?? -1] ?? "",
    th: "ตัวชี้วัดของแผน 5 ปี",
    en: "an indicator of the 5-year plan",
  },
  ISSUE_INDICATOR: {
    lower: "ANNUAL_INDICATOR",
    target: ({ targets }, fy) => targets?.[fy] ?? "",
    th: "ตัวชี้วัดของแผนรายปี",
    en: "an indicator of the annual plan",
  },
};

/**
 * [R9g] Indicators without a target for now, and with one but carried on by no indicator of the plan below (ค่าเป้าหมาย
 * ถ่ายทอด). [R9i] I8: indicators of the annual plan that follow none of the 5-year plan, or differ from it in words, unit
 * or target of the year ("ยึดตามแผนพัฒนาฯ"). Source: 004 lines 444–448, 495–496. O(nodes + links).
 */
export function indicatorGaps({ nodes, links }: PlanGraph, fy: number): Finding[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const below = new Map<string, PlanNode[]>();
  const above = new Map<string, PlanNode[]>();
  for (const { from, to } of links) {
    const [lower, higher] = [byId.get(from), byId.get(to)];
    if (!lower || !higher) continue;
    below.set(to, [...(below.get(to) ?? []), lower]);
    above.set(from, [...(above.get(from) ?? []), higher]);
  }
  return nodes.flatMap((node) => [
    ...cascade(node, below.get(node.id) ?? [], fy),
    ...following(node, above.get(node.id) ?? [], fy),
  ]);
}

function cascade(node: PlanNode, below: readonly PlanNode[], fy: number): Finding[] {
  const needs = CASCADES[node.kind];
  if (!needs) return [];
  if (needs.target(node, fy).trim() === "")
    return finding("R9g", "INDICATOR_WITHOUT_TARGET", node, {
      th: `ตัวชี้วัด “${node.titleTh}” ยังไม่มีค่าเป้าหมายของปี ${fy} — กำหนดค่าเป้าหมาย`,
      en: `The indicator “${node.titleEn || node.titleTh}” has no target for ${fy} — set one`,
    });
  if (below.some(({ kind }) => kind === needs.lower)) return [];
  return finding("R9g", "INDICATOR_NOT_CASCADED", node, {
    th: `ตัวชี้วัด “${node.titleTh}” ยังไม่ถ่ายทอดลง${needs.th} — เพิ่มหรือเชื่อม${needs.th}เข้ากับตัวชี้วัดนี้`,
    en: `The indicator “${node.titleEn || node.titleTh}” is not carried on by ${needs.en} — add or link one`,
  });
}

function following(node: PlanNode, above: readonly PlanNode[], fy: number): Finding[] {
  if (node.kind !== "ANNUAL_INDICATOR") return [];
  const source = above.find(({ kind }) => kind === "ISSUE_INDICATOR");
  if (!source)
    return finding("R9i", "KPI_OUTSIDE_FIVE_YEAR", node, {
      th: `ตัวชี้วัดของแผนรายปี “${node.titleTh}” ไม่ได้ยึดตามแผนพัฒนา 5 ปี — เชื่อมกับตัวชี้วัดของแผน 5 ปี`,
      en: `The annual indicator “${node.titleEn || node.titleTh}” follows none of the 5-year plan — link it to one`,
    });
  const [own, planned] = [saidOf(node, fy), saidOf(source, fy)];
  if (same(own, planned)) return [];
  return finding("R9i", "KPI_DIFFERS", node, {
    th: `ตัวชี้วัดของแผนรายปี “${own}” ต่างจากแผนพัฒนา 5 ปี “${planned}” — แก้ให้ตรงกัน (ยึดตามแผนพัฒนาฯ)`,
    en: `The annual indicator “${own}” differs from the 5-year plan's “${planned}” — make them the same`,
  });
}

const saidOf = ({ titleTh, unit = "", targets = {} }: PlanNode, fy: number) =>
  [titleTh, targets[fy] ?? "–", unit].filter((part) => part !== "").join(" ");

/** Thai and Arabic digits, separators of thousands, blanks and zeros at a decimal's end make no difference. */
function same(a: string, b: string): boolean {
  const plain = (text: string) =>
    arabicDigits(text)
      .replace(/(\d),(?=\d{3})/g, "$1")
      .replace(/(\.\d*?)0+(?!\d)/g, "$1")
      .replace(/\.(?!\d)/g, "")
      .replace(/\s+/g, "");
  return plain(a) === plain(b);
}

function finding(rule: string, code: string, node: PlanNode, message: Finding["message"]): Finding[] {
  return [{ rule, severity: "W", code, ids: [node.id], message }];
}
