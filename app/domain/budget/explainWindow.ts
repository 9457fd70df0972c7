import { groupedBaht } from "../money/bahtText";
import { LAW_TEXTS, type LawText } from "../rules/lawTexts";
import type { Bilingual } from "../rules/finding";
import type { PolicyCycle } from "./policyCycle";
import type { WindowResult } from "./windowResult";

/** One rule of the panel "ดูวิธีคิด": the sentence of the guideline, the arithmetic, what came out. */
export type ExplainedRule = {
  rule: string;
  title: Bilingual;
  law: LawText;
  steps: Bilingual[];
  outcome: Bilingual;
  /** Null when it cannot be decided (no frame, ranks not valid). */
  ok: boolean | null;
};

/** Everything the panel shows besides the rows of the result, which are its evidence. */
export type WindowExplanation = {
  cycle: { fyFrom: number; fyTo: number; nameTh: string; letterNo: string; letterDate: string };
  basis: Bilingual[];
  rules: ExplainedRule[];
};

const both = (text: string): Bilingual => ({ th: text, en: text });
const money = (amount: bigint | null) => groupedBaht(amount ?? 0n);
const NO_FRAME: Bilingual = { th: "ยังไม่มีกรอบวงเงิน", en: "The budget frame is not known" };

function basisOf({ policy, rows, adminCostSatang }: WindowResult): Bilingual[] {
  return [
    {
      th: "นับเฉพาะงบของพื้นที่เอง (งบจังหวัด หรืองบกลุ่มจังหวัด) ของปีงบประมาณนี้ ไม่นับงบ function งบท้องถิ่น งบเอกชน",
      en: "Only the area's own budget of this year counts; agency, local and private money does not",
    },
    {
      th: `${rows.length} โครงการที่ใช้งบของพื้นที่`,
      en: `${rows.length} project(s) use the area's own budget`,
    },
    policy.adminCostCounted
      ? {
          th: `นับค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ ${money(adminCostSatang)} บาท`,
          en: `The integrated administration cost of ${money(adminCostSatang)} baht is counted`,
        }
      : {
          th: "ไม่นับค่าใช้จ่ายในการบริหารงานจังหวัดแบบบูรณาการ (แสดงแยก)",
          en: "The integrated administration cost is not counted (shown apart)",
        },
    policy.straddler === "STRICT_PREFIX"
      ? {
          th: "โครงการแรกที่เกินเส้นและทุกลำดับถัดไปอยู่นอกกรอบ แม้จะพอดีกับที่เหลือ",
          en: "The first project across the line and every lower rank are out, even if one would fit",
        }
      : {
          th: "ข้ามโครงการที่เกินเส้น แล้วเติมด้วยลำดับถัดไปที่พอดี",
          en: "A project across the line is skipped; lower ranks that fit fill the rest",
        },
  ];
}

const VERDICTS: Record<WindowResult["verdict"], Bilingual> = {
  FRAME_UNKNOWN: NO_FRAME,
  BELOW_MIN: { th: "ต่ำกว่าช่วงคำขอ", en: "Below the window" },
  WITHIN: { th: "อยู่ในช่วงคำขอ", en: "Within the window" },
  ABOVE_MAX: { th: "เกินช่วงคำขอ", en: "Above the window" },
};

function explainSum(result: WindowResult): ExplainedRule {
  const { frameSatang, minSatang, maxSatang, proposedSatang, policy, verdict } = result;
  const known = verdict !== "FRAME_UNKNOWN";
  const frame = money(frameSatang);
  const sums = known
    ? [
        both(`${policy.windowMin} × ${frame} = ${money(minSatang)}`),
        both(`${policy.windowMax} × ${frame} = ${money(maxSatang)}`),
        both(
          `${money(minSatang)} ${proposedSatang >= (minSatang ?? 0n) ? "≤" : ">"} ${money(proposedSatang)} ${proposedSatang <= (maxSatang ?? 0n) ? "≤" : ">"} ${money(maxSatang)}`,
        ),
      ]
    : [];
  const total = money(proposedSatang);
  return {
    rule: "R1",
    title: { th: "ช่วงคำขอเทียบกรอบวงเงิน", en: "Proposal window against the frame" },
    law: LAW_TEXTS.window,
    steps: [{ th: `รวมที่เสนอ = ${total} บาท`, en: `Proposed in all = ${total} baht` }, ...sums],
    outcome: VERDICTS[verdict],
    ok: known ? verdict === "WITHIN" : null,
  };
}

