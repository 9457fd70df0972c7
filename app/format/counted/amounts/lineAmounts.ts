import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { groupedBaht } from "~/domain/money/bahtText";
import { sameInBoth } from "~/domain/rules/counted";
import { addedUp, type Addend, type ExplainedAmount } from "~/domain/rules/explainedAmount";

const FRAME = { th: "กรอบวงเงินที่แจ้ง", en: "The announced frame" };
const SETTINGS = { th: "กรอบวงเงินในการตั้งค่าของปีงบประมาณนี้", en: "The frame in the settings of this budget year" };

/** The lines that are drawn between ranked rows (satang): the frame itself, and the cut line above it. */
export function lineAmount({ frameSatang, maxSatang, policy }: WindowResult, line: "frame" | "cut"): ExplainedAmount {
  const frame = frameSatang ?? 0n;
  const row: Addend = { label: FRAME, amountSatang: frame };
  if (line === "frame") return addedUp({ title: FRAME, rules: ["R1"], sources: [SETTINGS] }, [row]);
  const max = maxSatang ?? 0n;
  const above = {
    th: `ส่วนที่เสนอเกินกรอบได้จนถึง ${policy.windowMax} เท่า`,
    en: `What may be proposed above the frame, up to ${policy.windowMax} times`,
  };
  return addedUp(
    {
      title: { th: "เส้นตัด", en: "Cut line" },
      rules: ["R2", "R1"],
      steps: [sameInBoth(`${policy.windowMax} × ${groupedBaht(frame)} = ${groupedBaht(max)}`)],
      sources: [SETTINGS],
    },
    [row, { label: above, amountSatang: max - frame }],
  );
}

const rowOf = ({ title, code, amountSatang }: WindowRow): Addend => ({ label: title || code || "–", amountSatang });

const ITEM_11 = {
  th: "งบของพื้นที่เองในข้อ 11 ของ Project Brief แต่ละฉบับ",
  en: "The area's own money in item 11 of each Project Brief",
};

/** [R2] The sum down to the last rank (satang), a row a project. */
export function rankedSum({ rows }: WindowResult): ExplainedAmount {
  const title = { th: "สะสมถึงลำดับสุดท้าย", en: "Sum down to the last rank" };
  return addedUp({ title, rules: ["R2"], sources: [ITEM_11] }, rows.map(rowOf));
}

/** [R2] By how much the project across the cut line must shrink (satang): its amount less what still fits. */
export function shrinkAmount(window: WindowResult): ExplainedAmount | null {
  const { rows, straddler, maxSatang } = window;
  const row = rows.find(({ projectId }) => projectId === straddler?.projectId);
  if (!row || !straddler || maxSatang === null) return null;
  const [max, fits] = [groupedBaht(maxSatang), groupedBaht(straddler.fitsSatang)];
  const before = groupedBaht(maxSatang - straddler.fitsSatang);
  return addedUp(
    {
      title: { th: `ต้องลด: ${row.title || row.code || ""}`, en: `Must shrink: ${row.title || row.code || ""}` },
      rules: ["R2"],
      steps: [
        {
          th: `เส้นตัดหักด้วยยอดสะสมก่อนหน้า: ${max} − ${before} = ${fits}`,
          en: `Cut line less the sum above: ${max} − ${before} = ${fits}`,
        },
      ],
      sources: [ITEM_11, SETTINGS],
    },
    [
      rowOf(row),
      {
        label: { th: "หัก ที่ยังเหลือก่อนถึงเส้นตัด", en: "Less: what still fits below the cut line" },
        amountSatang: -straddler.fitsSatang,
      },
    ],
  );
}
