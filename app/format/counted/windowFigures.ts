import type { WindowSummary } from "~/domain/budget/windowSummary";
import type { WindowRow } from "~/domain/budget/windowResult";
import { groupedBaht } from "~/domain/money/bahtText";
import { percentOf, ratioOf } from "~/domain/money/ratio";
import { sameInBoth, type CountedFigure } from "~/domain/rules/counted";
import type { Bilingual } from "~/domain/rules/finding";
import { ratio, ratioNear } from "../ratio";
import { countedRows, windowSources, type WindowEvidence } from "./windowEvidence";

/** Figures of a window that are explained one by one. */
export type WindowFigureName =
  | "frame"
  | "min"
  | "max"
  | "proposed"
  | "verdict"
  | "remainder"
  | "key"
  | "keyMin"
  | "keyShare"
  | "keyInFrame"
  | "other"
  | "undecided"
  | "admin";

const money = (amount: bigint | null) => groupedBaht(amount ?? 0n);
const bahtWords = (amount: bigint | null): Bilingual => ({ th: `${money(amount)} บาท`, en: `${money(amount)} baht` });
type Made = Pick<CountedFigure, "title" | "value" | "rules" | "steps"> & {
  of?: (row: WindowRow) => boolean;
  total?: bigint;
};

const limit = (title: Bilingual, decimal: string, frame: bigint | null, amount: bigint | null, rule: string): Made => ({
  title,
  value: bahtWords(amount),
  rules: [rule],
  steps: [sameInBoth(`${decimal} × ${money(frame)} = ${money(amount)}`)],
});

function kindSum(kind: WindowRow["kind"], title: Bilingual, amount: bigint): Made {
  return { title, value: bahtWords(amount), rules: ["R3"], steps: [], of: (row) => row.kind === kind, total: amount };
}

function remainder(summary: WindowSummary): Made {
  const { verdict, minSatang, maxSatang, proposedSatang, shortfallSatang, overSatang } = summary;
  const sums = { min: money(minSatang), max: money(maxSatang), sum: money(proposedSatang) };
  const left = (maxSatang ?? 0n) - proposedSatang;
  const [title, amount, step]: [Bilingual, bigint, string] =
    verdict === "BELOW_MIN"
      ? [{ th: "ขาดอีกถึงขั้นต่ำ", en: "Missing to the least sum" }, shortfallSatang ?? 0n, `${sums.min} − ${sums.sum}`]
      : verdict === "ABOVE_MAX"
        ? [{ th: "เกินเพดาน", en: "Above the upper line" }, overSatang ?? 0n, `${sums.sum} − ${sums.max}`]
        : [{ th: "เหลือก่อนถึงเพดาน", en: "Left below the upper line" }, left, `${sums.max} − ${sums.sum}`];
  return { title, value: bahtWords(amount), rules: ["R1", "R2"], steps: [sameInBoth(`${step} = ${money(amount)}`)] };
}

function proposed(summary: WindowSummary): Made {
  const { proposedSatang, frameSatang, adminCostSatang, windowMin, windowMax, minSatang, maxSatang } = summary;
  const times = ratioNear(proposedSatang, frameSatang ?? 0n, [ratioOf(windowMin), ratioOf(windowMax)]);
  const admin =
    adminCostSatang > 0n
      ? [
          {
            th: `รวมค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ ${money(adminCostSatang)} บาท ตามหลักเกณฑ์`,
            en: `With the integrated administration cost of ${money(adminCostSatang)} baht, as the rules say`,
          },
        ]
      : [];
  const compared =
    frameSatang === null
      ? []
      : [
          {
            th: `${money(proposedSatang)} ÷ กรอบ ${money(frameSatang)} = ${times} เท่า`,
            en: `${money(proposedSatang)} ÷ frame ${money(frameSatang)} = ${times} times`,
          },
          sameInBoth(
            `${money(minSatang)} ${proposedSatang >= (minSatang ?? 0n) ? "≤" : ">"} ${money(proposedSatang)} ${proposedSatang <= (maxSatang ?? 0n) ? "≤" : ">"} ${money(maxSatang)}`,
          ),
        ];
  return {
    title: { th: "รวมที่เสนอ", en: "Proposed in all" },
    value: bahtWords(proposedSatang),
    rules: ["R1"],
    steps: [...admin, ...compared],
    of: () => true,
    total: proposedSatang,
  };
}

