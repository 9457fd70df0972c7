import { writeSheetMark } from "~/domain/roundTrip/sheetMark";
import { grid } from "../kit/grid";
import type { BookModel, Column, Row, SheetModel } from "../kit/model";
import { FILL, LANDSCAPE, SIZE } from "../kit/page";
import type { PlanGraphView } from "./view";
import {
  entryColumns,
  FRAMEWORK_COLUMNS,
  FRAMEWORK_WORDS,
  HOW,
  KIND_WORDS,
  LINK_COLUMNS,
  RELATION_WORDS,
  SHEETS,
  STRENGTH_WORDS,
} from "./words";

type Line = { id: string; texts: readonly string[] };
type Sheet = {
  name: string;
  how: string;
  heads: readonly string[];
  ids: readonly string[];
  widths: readonly number[];
  lines: readonly Line[];
};

const titleOf = (view: PlanGraphView): string => `แผนผังแผน ${view.areaNameTh} ปีงบประมาณ พ.ศ. ${view.fy}`;

function sheet(view: PlanGraphView, fingerprint: string, given: Sheet): SheetModel {
  const { name, how, heads, ids, widths, lines } = given;
  const columns: Column[] = widths.map((cm) => ({ cm }));
  const head: Row = { kind: "head", cells: heads.map((text) => ({ text, fill: FILL.head })) };
  const rows = lines.map(({ id, texts }): Row => ({ kind: "item", id, cells: texts.map((text) => ({ text })) }));
  return {
    name,
    titles: [titleOf(view), how],
    table: grid({ columns, head: [head], rows, sizePt: SIZE.table }),
    notes: [],
    mark: writeSheetMark({ kind: view.kind, fingerprint, columns: ids }),
  };
}

function entries(view: PlanGraphView): Sheet {
  const columns = entryColumns(view.firstYear);
  const own = view.graph.entries.map(({ id, ref, kind, fields }) => ({
    id: `entry/${id}`,
    texts: columns.map(([column, , field]) =>
      column === "ref" ? ref : column === "kind" ? KIND_WORDS[kind] : (fields[field ?? ""] ?? ""),
    ),
  }));
  const projects = view.graph.outside
    .filter(({ kind }) => kind === "PROJECT")
    .map(({ id, ref, kind, code, titleTh }) => ({
      id: `project/${id}`,
      texts: columns.map(([column]) =>
        column === "ref"
          ? ref
          : column === "kind"
            ? KIND_WORDS[kind]
            : column === "code"
              ? code
              : column === "titleTh"
                ? titleTh
                : "",
      ),
    }));
  return {
    ...{ name: SHEETS.entries, how: HOW.entries, lines: [...own, ...projects] },
    ids: columns.map(([id]) => id),
    heads: columns.map(([, head]) => head),
    widths: [2.6, 3, 1.6, 7, 4, 2, 2.2, ...Array.from({ length: 9 }, () => 2.2)],
  };
}

function links({ graph }: PlanGraphView): Sheet {
  const titles = new Map([
    ...graph.entries.map(({ ref, fields }) => [ref, fields.titleTh ?? ""] as const),
    ...graph.outside.map(({ ref, titleTh }) => [ref, titleTh] as const),
  ]);
  return {
    ...{ name: SHEETS.links, how: HOW.links, widths: [2.6, 6, 2.6, 6, 3.4, 6, 2] },
    ids: LINK_COLUMNS.map(([id]) => id),
    heads: LINK_COLUMNS.map(([, head]) => head),
    lines: graph.links.map(({ id, from, to, relation, reason, strength }) => ({
      id: `link/${id}`,
      texts: [
        from,
        titles.get(from) ?? "",
        to,
        titles.get(to) ?? "",
        RELATION_WORDS[relation],
        reason,
        STRENGTH_WORDS[strength],
      ],
    })),
  };
}

function frameworks({ graph }: PlanGraphView): Sheet {
  return {
    ...{ name: SHEETS.frameworks, how: HOW.frameworks, widths: [2.6, 3.4, 1.8, 9, 7] },
    ids: FRAMEWORK_COLUMNS.map(([id]) => id),
    heads: FRAMEWORK_COLUMNS.map(([, head]) => head),
    lines: graph.outside
      .filter(({ kind }) => kind === "FRAMEWORK")
      .map(({ id, ref, framework, code, titleTh, titleEn }) => ({
        id: `framework/${id}`,
        texts: [ref, framework ? FRAMEWORK_WORDS[framework] : "", code, titleTh, titleEn],
      })),
  };
}

/** The plan graph as a workbook: entries, links and frameworks, ids in a hidden column; texts, never formulas. */
export function planGraphXlsx(view: PlanGraphView, fingerprint: string): BookModel {
  return {
    title: titleOf(view),
    page: LANDSCAPE,
    marks: { formCode: "แผนผังแผน", revision: "", fingerprint, draft: view.draft },
    sheets: [entries(view), links(view), frameworks(view)].map((one) => sheet(view, fingerprint, one)),
  };
}
