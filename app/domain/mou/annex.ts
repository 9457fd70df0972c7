import type { CostItem } from "../brief/briefContent";
import { groupedBaht, plainBaht } from "../money/bahtText";
import { mulQuantity } from "../money/quantity";
import type { Satang } from "../money/satang";
import type { Finding } from "../rules/finding";

/** One line of the annex: quantity × unit price = total; the total is null while it cannot be computed. */
export type AnnexLine = {
  no: number;
  costItemId: string;
  item: string;
  quantity: string;
  unit: string;
  unitPrice: Satang | null;
  total: Satang | null;
};

/** เอกสารแนบท้าย: what the receiver takes over. */
export type Annex = { lines: AnnexLine[]; total: bigint };

/** The annex for one receiver: the asset cost items that name it, in the order of the brief (satang). */
export function annexFor(costItems: readonly CostItem[], transfereeOrgId: string): Annex {
  const lines = costItems
    .filter(({ isAsset, receiverOrgId }) => isAsset && receiverOrgId === transfereeOrgId)
    .map(({ id, description, quantity, unit, unitPrice }, index) => ({
      no: index + 1,
      costItemId: id,
      item: description,
      quantity,
      unit,
      unitPrice,
      total: unitPrice === null ? null : (mulQuantity(unitPrice, quantity) ?? null),
    }));
  return { lines, total: lines.reduce((sum, { total }) => sum + BigInt(total ?? 0), 0n) };
}

function checkLine(line: AnnexLine, stated: Satang | null): Finding[] {
  const ids = [line.costItemId];
  if (line.total === null)
    return [
      {
        rule: "R13",
        severity: "E",
        code: "LINE_OPEN",
        ids,
        message: {
          th: `ลำดับที่ ${line.no} “${line.item}”: ระบุจำนวนและราคาต่อหน่วยให้คูณกันได้ลงตัวเป็นสตางค์`,
          en: `No. ${line.no} “${line.item}”: state quantity and unit price so that their product is whole satang`,
        },
      },
    ];
  if (stated === null || stated === line.total) return [];
  return [
    {
      rule: "R13",
      severity: "E",
      code: "LINE_TOTAL",
      ids,
      printed: plainBaht(stated),
      expected: plainBaht(line.total),
      message: {
        th: `ลำดับที่ ${line.no} “${line.item}”: จำนวน × ราคาต่อหน่วย = ${groupedBaht(line.total)} บาท แต่ระบุไว้ ${groupedBaht(stated)} บาท`,
        en: `No. ${line.no} “${line.item}”: quantity × unit price = ${groupedBaht(line.total)} baht, stated ${groupedBaht(stated)} baht`,
      },
    },
  ];
}

function checkTotal(annex: Annex, mine: readonly CostItem[]): Finding[] {
  const stated = mine.reduce((sum, { amount }) => sum + BigInt(amount ?? 0), 0n);
  if (stated === annex.total) return [];
  return [
    {
      rule: "R13",
      severity: "W",
      code: "ANNEX_TOTAL",
      ids: [],
      printed: plainBaht(stated),
      expected: plainBaht(annex.total),
      message: {
        th: `งบประมาณรวมในบัญชีแนบท้าย ${groupedBaht(annex.total)} บาท ไม่เท่ากับรายการสินทรัพย์ของโครงการ ${groupedBaht(stated)} บาท`,
        en: `The annex adds up to ${groupedBaht(annex.total)} baht, the asset items of the project to ${groupedBaht(stated)} baht`,
      },
    },
  ];
}

function checkReceivers(assets: readonly CostItem[]): Finding[] {
  return assets
    .filter(({ receiverOrgId }) => receiverOrgId === null)
    .map(({ id, description }) => ({
      rule: "R13",
      severity: "E",
      code: "NO_RECEIVER",
      ids: [id],
      message: {
        th: `สินทรัพย์ “${description}” ยังไม่มีหน่วยงานรับโอน`,
        en: `Asset “${description}” has no receiving organisation`,
      },
    }));
}

/**
 * [R13, I6] Arithmetic of the annex: each line = quantity × unit price, their sum = the asset items of the project that
 * go to this receiver, every asset has a receiver (other receivers have a memorandum of their own), and there is
 * something to hand over. Source 004 lines 638–640.
 */
export function checkAnnex(costItems: readonly CostItem[], transfereeOrgId: string): Finding[] {
  const assets = costItems.filter(({ isAsset }) => isAsset);
  const mine = assets.filter(({ receiverOrgId }) => receiverOrgId === transfereeOrgId);
  const annex = annexFor(costItems, transfereeOrgId);
  const stated = new Map(mine.map(({ id, amount }) => [id, amount]));
  const empty: Finding[] =
    mine.length > 0
      ? []
      : [
          {
            rule: "R13",
            severity: "E",
            code: "ANNEX_EMPTY",
            ids: [],
            message: {
              th: "ไม่มีสินทรัพย์ที่หน่วยงานนี้รับโอน ระบุหน่วยรับโอนในรายการค่าใช้จ่ายของโครงการ",
              en: "Nothing is handed over to this organisation; name it as receiver in the cost items of the brief",
            },
          },
        ];
  return [
    ...empty,
    ...checkReceivers(assets),
    ...annex.lines.flatMap((line) => checkLine(line, stated.get(line.costItemId) ?? null)),
    ...checkTotal(annex, mine),
  ];
}
