import type { Annex, AnnexLine } from "~/domain/mou/annex";
import { groupedBaht } from "~/domain/money/bahtText";
import { sameInBoth } from "~/domain/rules/counted";
import { addedUp, type ExplainedAmount } from "~/domain/rules/explainedAmount";

const SOURCE = {
  th: "รายการค่าใช้จ่ายที่เป็นสินทรัพย์ของ Project Brief ที่ระบุหน่วยงานนี้เป็นผู้รับโอน",
  en: "Asset items of the Project Brief that name this organisation as receiver",
};
const rowOf = ({ no, item }: AnnexLine, total: bigint, briefId: string) => ({
  label: sameInBoth(`${no}. ${item}`),
  amountSatang: total,
  href: `/briefs/${briefId}#item-8`,
});

/** [R13] One line of the annex (satang): quantity × unit price; null while it cannot be computed. */
export function annexLineAmount(line: AnnexLine, briefId: string): ExplainedAmount | null {
  const { no, item, quantity, unitPrice, total } = line;
  if (total === null || unitPrice === null) return null;
  const amount = BigInt(total);
  return addedUp(
    {
      title: { th: `บัญชีแนบท้าย ลำดับที่ ${no}: ${item}`, en: `Annex, no. ${no}: ${item}` },
      rules: ["R13"],
      steps: [sameInBoth(`${quantity} × ${groupedBaht(unitPrice)} = ${groupedBaht(amount)}`)],
      sources: [SOURCE],
    },
    [rowOf(line, amount, briefId)],
  );
}

/** [R13] The annex together (satang): a row a line; lines that cannot be computed are named and count nothing. */
export function annexTotal({ lines }: Annex, briefId: string): ExplainedAmount {
  const open = lines.filter(({ total }) => total === null).map(({ no }) => no);
  const missing = {
    th: `ยังไม่นับลำดับที่ ${open.join(", ")} เพราะจำนวนหรือราคาต่อหน่วยยังคูณไม่ได้`,
    en: `No. ${open.join(", ")} not counted yet: quantity or unit price cannot be multiplied`,
  };
  return addedUp(
    {
      title: { th: "รวมบัญชีแนบท้าย", en: "Total of the annex" },
      rules: ["R13"],
      steps: open.length > 0 ? [missing] : [],
      sources: [SOURCE],
    },
    lines.flatMap((line) => (line.total === null ? [] : [rowOf(line, BigInt(line.total), briefId)])),
  );
}
