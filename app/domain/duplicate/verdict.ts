import type { ProjectState } from "../brief/project";
import type { Bilingual } from "../rules/finding";

/** What two look-alikes turned out to be. */
export const DUPLICATE_VERDICTS = ["SAME", "COMPLEMENTARY", "DIFFERENT"] as const;

/** ผลการพิจารณาความซ้ำซ้อน. */
export type DuplicateVerdict = (typeof DUPLICATE_VERDICTS)[number];

/** A verdict as it is remembered; `signature` names what the comparison used when it was given. */
export type RememberedVerdict = {
  projectA: string;
  projectB: string;
  verdict: DuplicateVerdict;
  reason: string;
  signature: string;
};

/** What each verdict says. */
export const VERDICT_LABELS: Record<DuplicateVerdict, Bilingual> = {
  SAME: { th: "งานเดียวกัน", en: "the same work" },
  COMPLEMENTARY: { th: "เสริมกัน", en: "complementary" },
  DIFFERENT: { th: "คนละงาน", en: "different" },
};

const WITHDRAWN: ReadonlySet<ProjectState> = new Set<ProjectState>(["NOT_SUPPORTED", "NOT_BUDGETED", "STOPPED"]);

/** True while a project asks for money: what was refused or stopped takes part in no duplicate. */
export function asksForMoney(state: ProjectState): boolean {
  return !WITHDRAWN.has(state);
}

/** Name of a pair, the smaller id first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
