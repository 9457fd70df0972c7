import { ratioOf } from "~/domain/money/ratio";
import { grid } from "../kit/grid";
import type { Block, Cell, Column, Row } from "../kit/model";
import { paragraph } from "../kit/paragraphs";
import type { GovernorPageView } from "./view";

const WIDTH = 16;
const LEAST_CM = 0.3;
/** Proposed money, the window, and what lies outside; told apart in black and white too. */
const FILLS = { proposed: "404040", window: "C6E0B4", outside: "FFFFFF" } as const;

/** Where an amount stands on the bar, in thousandths of its length. */
const thousandths = (amount: bigint, whole: bigint): number => Number((amount * 1000n) / whole);

/** Marks on the bar: 1×, the two ends of the window, and the proposed money, in thousandths of 2.5 times the frame. */
function marksOf({ window, windowMin, windowMax }: GovernorPageView, frame: bigint) {
  const whole = (frame * 5n) / 2n;
  const times = (text: string) => {
    const { num, den } = ratioOf(text);
    return thousandths((frame * num) / den, whole);
  };
  const proposed = Math.min(1000, thousandths(window.proposed, whole));
  return { proposed, one: times("1"), min: times(windowMin), max: times(windowMax) };
}

/** The gauge: a bar of up to 2.5 times the frame with the proposed money, and the names of its marks under it. */
export function gaugeBlocks(view: GovernorPageView): Block[] {
  const { frame } = view.window;
  if (frame === null || frame <= 0n) return [];
  const { proposed, one, min, max } = marksOf(view, frame);
  const ends = [...new Set([proposed, one, min, max, 1000])].filter((end) => end > 0).sort((a, b) => a - b);
  const columns: Column[] = ends.map((end, at) => ({
    cm: Math.max(LEAST_CM, ((end - (ends[at - 1] ?? 0)) * WIDTH) / 1000),
  }));
  const over = columns.reduce((sum, column) => sum + column.cm, 0) - WIDTH;
  const widest = columns.reduce((best, column) => (column.cm > best.cm ? column : best), columns[0] ?? { cm: 0 });
  widest.cm -= over;
  const fill = (end: number): string =>
    end <= proposed ? FILLS.proposed : end > min && end <= max ? FILLS.window : FILLS.outside;
  const cells: Cell[] = ends.map((end) => ({ text: "", fill: fill(end) }));
  const bar: Row = { kind: "layout", cells, cantSplit: true };
  const at = (end: number) => ({ cm: (end * WIDTH) / 1000, align: "center" as const });
  return [
    grid({ columns, rows: [bar], sizePt: 16 }),
    paragraph(`\t1 เท่า\t${view.windowMin} เท่า\t${view.windowMax} เท่า`, { tabs: [at(one), at(min), at(max)], after: 4 }),
  ];
}
