import type { BriefContent, FundingLine, FundSource } from "~/domain/brief/briefContent";
import { sameInBoth } from "~/domain/rules/counted";
import { addedUp, type Addend, type ExplainedAmount } from "~/domain/rules/explainedAmount";
import type { Bilingual } from "~/domain/rules/finding";
import { FUND_WORDS } from "./fundWords";

/** Which money of a brief is added: everything that is not stated is not restricted. `year` in the Buddhist Era. */
export type FundingPart = { activityId?: string; lineId?: string; source?: FundSource; year?: number };

type Content = Pick<BriefContent, "activities" | "funding">;

const yearsOf = ({ amounts }: FundingLine, year: number | undefined) =>
  Object.entries(amounts)
    .filter(([fy]) => year === undefined || fy === String(year))
    .map(([fy, amount]) => ({ fy, amountSatang: BigInt(amount) }));

function titleOf({ activities }: Content, { activityId, source, year }: FundingPart): Bilingual {
  const number = activities.findIndex(({ id }) => id === activityId) + 1;
  const th = [number > 0 ? `กิจกรรมหลักที่ ${number}` : "ทุกกิจกรรมหลัก"];
  const en = [number > 0 ? `Main activity ${number}` : "All main activities"];
  if (source) {
    th.push(FUND_WORDS[source].th);
    en.push(FUND_WORDS[source].en);
  }
  if (year !== undefined) {
    th.push(`ปีงบประมาณ ${year}`);
    en.push(`budget year ${year}`);
  }
  return { th: `วงเงิน: ${th.join(" · ")}`, en: `Money: ${en.join(" · ")}` };
}

/**
 * Items 8 and 11: the money of a brief that lies in `part` (satang), a row for each line and year as typed; null when
 * nothing is stated there.
 */
export function fundingAmount(content: Content, part: FundingPart): ExplainedAmount | null {
  const lines = content.funding.filter(
    ({ id, activityId, source }) =>
      (part.lineId === undefined || id === part.lineId) &&
      (part.activityId === undefined || activityId === part.activityId) &&
      (part.source === undefined || source === part.source),
  );
  const rows = lines.flatMap((line): Addend[] => {
    const at = content.activities.findIndex(({ id }) => id === line.activityId);
    const title = content.activities[at]?.title ?? "";
    return yearsOf(line, part.year).map(({ fy, amountSatang }) => ({
      label: sameInBoth(`8.${at + 1} ${title}`.trim()),
      note: { th: `${FUND_WORDS[line.source].th} · ปี ${fy}`, en: `${FUND_WORDS[line.source].en} · ${fy}` },
      amountSatang,
      href: `#activity-${line.activityId}`,
    }));
  });
  if (rows.length === 0) return null;
  return addedUp(
    {
      title: titleOf(content, part),
      rules: ["R6"],
      sources: [
        {
          th: "วงเงินที่กรอกในตารางเงินของข้อ 8 ข้อ 11 รวมจากตารางนี้ ไม่กรอกซ้ำ",
          en: "Amounts typed in the money tables of item 8; item 11 is their sum and is never typed",
        },
      ],
    },
    rows,
  );
}

/** By how much the cost items of an activity differ from its money by source (satang): above 0 = more cost than money. */
export function costDifference(activityId: string, costItems: bigint, funding: bigint): ExplainedAmount {
  const href = `#activity-${activityId}`;
  return addedUp(
    {
      title: { th: "รายการค่าใช้จ่ายต่างจากวงเงินตามแหล่งงบ", en: "Cost items differ from the money by source" },
      rules: ["R6"],
      sources: [{ th: "ตารางเงินและรายการค่าใช้จ่ายของข้อ 8", en: "Money table and cost items of item 8" }],
    },
    [
      { label: { th: "รวมรายการค่าใช้จ่าย", en: "Sum of cost items" }, amountSatang: costItems, href },
      { label: { th: "หัก รวมตามแหล่งงบ", en: "Less: sum by source" }, amountSatang: -funding, href },
    ],
  );
}
