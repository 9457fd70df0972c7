import { baht, millionBaht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { timesOfFrame, VERDICTS } from "../annualPlan/figures";
import { grid } from "../kit/grid";
import { footerMarks } from "../kit/form/footer";
import type { Block, Column, DocModel, Row, Table } from "../kit/model";
import { FILL, PORTRAIT, SIZE } from "../kit/page";
import { centred, EMPTY_SLOT, paragraph } from "../kit/paragraphs";
import { baseLength } from "../kit/textMeasure";
import { cleanText } from "../kit/xmlText";
import { areaName, ownFormLine } from "../ownForm";
import { gaugeBlocks } from "./gauge";
import type { GovernorPageView } from "./view";
import { ANSWERS, FIGURES, HEADS, PARTS, TITLE } from "./words";

/** What fits on one page, in characters that take room (no Thai marks): two lines each; the rest is cut with "…". */
const TITLE_CHARS = 88;
const RED_CHARS = 96;
const OWNER_CHARS = 30;
const DECISION_CHARS = 130;

/** Size of the two tables, points: at 16 the longest texts need a second page. */
const TABLE_PT = 14;

/** Narrower margins than a letter: one page must hold everything. */
const PAGE = { ...PORTRAIT, top: 1.8, bottom: 1.5, left: 2.5, right: 2.5, header: 0.9, footer: 0.7 };

function cut(text: string, max: number): string {
  const plain = cleanText(text.replace(/\s+/g, " ").trim());
  if (baseLength(plain) <= max) return plain;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("th", { granularity: "grapheme" }).segment(plain)) {
    if (baseLength(kept) + baseLength(segment) >= max) break;
    kept += segment;
  }
  return `${kept}…`;
}

function sentence({ window }: GovernorPageView): string {
  if (window.frame === null) return `เสนอ ${baht(window.proposed, { unit: true })} ${VERDICTS.FRAME_UNKNOWN}`;
  return `วงเงินที่เสนอเป็น ${timesOfFrame(window)} เท่าของกรอบวงเงิน ${VERDICTS[window.verdict]}`;
}

function figures(view: GovernorPageView): Table {
  const { proposed, frame } = view.window;
  const cell = (words: string, figure: string) => ({
    paragraphs: [centred(figure, { sizePt: SIZE.heading, bold: true }), centred(words)],
  });
  const row: Row = {
    kind: "layout",
    cantSplit: true,
    cells: [
      cell(FIGURES.proposed, millionBaht(proposed)),
      cell(FIGURES.frame, frame === null ? "ยังไม่ทราบ" : millionBaht(frame)),
      cell(FIGURES.times, timesOfFrame(view.window)),
    ],
  };
  return grid({ columns: [{ cm: 5.6 }, { cm: 5.6 }, { cm: 4.8 }], rows: [row], sizePt: SIZE.body });
}

const head = (words: string): Block => paragraph(words, { bold: true, before: 6, keepNext: true });

function table(columns: readonly Column[], heads: readonly string[], rows: readonly Row[]): Table {
  return grid({
    columns,
    head: [{ kind: "head", cells: heads.map((text) => ({ text })), fill: FILL.head }],
    rows,
    sizePt: TABLE_PT,
  });
}

function topTable({ top }: GovernorPageView): Table {
  const rows = top.map(({ rank, title, amount }): Row => ({
    kind: "item",
    cells: [{ text: String(rank) }, { text: cut(title, TITLE_CHARS) }, { text: baht(amount), amount }],
  }));
  const empty: Row = { kind: "item", cells: [{ text: "-" }, { text: "ยังไม่มีโครงการที่จัดลำดับ" }, { text: "-" }] };
  return table(
    [{ cm: 1.6, align: "center" }, { cm: 11 }, { cm: 3.4, align: "right" }],
    ["ลำดับ", "โครงการ", "งบของพื้นที่ (บาท)"],
    rows.length === 0 ? [empty] : rows,
  );
}

function redBlocks({ red, more }: GovernorPageView): Block[] {
  if (red.length === 0) return [paragraph("ไม่มี")];
  const rows = red.map(({ text, owner, date }): Row => ({
    kind: "item",
    cells: [
      { text: cut(text, RED_CHARS) },
      { text: owner === "" ? EMPTY_SLOT : cut(owner, OWNER_CHARS) },
      { text: thaiDate(date, { style: "short" }) || EMPTY_SLOT },
    ],
  }));
  const rest = more > 0 ? [paragraph(`และอีก ${more} เรื่องในหน้าผลตรวจ`, { sizePt: SIZE.body })] : [];
  return [table([{ cm: 9.4 }, { cm: 4 }, { cm: 2.6, align: "center" }], ["เรื่อง", "ผู้รับผิดชอบ", "ภายใน"], rows), ...rest];
}

/** สรุปหนึ่งหน้า: one sentence, three figures, the gauge, five projects, three matters, one decision. */
export function governorPageDocx(view: GovernorPageView, fingerprint: string): DocModel {
  const area = areaName(view);
  return {
    title: `${TITLE} ${area} ${view.fy}`,
    page: PAGE,
    marks: footerMarks(PARTS, view, fingerprint),
    blocks: [
      centred(TITLE, { sizePt: SIZE.heading, bold: true }),
      centred(`แผนปฏิบัติราชการประจำปีของ${area} ปีงบประมาณ พ.ศ. ${view.fy}`, { bold: true }),
      ownFormLine(),
      paragraph(sentence(view), { align: "center", after: 6 }),
      figures(view),
      paragraph("", { sizePt: 8 }),
      ...gaugeBlocks(view),
      head(HEADS.top),
      topTable(view),
      head(HEADS.red),
      ...redBlocks(view),
      head(HEADS.decision),
      paragraph(cut(view.decision, DECISION_CHARS), { align: "thai", after: 4, keepNext: true }),
      paragraph(ANSWERS, { keepNext: true, after: 10 }),
      paragraph("ลงชื่อ\tวันที่\t", {
        tabs: [
          { cm: 9.5, leader: "dot" },
          { cm: 16, align: "right", leader: "dot" },
        ],
      }),
    ],
  };
}
