import type { WindowVerdict } from "~/domain/budget/windowResult";
import { baht } from "~/format/baht";
import { ratioNear } from "~/format/ratio";
import { ratioOf } from "~/domain/money/ratio";
import type { Block } from "../kit/model";
import { paragraph } from "../kit/paragraphs";
import { bookTable, itemRow, moneyCell, textCell } from "../planBook/tables";
import { planJ2Parts } from "../planJ2/rows";
import type { AnnualPlanView, PlanWindow } from "./view";

/** What the verdict says, in words (ours). */
export const VERDICTS: Record<WindowVerdict, string> = {
  FRAME_UNKNOWN: "ยังไม่ทราบกรอบวงเงิน",
  BELOW_MIN: "ต่ำกว่า 1.5 เท่าของกรอบวงเงิน",
  WITHIN: "อยู่ระหว่าง 1.5 เท่าถึง 2 เท่าของกรอบวงเงิน",
  ABOVE_MAX: "เกิน 2 เท่าของกรอบวงเงิน",
};

const LIMITS = [ratioOf("1.5"), ratioOf("2")];

/** Proposed money as times of the frame, e.g. "1.55"; "–" without a frame. */
export function timesOfFrame({ proposed, frame }: PlanWindow): string {
  return ratioNear(proposed, frame ?? 0n, LIMITS);
}

const THAI_BAHT = { unit: true } as const;

/** Frame, proposals and key share in a table. */
function windowTable({ frame, min, max, proposed, key, keyMin }: PlanWindow): Block[] {
  const rows = [
    ["กรอบวงเงิน", frame],
    ["1.5 เท่าของกรอบวงเงิน", min],
    ["2 เท่าของกรอบวงเงิน", max],
    ["วงเงินที่เสนอ", proposed],
    ["โครงการสำคัญ", key],
    ["สัดส่วนขั้นต่ำของโครงการสำคัญ", keyMin],
  ] as const;
  return bookTable(
    [{ cm: 11 }, { cm: 5, align: "right" }],
    ["รายการ", "จำนวนเงิน (บาท)"],
    rows.map(([words, amount]) => itemRow([{ text: words }, moneyCell(amount)])),
  );
}

/** Projects and money by issue, all sources. */
function issueTable({ j2 }: AnnualPlanView): Block[] {
  const issues = [...new Set([...j2.issues, ...j2.projects.map(({ issue }) => issue)])];
  const rows = issues.map((issue) => {
    const own = j2.projects.filter((project) => project.issue === issue);
    const amount = own.flatMap(({ slices }) => slices).reduce((sum, slice) => sum + (slice.amount ?? 0n), 0n);
    const key = own.filter(({ kind }) => kind === "KEY").length;
    return itemRow([textCell(issue), { text: String(own.length) }, { text: String(key) }, moneyCell(amount)]);
  });
  return bookTable(
    [{ cm: 7.6 }, { cm: 2.2, align: "center" }, { cm: 2.6, align: "center" }, { cm: 3.6, align: "right" }],
    ["ประเด็นการพัฒนา", "โครงการ", "โครงการสำคัญ", "งบประมาณทุกแหล่ง (บาท)"],
    rows,
  );
}

/** บทสรุปผู้บริหาร from the figures of the plan. */
export function summaryBlocks(view: AnnualPlanView): Block[] {
  const { window, j2 } = view;
  const total = planJ2Parts(j2).reduce((sum, part) => sum + part.total, 0n);
  const says =
    window.frame === null
      ? `เสนอ ${baht(window.proposed, THAI_BAHT)} ${VERDICTS[window.verdict]}`
      : `เสนอ ${baht(window.proposed, THAI_BAHT)} คิดเป็น ${timesOfFrame(window)} เท่าของกรอบวงเงิน ${baht(window.frame, THAI_BAHT)} ซึ่ง${VERDICTS[window.verdict]}`;
  return [
    paragraph(
      `แผนปฏิบัติการประจำปีนี้มีโครงการ ${j2.projects.length} โครงการ งบประมาณทุกแหล่งตามแบบ จ.2 รวม ${baht(total, THAI_BAHT)} จากงบของพื้นที่${says}`,
      { align: "thai", firstLine: 1.25, after: 6 },
    ),
    ...windowTable(window),
    ...issueTable(view),
  ];
}
