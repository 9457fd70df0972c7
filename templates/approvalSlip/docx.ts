import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import { thaiDate } from "~/format/thaiDate";
import { timesOfFrame, VERDICTS } from "../annualPlan/figures";
import { grid } from "../kit/grid";
import { footerMarks } from "../kit/form/footer";
import type { Block, Column, DocModel, Row } from "../kit/model";
import { FILL, PORTRAIT, SIZE } from "../kit/page";
import { centred, paragraph } from "../kit/paragraphs";
import { areaName, ownFormLine } from "../ownForm";
import { SLIP_STEPS, type ApprovalSlipView } from "./view";
import { HEADS, PARTS, stepWords, TITLE } from "./words";

const COLUMNS: readonly Column[] = [
  { cm: 1.2, align: "center" },
  { cm: 4 },
  { cm: 2.2, align: "center" },
  { cm: 2.2, align: "center" },
  { cm: 3.8 },
  { cm: 2.6 },
];

const day = (iso: string): string => thaiDate(iso, { digits: "thai", style: "short" });

/** The eight steps; an open cell is high enough to write in. */
export function slipRows({ areaKind, steps }: ApprovalSlipView): Row[] {
  const words = stepWords(areaKind);
  return SLIP_STEPS.map((key, at) => {
    const { received = "", passed = "", decision = "", note = "" } = steps[key] ?? {};
    const said = [decision, note].filter((text) => text !== "").join("\n");
    return {
      kind: "item",
      cantSplit: true,
      cells: [
        { text: thaiDigits(at + 1) },
        { text: words[key] },
        { text: day(received) },
        { text: day(passed) },
        { text: said === "" ? "\n\n" : said },
        { text: "\n\n" },
      ],
    };
  });
}

function about({ window, projects }: ApprovalSlipView): Block[] {
  const thai = { digits: "thai", unit: true } as const;
  const frame = window.frame === null ? "ยังไม่ทราบ" : baht(window.frame, thai);
  const lines: readonly (readonly [string, string])[] = [
    ["จำนวนโครงการ", `${thaiDigits(projects)} โครงการ`],
    ["กรอบวงเงิน", frame],
    ["วงเงินที่เสนอ", `${baht(window.proposed, thai)} (${thaiDigits(timesOfFrame(window))} เท่าของกรอบวงเงิน)`],
    ["ผลตรวจกรอบ ๑.๕–๒ เท่า", thaiDigits(VERDICTS[window.verdict])],
  ];
  return lines.map(([label, value], at) =>
    paragraph([{ text: `${label} `, bold: true }, { text: value }], { after: at === lines.length - 1 ? 6 : 0 }),
  );
}

/** ใบติดตามการพิจารณา of a year's plan. `fingerprint` stands in the footer. */
export function approvalSlipDocx(view: ApprovalSlipView, fingerprint: string): DocModel {
  const area = areaName(view);
  return {
    title: `${TITLE} ${area} ${view.fy}`,
    page: PORTRAIT,
    marks: footerMarks(PARTS, view, fingerprint),
    blocks: [
      centred(TITLE, { sizePt: SIZE.title, bold: true }),
      centred(`${area} ประจำปีงบประมาณ พ.ศ. ${thaiDigits(view.fy)}`, { bold: true }),
      ownFormLine(),
      ...about(view),
      grid({
        columns: COLUMNS,
        head: [{ kind: "head", cells: HEADS.map((text) => ({ text })), fill: FILL.head }],
        rows: slipRows(view),
        sizePt: 14,
      }),
    ],
  };
}
