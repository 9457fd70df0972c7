import type { ProjectState } from "../brief/project";
import type { Finding } from "../rules/finding";
import type { Step } from "./steps";

/** Rules that must be kept before a state; the others only warn there. */
const GUARDS: Partial<Record<ProjectState, (finding: Finding) => boolean>> = {
  MOU_PENDING: ({ rule }) => ["R6", "R16", "R17"].includes(rule),
  READY: () => true,
};

/** What the step over the memoranda would have asked for: R10–R14 and the third mark of a key project. */
const ofMemoranda = ({ rule, code }: Finding): boolean =>
  /^R1[0-4]$/.test(rule) || (rule === "R28" && code === "MARK_3");

/** What stands before a step: `blocking` stops it, `waived` is passed over with the reason given, `warnings` are shown. */
export type GuardResult = { blocking: Finding[]; waived: Finding[]; warnings: Finding[] };

/**
 * Judges a step by the findings of the project (domain §2.2, guards): E findings of the rules that guard the state
 * block; leaving out MOU_PENDING waives what it would have asked for, and nothing else.
 */
export function judgeStep(step: Step, findings: readonly Finding[]): GuardResult {
  const guards = step.kind === "forward" ? (GUARDS[step.to] ?? (() => false)) : () => false;
  const errors = findings.filter((finding) => finding.severity === "E" && guards(finding));
  const mayWaive = step.skips.includes("MOU_PENDING");
  const waived = mayWaive ? errors.filter(ofMemoranda) : [];
  const blocking = errors.filter((finding) => !waived.includes(finding));
  const warnings = findings.filter((finding) => !errors.includes(finding) && finding.severity !== "I");
  return { blocking, waived, warnings };
}
