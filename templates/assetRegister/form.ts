import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { defineForm } from "../kit/form/form";
import { footerMarks, footerTexts } from "../kit/form/footer";
import type { FormParts } from "../kit/form/parts";
import { grid } from "../kit/grid";
import type { BookModel, Cell, Row } from "../kit/model";
import { FILL, LANDSCAPE, SIZE } from "../kit/page";
import { areaName, OWN_FORM, ownFormCode } from "../ownForm";
import type { AssetRegisterView } from "./view";

const TITLE = "ทะเบียนทรัพย์สินรับโอน";
const HEADS = [
  ...["หน่วยงาน", "รหัสโครงการ", "โครงการ", "รายการ", "จำนวน", "หน่วยนับ", "ราคาต่อหน่วย (บาท)", "ราคารวม (บาท)"],
  ...["เลขทะเบียน", "ผู้ดูแล", "ค่าบำรุงรักษาต่อปี (บาท)", "วันที่ส่งมอบ", "หมายเหตุ"],
];
const WIDTHS = [5, 2.6, 6, 6, 1.8, 2, 3, 3, 3, 3, 3, 3, 4];
/** Columns of money. */
const MONEY = new Set([6, 7, 10]);
const PARTS = { texts: footerTexts(ownFormCode(TITLE)), lists: {} } satisfies FormParts;

const money = (amount: bigint | null): Cell => (amount === null ? { text: "" } : { text: baht(amount), amount });
const sum = (view: AssetRegisterView, of: "total" | "upkeep") =>
  view.lines.reduce((all, line) => all + (line[of] ?? 0n), 0n);

function assetRegisterXlsx(view: AssetRegisterView, fingerprint: string): BookModel {
  const rows = view.lines.map((line): Row => {
    const { id, orgName, projectCode, projectTitle, item, quantity, unit, unitPrice, total, upkeep } = line;
    return {
      kind: "item",
      id,
      cells: [
        ...[orgName, projectCode, projectTitle, item, quantity, unit].map((text) => ({ text })),
        money(unitPrice),
        money(total),
        ...[line.assetNo, line.custodian].map((text) => ({ text })),
        money(upkeep),
        ...[thaiDate(line.handedOverOn), line.note].map((text) => ({ text })),
      ],
    };
  });
  return {
    title: `${TITLE} ${areaName(view)} ปี ${view.fy}`,
    page: LANDSCAPE,
    marks: footerMarks(PARTS, view, fingerprint),
    sheets: [
      {
        name: "ทะเบียน",
        titles: [`${TITLE} ${areaName(view)} ปีงบประมาณ พ.ศ. ${view.fy}`, OWN_FORM],
        table: grid({
          columns: WIDTHS.map((cm, at) => ({ cm, align: MONEY.has(at) ? ("right" as const) : ("left" as const) })),
          head: [{ kind: "head", cells: HEADS.map((text) => ({ text, bold: true, fill: FILL.head })) }],
          rows,
          sizePt: SIZE.table,
        }),
        notes: [
          {
            text: `รวม ${view.lines.length} รายการ มูลค่า ${baht(sum(view, "total"))} บาท ค่าบำรุงรักษาต่อปี ${baht(sum(view, "upkeep"))} บาท`,
            bold: true,
          },
        ],
      },
    ],
  };
}

/** ทะเบียนทรัพย์สินรับโอน: a workbook of ours. */
export const assetRegisterForm = defineForm<AssetRegisterView>({
  kind: "asset-register",
  label: { th: TITLE, en: "Register of transferred assets" },
  idKind: "YEAR",
  formats: ["xlsx"],
  words: "OURS",
  parts: PARTS,
  xlsx: assetRegisterXlsx,
  fileName: (view) => `${TITLE} ${areaName(view)} ปี ${view.fy}`,
});
