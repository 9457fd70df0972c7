import { groupedBaht } from "../../money/bahtText";
import { readPeriod } from "../cells/period";
import { quartersTouched } from "../cells/quarters";
import type { FiscalYear } from "../../calendar/fiscalYear";
import type { Layout } from "../table/alignRow";
import { cellOf, columnIndex, type DraftLine } from "../lines/buildLines";
import { QUARTER_COLUMNS } from "../table/columns";
import { readFigures } from "../lines/figures";
import { cellAddress, type RawGrid } from "../table/grid";
import type { Figures } from "../lines/progressLine";
import type { ImportAnswers, ImportQuestion } from "./question";

type Option = { layout: Layout; figures: Figures; score: number; id: string };

const planned = (figures: Figures) => QUARTER_COLUMNS.filter((quarter) => (figures[quarter] ?? 0) > 0);

/** How badly a plan fits the evidence: the sum of its activities, or for a single line its own period. */
function misfit(draft: DraftLine, figures: Figures, children: readonly DraftLine[], fy: FiscalYear): number {
  if (children.length > 0)
    return QUARTER_COLUMNS.filter((quarter) => {
      const sum = children.reduce((total, child) => total + BigInt(child.figures[quarter] ?? 0), 0n);
      return sum !== BigInt(figures[quarter] ?? 0);
    }).length;
  const period = readPeriod(cellOf(draft.layout, draft.scanned.columns, "period"), fy);
  if (period.kind !== "PERIOD") return 0;
  const touched = quartersTouched(period.period, fy);
  return planned(figures).filter((quarter) => !touched.includes(QUARTER_COLUMNS.indexOf(quarter) + 1)).length;
}

function optionsOf(draft: DraftLine, children: readonly DraftLine[], fy: FiscalYear): Option[] {
  const layouts = [draft.layout, ...(draft.scanned.alignment?.others ?? [])];
  const seen = new Set<string>();
  return layouts.flatMap((layout) => {
    const { figures } = readFigures(layout, draft.scanned.columns);
    const id = planned(figures).join("+") || "none";
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ layout, figures, id, score: misfit(draft, figures, children, fy) }];
  });
}

function labelOf({ figures }: Option): { th: string; en: string } {
  const quarters = planned(figures).map((quarter) => [quarter.slice(1), groupedBaht(figures[quarter] ?? 0n)] as const);
  return {
    th: quarters.map(([n, amount]) => `ไตรมาส ${n}: ${amount} บาท`).join(" · "),
    en: quarters.map(([n, amount]) => `Quarter ${n}: ${amount} baht`).join(" · "),
  };
}

function ask(draft: DraftLine, options: readonly Option[], source: RawGrid["source"]): ImportQuestion {
  const [taken] = options;
  const first = columnIndex(draft.scanned.columns, planned(taken?.figures ?? draft.figures)[0] ?? "q1");
  const from = draft.layout.from[first] ?? first;
  return {
    cell: cellAddress(source, draft.scanned.line, from),
    kind: "QUARTER",
    key: draft.key,
    printed: draft.scanned.cells[from] ?? "",
    message: {
      th: `แถวนี้ช่องหายไปหนึ่งช่อง จึงอ่านไตรมาสของแผนได้มากกว่าหนึ่งแบบ เลือกไตรมาสที่ถูกต้อง`,
      en: `One cell of this line is missing, so its plan can be read for more than one quarter. Choose the right one.`,
    },
    choices: options.map((option) => ({ id: option.id, label: labelOf(option) })),
  };
}

/**
 * Settles lines whose lost cell leaves the quarter open. Asks only where another reading fits the activities (or the
 * line's own period) better than the printed position; an answer replaces the layout, no answer keeps the printed one.
 */
export function settleQuarters(
  drafts: DraftLine[],
  fy: FiscalYear,
  source: RawGrid["source"],
  answers: ImportAnswers,
): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  const childrenOf = new Map<string | null, DraftLine[]>(drafts.map(({ key }) => [key, []]));
  for (const draft of drafts) childrenOf.get(draft.parentKey)?.push(draft);
  // deepest first: a project is judged by activities that are already settled
  for (const level of ["ACTIVITY", "ADMIN", "PROJECT", "GROUP"] as const)
    for (const draft of drafts) {
      if (draft.level !== level || !draft.scanned.alignment?.others.length) continue;
      const [taken, ...others] = optionsOf(draft, childrenOf.get(draft.key) ?? [], fy);
      const best = Math.min(...others.map(({ score }) => score));
      if (!taken || best >= taken.score) continue;
      const options = [taken, ...others.filter(({ score }) => score === best)];
      const question = ask(draft, options, source);
      questions.push(question);
      const chosen = options.find(({ id }) => id === answers.get(question.cell));
      if (chosen) Object.assign(draft, { layout: chosen.layout, ...readFigures(chosen.layout, draft.scanned.columns) });
    }
  return questions;
}