function explainOrder(result: WindowResult): ExplainedRule {
  const { rows, straddler, findings, frameSatang, maxSatang } = result;
  const count = (band: string) => rows.filter((row) => row.band === band).length;
  const invalid = findings.some(({ code }) => code === "RANK_INVALID");
  const banded = maxSatang !== null && !invalid;
  const inside = count("IN_FRAME") + count("IN_WINDOW");
  const steps = banded
    ? [
        {
          th: `สะสม ≤ ${money(frameSatang)}: ${count("IN_FRAME")} โครงการ`,
          en: `Sum ≤ ${money(frameSatang)}: ${count("IN_FRAME")} project(s)`,
        },
        {
          th: `สะสม ≤ ${money(maxSatang)}: อีก ${count("IN_WINDOW")} โครงการ`,
          en: `Sum ≤ ${money(maxSatang)}: ${count("IN_WINDOW")} more`,
        },
        ...findings.filter(({ code }) => code === "STRADDLES").map(({ message }) => message),
      ]
    : findings.filter(({ rule, severity }) => rule === "R2" && severity === "E").map(({ message }) => message);
  return {
    rule: "R2",
    title: { th: "ลำดับความสำคัญภายในเส้นตัด", en: "Order of priority down to the cut line" },
    law: LAW_TEXTS.window,
    steps,
    outcome: banded
      ? {
          th: `อยู่ในกรอบพิจารณา ${inside} จาก ${rows.length} โครงการ`,
          en: `${inside} of ${rows.length} project(s) are considered`,
        }
      : invalid
        ? { th: "ลำดับยังไม่ถูกต้อง", en: "The ranks are not valid yet" }
        : NO_FRAME,
    ok: banded ? straddler === null : null,
  };
}

function explainKeyShare(result: WindowResult): ExplainedRule {
  const { frameSatang, keyMinSatang, keySatang, keyInFrameSatang, keyShareOk, policy } = result;
  const sum = { th: `โครงการสำคัญรวม = ${money(keySatang)} บาท`, en: `Key projects in all = ${money(keySatang)} baht` };
  const inFrame = {
    th: `เฉพาะที่อยู่ในกรอบ 1 เท่า = ${money(keyInFrameSatang)} บาท`,
    en: `Of these inside the frame itself = ${money(keyInFrameSatang)} baht`,
  };
  return {
    rule: "R3",
    title: { th: "สัดส่วนโครงการสำคัญ", en: "Share of key projects" },
    law: LAW_TEXTS.keyShare,
    steps: [
      sum,
      ...(keyMinSatang === null
        ? []
        : [both(`${policy.keyShareMin} × ${money(frameSatang)} = ${money(keyMinSatang)}`)]),
      ...(keyInFrameSatang === null ? [] : [inFrame]),
    ],
    outcome:
      keyShareOk === null
        ? NO_FRAME
        : keyShareOk
          ? { th: "ถึงสัดส่วนขั้นต่ำ", en: "The least share is reached" }
          : { th: "ไม่ถึงสัดส่วนขั้นต่ำ", en: "Below the least share" },
    ok: keyShareOk,
  };
}

/** What the panel "ดูวิธีคิด / how is this counted" shows: policy year, what counts, and R1–R3 with their arithmetic. */
export function explainWindow(result: WindowResult, cycle: PolicyCycle): WindowExplanation {
  const { fyFrom, fyTo, nameTh, letterNo, letterDate } = cycle;
  return {
    cycle: { fyFrom, fyTo, nameTh, letterNo, letterDate },
    basis: basisOf(result),
    rules: [explainSum(result), explainOrder(result), explainKeyShare(result)],
  };
}