const VERDICTS: Record<WindowSummary["verdict"], Bilingual> = {
  FRAME_UNKNOWN: { th: "ยังไม่มีกรอบ", en: "No frame yet" },
  BELOW_MIN: { th: "ต่ำกว่าช่วง", en: "Below the window" },
  WITHIN: { th: "อยู่ในช่วง", en: "Within the window" },
  ABOVE_MAX: { th: "เกินช่วง", en: "Above the window" },
};

function keyShare(summary: WindowSummary): Made {
  const { keySatang, frameSatang, keyMinSatang, keyShareMin } = summary;
  const share = percentOf(keySatang, frameSatang ?? 0n);
  const percent = share ? ratio(share.num, share.den, 2) : "–";
  return {
    title: { th: "สัดส่วนโครงการสำคัญต่อกรอบ", en: "Key projects as a share of the frame" },
    value: sameInBoth(`${percent} %`),
    rules: ["R3"],
    steps: [
      sameInBoth(`${money(keySatang)} ÷ ${money(frameSatang)} × 100 = ${percent} %`),
      sameInBoth(`${keyShareMin} × ${money(frameSatang)} = ${money(keyMinSatang)}`),
      sameInBoth(`${money(keySatang)} ${keySatang >= (keyMinSatang ?? 0n) ? "≥" : "<"} ${money(keyMinSatang)}`),
    ],
    of: ({ kind }) => kind === "KEY",
    total: keySatang,
  };
}

const FRAME: Bilingual = { th: "กรอบวงเงินที่แจ้ง", en: "The announced frame" };

const MAKERS: Record<WindowFigureName, (summary: WindowSummary) => Made> = {
  proposed,
  remainder,
  keyShare,
  verdict: (summary) => ({ ...proposed(summary), value: VERDICTS[summary.verdict] }),
  frame: ({ frameSatang }) => ({ title: FRAME, value: bahtWords(frameSatang), rules: ["R5", "R1"], steps: [] }),
  min: ({ frameSatang, minSatang, windowMin }) =>
    limit({ th: "ขั้นต่ำของช่วงคำขอ", en: "Least sum of the window" }, windowMin, frameSatang, minSatang, "R1"),
  max: ({ frameSatang, maxSatang, windowMax }) =>
    limit(
      { th: "เพดานของช่วงคำขอ (เส้นตัด)", en: "Upper line of the window (cut line)" },
      windowMax,
      frameSatang,
      maxSatang,
      "R1",
    ),
  keyMin: ({ frameSatang, keyMinSatang, keyShareMin }) =>
    limit({ th: "ขั้นต่ำของโครงการสำคัญ", en: "Least sum of key projects" }, keyShareMin, frameSatang, keyMinSatang, "R3"),
  key: ({ keySatang }) => kindSum("KEY", { th: "โครงการสำคัญ", en: "Key projects" }, keySatang),
  undecided: ({ undecidedSatang }) => kindSum("UNDECIDED", { th: "ยังไม่จัดประเภท", en: "Undecided" }, undecidedSatang),
  other: ({ proposedSatang, keySatang, undecidedSatang, adminCostSatang }) =>
    kindSum(
      "OTHER",
      { th: "โครงการอื่น", en: "Other projects" },
      proposedSatang - keySatang - undecidedSatang - adminCostSatang,
    ),
  keyInFrame: ({ keyInFrameSatang }) => ({
    ...kindSum(
      "KEY",
      { th: "โครงการสำคัญที่อยู่ในกรอบ 1 เท่าทั้งโครงการ", en: "Key projects wholly within the frame" },
      keyInFrameSatang ?? 0n,
    ),
    of: ({ kind, band }) => kind === "KEY" && band === "IN_FRAME",
  }),
  admin: ({ adminCostSatang }) => ({
    title: { th: "ค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ", en: "Integrated administration cost" },
    value: bahtWords(adminCostSatang),
    rules: ["R1"],
    steps: [],
  }),
};

/** How a figure of the window is counted; with `evidence` also from which rows. */
export function windowFigure(name: WindowFigureName, summary: WindowSummary, evidence: WindowEvidence): CountedFigure {
  const { of, total, ...made } = MAKERS[name](summary);
  const rows = of && evidence.rows ? countedRows(evidence.rows.filter(of), evidence) : [];
  return {
    ...made,
    ...windowSources(summary, evidence),
    rows,
    ...(rows.length > 0 && total !== undefined ? { totalSatang: total } : {}),
  };
}
