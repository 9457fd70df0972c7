import type { ProjectKind } from "../brief/project";
import type { Finding } from "../rules/finding";
import type { WindowPolicy } from "./policyCycle";

/** Where the proposed sum lies against the window of 1.5–2 times the frame. */
export type WindowVerdict = "FRAME_UNKNOWN" | "BELOW_MIN" | "WITHIN" | "ABOVE_MAX";

/** Where a ranked project lies: within the frame, within twice the frame, across that line, or beyond it. */
export type Band = "IN_FRAME" | "IN_WINDOW" | "STRADDLES" | "OUT_OF_WINDOW";

/** A project with its slice of the area's own budget of the year (satang). Without such money it is not ranked. */
export type WindowProposal = {
  id: string;
  code?: string | null;
  title?: string | null;
  kind: ProjectKind;
  /** Whole number from 1; anything else is kept as it is and makes a finding. */
  rank: number | null;
  amountSatang: bigint;
};

/** What the window is computed from. */
export type WindowInput = {
  /** กรอบวงเงิน of area and year in satang; null when it is not known. */
  frameSatang: bigint | null;
  proposals: readonly WindowProposal[];
  policy: WindowPolicy;
  /** Integrated administration cost; counted only when the policy says so. */
  adminCostSatang?: bigint;
  /** When the figures were read (ISO instant), echoed. */
  asOf?: string | null;
};

/** One ranked project under the window, in order of rank. */
export type WindowRow = {
  projectId: string;
  code: string | null;
  title: string | null;
  rank: number | null;
  kind: ProjectKind;
  amountSatang: bigint;
  /**
   * Sum down to this project, its own amount included; null while ranks are not valid. Under SKIP_AND_FILL only
   * admitted projects stand before it in the sum.
   */
  cumulativeSatang: bigint | null;
  band: Band | null;
  /** The line of the frame itself (1×) runs through this project. */
  straddlesFrame: boolean;
};

/** The project across the line of twice the frame and what would let it in. */
export type Straddler = {
  projectId: string;
  /** It must shrink by so much to enter … */
  shrinkSatang: bigint;
  /** … and would then be this large; 0 when nothing is left above it. */
  fitsSatang: bigint;
};

/** Result of R1–R3 for one area and year; every amount in satang. */
export type WindowResult = {
  frameSatang: bigint | null;
  /** ⌈1.5·F⌉ and ⌊2·F⌋. */
  minSatang: bigint | null;
  maxSatang: bigint | null;
  /** ⌈0.6·F⌉. */
  keyMinSatang: bigint | null;
  proposedSatang: bigint;
  /** Part of `proposedSatang` that is administration cost (0 unless counted). */
  adminCostSatang: bigint;
  verdict: WindowVerdict;
  shortfallSatang: bigint | null;
  overSatang: bigint | null;
  keySatang: bigint;
  /** Key projects lying wholly within the frame; null without a frame or without valid ranks. */
  keyInFrameSatang: bigint | null;
  keyShareOk: boolean | null;
  rows: WindowRow[];
  straddler: Straddler | null;
  policy: WindowPolicy;
  findings: Finding[];
  asOf: string | null;
};
