import { groupedBaht, plainBaht } from "../money/bahtText";
import { atLeast, ratioOf } from "../money/ratio";
import { LAW_TEXTS, quoted } from "../rules/lawTexts";
import type { Finding } from "../rules/finding";
import type { WindowResult, WindowRow } from "./windowResult";

const money = (amount: bigint | null) => groupedBaht(amount ?? 0n);
const figures = (printed: bigint, expected: bigint) => ({ printed: plainBaht(printed), expected: plainBaht(expected) });

const FRAME_UNKNOWN: Finding = {
  rule: "R1",
  severity: "E",
  code: "FRAME_UNKNOWN",
  ids: [],
  message: {
    th: "ยังไม่มีกรอบวงเงินของปีนี้ ระบุกรอบวงเงินก่อนตรวจช่วงคำขอ",
    en: "The budget frame of this year is not known; enter it to check the window",
  },
};

function belowMin({ policy, proposedSatang, minSatang, shortfallSatang }: Omit<WindowResult, "findings">): Finding {
  const proposed = money(proposedSatang);
  const short = money(shortfallSatang);
  return {
    rule: "R1",
    severity: "E",
    code: "BELOW_MIN",
    ids: [],
    ...figures(proposedSatang, minSatang ?? 0n),
    message: {
      th: `เสนอ ${proposed} บาท ต่ำกว่า ${policy.windowMin} เท่าของกรอบ ขาดอีก ${short} บาท เพิ่มโครงการหรือวงเงินที่เสนอ · ${quoted(LAW_TEXTS.window)}`,
      en: `Proposed ${proposed} baht, below ${policy.windowMin} times the frame; ${short} baht short. Propose more projects or larger ones`,
    },
  };
}

function aboveMax({ policy, proposedSatang, maxSatang, overSatang }: Omit<WindowResult, "findings">): Finding {
  const proposed = money(proposedSatang);
  const over = money(overSatang);
  const times = policy.windowMax;
  return {
    rule: "R1",
    severity: "W",
    code: "ABOVE_MAX",
    ids: [],
    ...figures(proposedSatang, maxSatang ?? 0n),
    message: {
      th: `เสนอ ${proposed} บาท เกิน ${times} เท่าของกรอบ ${over} บาท จะพิจารณาตามลำดับความสำคัญเฉพาะที่อยู่ในกรอบ ${times} เท่า ตรวจลำดับก่อนเสนอ · ${quoted(LAW_TEXTS.window)}`,
      en: `Proposed ${proposed} baht, ${over} baht above ${times} times the frame; only projects inside it are considered, in order of priority. Check the ranks`,
    },
  };
}

/** [R1] Findings on the proposed sum; source 004 line 140. Above twice the frame warns, it does not forbid. */
export function checkWindowSum(result: Omit<WindowResult, "findings">): Finding[] {
  if (result.verdict === "FRAME_UNKNOWN") return [FRAME_UNKNOWN];
  if (result.verdict === "BELOW_MIN") return [belowMin(result)];
  return result.verdict === "ABOVE_MAX" ? [aboveMax(result)] : [];
}

/** [R2] The project across the upper line, with what would let it in (information). */
export function describeStraddler({ straddler, rows, policy }: Omit<WindowResult, "findings">): Finding[] {
  const row = straddler && rows.find(({ projectId }) => projectId === straddler.projectId);
  if (!row) return [];
  const shrink = money(straddler.shrinkSatang);
  const helps = straddler.fitsSatang > 0n;
  return [
    {
      rule: "R2",
      severity: "I",
      code: "STRADDLES",
      ids: [row.projectId],
      ...figures(row.amountSatang, straddler.fitsSatang),
      message: {
        th: `ลำดับ ${row.rank} คร่อมเส้น ${policy.windowMax} เท่า ${helps ? `ลดวงเงิน ${shrink} บาทจึงจะอยู่ในกรอบ` : "ไม่มีวงเงินเหลือให้ลำดับนี้"}`,
        en: `Rank ${row.rank} lies across ${policy.windowMax} times the frame; ${helps ? `it enters when it shrinks by ${shrink} baht` : "nothing is left for it"}`,
      },
    },
  ];
}

