import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import { thaiPeriod } from "~/format/thaiDate";
import { SOURCE_NAMES } from "../fundingWords";
import type { FormWording } from "../kit/form/parts";
import { grid } from "../kit/grid";
import type { Block, Cell, Column, Row, Table } from "../kit/model";
import { FILL } from "../kit/page";
import { EMPTY_SLOT, paragraph, running, slot } from "../kit/paragraphs";
import type { MouCooperationView } from "./view";
import { TOPICS, type PARTS } from "./words";

type Wording = FormWording<typeof PARTS>;
const TABLE_PT = 14;

const head = (words: string): Block => paragraph(words, { bold: true, before: 8, after: 2, keepNext: true });
const item = (cells: readonly Cell[]): Row => ({ kind: "item", cells });

function table(columns: readonly Column[], heads: readonly string[], rows: readonly Row[]): Table {
  return grid({
    columns,
    head: [{ kind: "head", cells: heads.map((text) => ({ text })), fill: FILL.head }],
    rows,
    sizePt: TABLE_PT,
  });
}

function duties({ lead, partners }: MouCooperationView, wording: Wording): Block[] {
  const sides = [
    { party: slot(lead), duty: wording.text("leadDuty") },
    ...partners.map((party) => ({ party, duty: wording.text("partnerDuty") })),
  ];
  return [
    head(TOPICS.duties),
    table(
      [{ cm: 1.2, align: "center" }, { cm: 6.4 }, { cm: 8.4 }],
      ["ลำดับ", "หน่วยงาน", "หน้าที่ ความรับผิดชอบ"],
      sides.map(({ party, duty }, at) => item([{ text: thaiDigits(at + 1) }, { text: party }, { text: duty }])),
    ),
  ];
}

function budget({ money }: MouCooperationView, wording: Wording): Block[] {
  const total = money.reduce((sum, { amount }) => sum + amount, 0n);
  const rows = money.map(({ party, source, fy, amount }) =>
    item([
      { text: slot(party) },
      { text: SOURCE_NAMES[source] },
      { text: thaiDigits(fy) },
      { text: baht(amount, { digits: "thai" }), amount },
    ]),
  );
  const open = item([{ text: EMPTY_SLOT }, { text: EMPTY_SLOT }, { text: EMPTY_SLOT }, { text: EMPTY_SLOT }]);
  const sum: Row = {
    kind: "total",
    bold: true,
    cells: [
      { text: "รวม", span: 3, align: "center" },
      money.length === 0 ? { text: EMPTY_SLOT } : { text: baht(total, { digits: "thai" }), amount: total },
    ],
  };
  return [
    head(TOPICS.budget),
    table(
      [{ cm: 6.2 }, { cm: 4.8 }, { cm: 1.8, align: "center" }, { cm: 3.2, align: "right" }],
      ["หน่วยงาน", "แหล่งงบประมาณ", "ปี พ.ศ.", "จำนวนเงิน (บาท)"],
      [...(rows.length === 0 ? [open] : rows), sum],
    ),
    running(wording.text("undertaking"), { before: 4 }),
  ];
}

function division({ work }: MouCooperationView): Block[] {
  const rows = work.map(({ title, party, related, from, to }, at) =>
    item([
      { text: thaiDigits(at + 1) },
      { text: slot(title) },
      { text: [slot(party), related].filter((text) => text.trim() !== "").join("\n") },
      // a line ends between the two dates, not inside one
      { text: slot(thaiPeriod(from, to, { digits: "thai", style: "short" })).replace(" – ", " –\n") },
    ]),
  );
  const open = item([{ text: "๑" }, { text: EMPTY_SLOT }, { text: EMPTY_SLOT }, { text: EMPTY_SLOT }]);
  return [
    head(TOPICS.division),
    table(
      [{ cm: 1.2, align: "center" }, { cm: 6.2 }, { cm: 5.4 }, { cm: 3.2 }],
      ["ลำดับ", "กิจกรรมหลัก", "ผู้รับผิดชอบ/ผู้เกี่ยวข้อง", "ระยะเวลา"],
      rows.length === 0 ? [open] : rows,
    ),
  ];
}

function maintenance({ assets }: MouCooperationView, wording: Wording): Block[] {
  if (assets.length === 0) return [head(TOPICS.maintenance), running(wording.text("noAssets"))];
  const rows = assets.map(({ description, quantity, unit, receiver }, at) =>
    item([
      { text: thaiDigits(at + 1) },
      { text: slot(description) },
      { text: `${thaiDigits(slot(quantity))} ${unit}`.trim() },
      { text: slot(receiver) },
    ]),
  );
  return [
    head(TOPICS.maintenance),
    running(wording.text("maintenance"), { keepNext: true }),
    table(
      [{ cm: 1.2, align: "center" }, { cm: 6.6 }, { cm: 2.6, align: "center" }, { cm: 5.6 }],
      ["ลำดับ", "ทรัพย์สิน", "จำนวน", "ผู้รับและผู้ดูแลบำรุงรักษา"],
      rows,
    ),
  ];
}

/** The five topics of R10 from the brief. */
export function topicBlocks(view: MouCooperationView, wording: Wording): Block[] {
  return [
    ...duties(view, wording),
    ...budget(view, wording),
    ...division(view),
    head(TOPICS.coordination),
    running(wording.text("coordination", { lead: slot(view.lead) })),
    ...maintenance(view, wording),
  ];
}
