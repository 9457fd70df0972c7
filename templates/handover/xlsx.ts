import { CODE_SYSTEMS } from "~/domain/commitment/codes";
import { totalsOf } from "~/domain/commitment/totals";
import { COMMITMENTS } from "~/domain/brief/briefContent";
import { ladderOf } from "~/domain/commitment/ladder";
import { baht } from "~/format/baht";
import { thaiDate } from "~/format/thaiDate";
import { SOURCE_NAMES } from "../fundingWords";
import { footerMarks } from "../kit/form/footer";
import { grid } from "../kit/grid";
import type { BookModel, Cell, Row, SheetModel } from "../kit/model";
import { FILL, LANDSCAPE, SIZE } from "../kit/page";
import { areaName, OWN_FORM } from "../ownForm";
import type { HandoverFunctionView, HandoverLine, HandoverProvinceView } from "./view";
import { HEADS, LACK_WORDS, PARTS, PATH_WORDS, STEPS, TITLE } from "./words";

type View = HandoverProvinceView | HandoverFunctionView;

const money = (amount: bigint | null): Cell => (amount === null ? { text: "" } : { text: baht(amount), amount });
const head = (texts: readonly string[]): Row => ({
  kind: "head",
  cells: texts.map((text) => ({ text, bold: true, fill: FILL.head })),
});
const titles = (view: View): string[] => [
  `${TITLE} ${PATH_WORDS[view.kind].name}`,
  `${areaName(view)} ปีงบประมาณ พ.ศ. ${view.fy}`,
  `“${PATH_WORDS[view.kind].law.text}” · ${OWN_FORM}`,
];
const sumOf = (lines: readonly HandoverLine[]) => lines.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);

function lineRow(line: HandoverLine): Row {
  const { id, code, title, activity, source, orgName, amount, step, documentNo, documentDate } = line;
  const lacks = line.lacks.map((lack) => LACK_WORDS[lack]).filter((words) => words !== "");
  const texts = [
    ...CODE_SYSTEMS.map((system) => line.projectCodes[system] ?? ""),
    ...CODE_SYSTEMS.map((system) => line.codes[system] ?? ""),
  ];
  return {
    kind: "item",
    id,
    cells: [
      ...[code, title, activity, SOURCE_NAMES[source], orgName].map((text) => ({ text })),
      money(amount),
      ...[STEPS[step], documentNo, documentDate ? thaiDate(documentDate) : "", lacks.join(", ")].map((text) => ({
        text,
      })),
      ...texts.map((text) => ({ text })),
    ],
  };
}

/** One row a funding line, amounts as numbers, nothing merged: to be taken into another system without typing. */
function listSheet(view: View): SheetModel {
  const codes = (what: string) => CODE_SYSTEMS.map((system) => `${system} (${what})`);
  const widths = [2.4, 6, 5, 2.8, 5, 3, 3, 3.6, 2.6, 4];
  return {
    name: "รายการ",
    titles: titles(view),
    table: grid({
      columns: [
        ...widths.map((cm, at) => ({ cm, align: at === 5 ? ("right" as const) : ("left" as const) })),
        ...codes("").map(() => ({ cm: 2.6 })),
        ...codes("").map(() => ({ cm: 2.6 })),
      ],
      head: [head([...HEADS, ...codes("โครงการ"), ...codes("แหล่งงบ")])],
      rows: view.lines.map(lineRow),
      sizePt: SIZE.table,
    }),
    notes: [{ text: `รวม ${view.lines.length} รายการ ${baht(sumOf(view.lines))} บาท`, bold: true }],
  };
}

/** Sums per source and rung. */
function sumSheet(view: View): SheetModel {
  const { sources, all } = totalsOf(view.lines);
  const rows = sources.flatMap(({ source, steps, all: own }): Row[] => [
    ...COMMITMENTS.filter((step) => steps[step].lines > 0 || ladderOf(source).includes(step)).map((step): Row => ({
      kind: "item",
      id: `${source}-${step}`,
      cells: [
        { text: SOURCE_NAMES[source] },
        { text: STEPS[step] },
        { text: String(steps[step].lines) },
        money(steps[step].amount),
      ],
    })),
    {
      kind: "total",
      id: source,
      bold: true,
      cells: [{ text: SOURCE_NAMES[source] }, { text: "รวม" }, { text: String(own.lines) }, money(own.amount)],
    },
  ]);
  return {
    name: "สรุป",
    titles: titles(view),
    table: grid({
      columns: [{ cm: 6 }, { cm: 6 }, { cm: 2.4, align: "right" }, { cm: 4, align: "right" }],
      head: [head(["แหล่งงบ", "ขั้นความผูกพัน", "รายการ", "งบประมาณ (บาท)"])],
      rows,
      sizePt: SIZE.table,
    }),
    notes: [{ text: `รวมทั้งสิ้น ${all.lines} รายการ`, amount: all.amount, bold: true }],
  };
}

/** A pack for those who carry the lines into a budget: sums, then one row a line. */
export function handoverXlsx(view: View, fingerprint: string): BookModel {
  return {
    title: `${TITLE} ${PATH_WORDS[view.kind].name} ${areaName(view)} ปี ${view.fy}`,
    page: LANDSCAPE,
    marks: footerMarks(PARTS, view, fingerprint),
    sheets: [sumSheet(view), listSheet(view)],
  };
}