/** The row through which the line of the frame runs, when it is a key project: its part inside (satang). */
function keyPartInside(rows: readonly WindowRow[], frame: bigint): bigint {
  const row = rows.find(({ straddlesFrame }) => straddlesFrame);
  if (row?.kind !== "KEY" || row.cumulativeSatang === null) return 0n;
  return frame - (row.cumulativeSatang - row.amountSatang);
}

/** [R3] Findings on the share of key projects; source 004 line 136. The official test takes all key projects. */
export function checkKeyShare(result: Omit<WindowResult, "findings">): Finding[] {
  const { frameSatang, keyMinSatang, keySatang, keyInFrameSatang, keyShareOk, policy, rows } = result;
  if (frameSatang === null || keyMinSatang === null || keyShareOk === null) return [];
  const share = `${policy.keyShareMin} × ${money(frameSatang)} = ${money(keyMinSatang)}`;
  if (!keyShareOk)
    return [
      {
        rule: "R3",
        severity: "E",
        code: "KEY_SHARE_LOW",
        ids: [],
        ...figures(keySatang, keyMinSatang),
        message: {
          th: `โครงการสำคัญ ${money(keySatang)} บาท ไม่ถึงสัดส่วนขั้นต่ำของกรอบ (${share} บาท) ขาดอีก ${money(keyMinSatang - keySatang)} บาท เพิ่มโครงการสำคัญหรือวงเงินของโครงการสำคัญ · ${quoted(LAW_TEXTS.keyShare)}`,
          en: `Key projects ${money(keySatang)} baht, below the least share of the frame (${share} baht); ${money(keyMinSatang - keySatang)} baht short. Add key projects or money to them`,
        },
      },
    ];
  if (keyInFrameSatang === null || atLeast(keyInFrameSatang, ratioOf(policy.keyShareMin), frameSatang)) return [];
  const withPart = keyInFrameSatang + keyPartInside(rows, frameSatang);
  return [
    {
      rule: "R3",
      severity: "W",
      code: "KEY_IN_FRAME_LOW",
      ids: [],
      ...figures(keyInFrameSatang, keyMinSatang),
      message: {
        th: `โครงการสำคัญที่อยู่ในกรอบ 1 เท่าทั้งโครงการ ${money(keyInFrameSatang)} บาท (นับส่วนของโครงการที่คร่อมกรอบเป็น ${money(withPart)} บาท) ไม่ถึง ${money(keyMinSatang)} บาท เลื่อนโครงการสำคัญขึ้น · ${quoted(LAW_TEXTS.firstSupport)}`,
        en: `Key projects wholly inside the frame ${money(keyInFrameSatang)} baht (${money(withPart)} with the part of the one across it), below ${money(keyMinSatang)} baht. Rank key projects higher`,
      },
    },
  ];
}

/** [R3] Projects not yet marked as key or other: counted in the proposed sum, not in the key sum. */
export function checkKinds(rows: readonly WindowRow[]): Finding[] {
  const ids = rows.filter(({ kind }) => kind === "UNDECIDED").map(({ projectId }) => projectId);
  if (ids.length === 0) return [];
  return [
    {
      rule: "R3",
      severity: "W",
      code: "KIND_UNDECIDED",
      ids,
      message: {
        th: `ยังไม่ระบุประเภท ${ids.length} โครงการ นับในวงเงินที่เสนอ แต่ไม่นับเป็นโครงการสำคัญ ระบุประเภทในหน้าจัดลำดับ · ${quoted(LAW_TEXTS.otherProjects)}`,
        en: `${ids.length} project(s) without a kind: counted as proposed, not as key projects. Set the kind on the ranking page`,
      },
    },
  ];
}
