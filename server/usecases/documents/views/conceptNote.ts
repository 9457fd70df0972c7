import type { BriefContent } from "~/domain/brief/briefContent";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import type { Actor, ConceptNoteView } from "../../../../templates/conceptNote/view";
import { baselineText } from "../../../../templates/indicatorText";
import { areaName } from "../../../../templates/ownForm";
import { loadArea } from "../../../db/areas";
import { AppError } from "../../../errors";
import { isDraftBrief } from "../documentStates";
import { demandBrief } from "./demandBrief";
import { bareName } from "./areaNames";
import { placesOf } from "./places";
import type { BriefReading } from "./projectBriefView";
import type { ViewSource } from "./viewSource";

/** Money of the year by source and payer, in the order of the lines. */
function actorsOf({ content, fy, organizations }: BriefReading): Actor[] {
  const sums = new Map<string, Actor>();
  for (const { source, orgId, amounts } of content.funding) {
    const key = `${source} ${orgId ?? ""}`;
    const before = sums.get(key);
    const stated = amounts[fy];
    const amount = stated === undefined ? (before?.amount ?? null) : (before?.amount ?? 0n) + BigInt(stated);
    sums.set(key, { source, org: orgId === null ? "" : (organizations.get(orgId)?.nameTh ?? ""), amount });
  }
  return [...sums.values()];
}

/** What the indicators say about today: their baseline. */
function evidenceOf({ indicators }: BriefContent): string[] {
  return indicators
    .filter(({ baselineValue }) => baselineValue !== "")
    .map((indicator) => `${indicator.name} ${baselineText(indicator)}`.trim());
}

/** The five points of a brief, as far as its items tell them. */
export function conceptNoteView(brief: BriefReading, areaTh: string): ConceptNoteView {
  const { content } = brief;
  return {
    kind: "concept-note",
    fy: fiscalYear(brief.fy),
    revision: brief.docSeq,
    draft: isDraftBrief(brief.state),
    areaTh,
    title: content.title,
    agenda: content.issue.text,
    problem: content.rationale,
    potential: content.highPotential,
    actors: actorsOf(brief),
    places: placesOf(brief.areaCode, content),
    need: content.highPriority,
    evidence: evidenceOf(content),
    indicators: content.indicators,
  };
}

/** โครงการแบบย่อ of one brief. */
export const conceptNoteSource: ViewSource = {
  async open(tx, actor, id) {
    const brief = await demandBrief(tx, actor, id);
    const area = await loadArea(tx, brief.areaCode);
    if (!area) throw new AppError("notFound");
    const areaTh = areaName({ areaKind: area.kind, areaNameTh: bareName(area.nameTh) });
    return { view: conceptNoteView(brief, areaTh), areaCode: brief.areaCode, fy: brief.fy };
  },
};
