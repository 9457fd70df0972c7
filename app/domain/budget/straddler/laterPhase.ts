import type { BriefContent } from "../../brief/briefContent";
import type { FiscalYear } from "../../calendar/fiscalYear";
import { groupedBaht } from "../../money/bahtText";
import type { Satang } from "../../money/satang";
import { storedAmount } from "../../money/storedAmount";
import type { LineCut } from "./cutLines";

/** What a later phase is made from: the brief that is divided, its code, what leaves it, and the years. */
export type PhaseInput = {
  content: BriefContent;
  code: string;
  cuts: readonly LineCut[];
  fromYear: FiscalYear;
  toYear: FiscalYear;
  /** Makes the id of a new row. */
  newId(): string;
};

const PHASE = /\s*\(ระยะที่\s*(\d{1,3})\)\s*$/;

/** The title of the next phase: "… (ระยะที่ 2)", or one more than the phase that the title names. */
export function laterTitle(title: string): string {
  const number = parseInt(PHASE.exec(title)?.[1] ?? "1", 10) + 1;
  return `${title.replace(PHASE, "")} (ระยะที่ ${number})`.trim();
}

const movedOf = ({ beforeSatang, afterSatang }: LineCut): Satang => storedAmount(beforeSatang - afterSatang);

/** The lines of the later phase: each takes what its line of this year lost, in the later year. */
function laterFunding({ content, cuts, toYear, newId }: PhaseInput, activityIds: ReadonlyMap<string, string>) {
  return cuts.flatMap((cut) => {
    const line = content.funding.find(({ id }) => id === cut.lineId);
    if (!line) return [];
    const activityId = activityIds.get(line.activityId) ?? line.activityId;
    return [{ ...line, id: newId(), activityId, amounts: { [toYear]: movedOf(cut) } }];
  });
}

/**
 * The brief of a later phase: what the project is for stays word by word; activities whose money moves come along with
 * exactly the money that left this year. Cost items, periods and dates are not guessed: they stay empty and the checks
 * ask for them. The rationale begins with where it comes from.
 */
export function laterPhase(input: PhaseInput): BriefContent {
  const { content, code, cuts, fromYear, toYear, newId } = input;
  const moving = new Set(cuts.map(({ lineId }) => lineId));
  const active = new Set(content.funding.filter(({ id }) => moving.has(id)).map(({ activityId }) => activityId));
  const activities = content.activities.filter(({ id }) => active.has(id));
  const activityIds = new Map(activities.map(({ id }) => [id, newId()]));
  const moved = cuts.reduce((sum, { beforeSatang, afterSatang }) => sum + beforeSatang - afterSatang, 0n);
  const origin = `ระยะถัดไปของโครงการ ${code} ปีงบประมาณ ${fromYear}: วงเงิน ${groupedBaht(moved)} บาท ย้ายมาปีงบประมาณ ${toYear}`;
  return {
    ...content,
    title: laterTitle(content.title),
    rationale: [origin, content.rationale].filter((text) => text !== "").join("\n\n"),
    activities: activities.map((activity) => ({
      ...activity,
      id: activityIds.get(activity.id) ?? activity.id,
      periodStart: null,
      periodEnd: null,
    })),
    funding: laterFunding(input, activityIds),
    indicators: content.indicators.map((indicator) => ({ ...indicator, id: newId() })),
    costItems: [],
    periodStart: null,
    periodEnd: null,
  };
}
