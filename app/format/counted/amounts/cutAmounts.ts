import type { LineCut, OwnLine } from "~/domain/budget/straddler/cutLines";
import type { WindowResult, WindowRow } from "~/domain/budget/windowResult";
import { addedUp, type Addend, type ExplainedAmount } from "~/domain/rules/explainedAmount";

/** Lines of one brief that are cut; `way` = reduce now, or move to the next year. */
export type CutPlace = { briefId: string; way: "REDUCE" | "PHASE" };

/** A way out that was taken, as its list says. */
type TakenWayOut = { way: string; reducedSatang: bigint; from: { briefId: string; code: string } };

const ITEM_11 = {
  th: "งบของพื้นที่เองของปีงบประมาณนี้ ในข้อ 11 ของ Project Brief",
  en: "The area's own money of this year, in item 11 of the Project Brief",
};
const SPLIT = {
  th: "แบ่งตามสัดส่วนของแถวที่เลือก ตรงถึงสตางค์ เศษให้แถวที่เหลือเศษมากที่สุด",
  en: "Divided in proportion over the chosen lines, exact to the satang; odd satang go to the largest remainders",
};
const nameOf = ({ activity, orgName }: OwnLine) => [activity, orgName].filter(Boolean).join(" · ") || "–";
const hrefOf = ({ briefId }: CutPlace) => `/briefs/${briefId}#item-11`;

/** [R2] A funding line as written and as it would be (satang); both are the same where nothing is taken. */
export function cutLineAmounts(
  line: OwnLine,
  cut: LineCut | undefined,
  place: CutPlace,
): { before: ExplainedAmount; after: ExplainedAmount } {
  const name = nameOf(line);
  const written: Addend = { label: name, amountSatang: line.amountSatang, href: hrefOf(place) };
  const taken: Addend[] = cut
    ? [
        {
          label:
            place.way === "REDUCE"
              ? { th: "หัก ส่วนที่ลด", en: "Less: what is cut" }
              : { th: "หัก ส่วนที่ย้ายไปปีถัดไป", en: "Less: what moves to the next year" },
          amountSatang: cut.afterSatang - cut.beforeSatang,
        },
      ]
    : [];
  const about = { rules: ["R2"] };
  return {
    before: addedUp({ ...about, title: { th: `ก่อน: ${name}`, en: `Before: ${name}` }, sources: [ITEM_11] }, [written]),
    after: addedUp({ ...about, title: { th: `หลัง: ${name}`, en: `After: ${name}` }, sources: [ITEM_11, SPLIT] }, [
      written,
      ...taken,
    ]),
  };
}

/** [R2] What the cut takes off the chosen lines together (satang): a row a line. */
export function cutAmount(lines: readonly OwnLine[], cuts: readonly LineCut[], place: CutPlace): ExplainedAmount {
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  const title =
    place.way === "REDUCE"
      ? { th: "ลดรวม", en: "Cut in all" }
      : { th: "ย้ายไปปีถัดไปรวม", en: "Moved to the next year in all" };
  const rows = cuts.map(({ lineId, beforeSatang, afterSatang }) => {
    const line = byId.get(lineId);
    return { label: line ? nameOf(line) : "–", amountSatang: beforeSatang - afterSatang, href: hrefOf(place) };
  });
  return addedUp({ title, rules: ["R2"], sources: [ITEM_11, SPLIT] }, rows);
}

/** [R2] What is left below the cut line once a following project takes the straddler's rank (satang). */
export function swapAmount(window: WindowResult, swap: WindowRow): ExplainedAmount | null {
  const { maxSatang, straddler } = window;
  if (maxSatang === null || straddler === null) return null;
  const name = swap.title || swap.code || "–";
  return addedUp(
    {
      title: { th: `เหลือก่อนถึงเส้นตัดเมื่อสลับ: ${name}`, en: `Left below the cut line after the swap: ${name}` },
      rules: ["R2"],
      sources: [ITEM_11],
    },
    [
      { label: { th: "เส้นตัด", en: "Cut line" }, amountSatang: maxSatang },
      {
        label: { th: "หัก สะสมของลำดับก่อนหน้า", en: "Less: sum of the ranks above" },
        amountSatang: straddler.fitsSatang - maxSatang,
      },
      { label: { th: `หัก ${name}`, en: `Less: ${name}` }, amountSatang: -swap.amountSatang },
    ],
  );
}

/** [R2] What a way out in force took off its brief (satang): one row, as it was recorded. */
export function wayOutAmount({ way, reducedSatang, from }: TakenWayOut): ExplainedAmount {
  const title =
    way === "REDUCE"
      ? { th: `ลดวงเงิน: ${from.code}`, en: `Cut: ${from.code}` }
      : { th: `ย้ายไปปีถัดไป: ${from.code}`, en: `Moved to the next year: ${from.code}` };
  const source = {
    th: "ทางออกที่บันทึกไว้ พร้อมผู้บันทึกและเวลา ยกเลิกแล้วคืนตามเดิม",
    en: "The way out as it was recorded, with who and when; undone, the brief says what it said before",
  };
  return addedUp({ title, rules: ["R2"], sources: [source] }, [
    { label: from.code, amountSatang: reducedSatang, href: `/briefs/${from.briefId}#item-11` },
  ]);
}
