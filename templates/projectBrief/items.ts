import type { BriefIndicator } from "~/domain/brief/briefContent";
import { BRIEF_ITEM_KEYS, type BriefItemKey } from "~/domain/brief/briefItems";
import { thaiDigits } from "~/format/digits";
import { thaiPeriod } from "~/format/thaiDate";
import { indicatorText } from "../indicatorText";
import type { Paragraph } from "../kit/model";
import { paragraph, slot } from "../kit/paragraphs";
import { moneyParagraphs } from "./money";
import type { ItemSource, ProjectBriefView } from "./view";
import { ownItemLabel } from "./words";

/** One row of the form: its printed label and the paragraphs of its right cell. */
export type Item = { label: string; body: readonly Paragraph[] };

/** Width of "๑) " at 16 pt, and of a number with its tab stop. */
const NUMBER_CM = 0.42;
const TAB_CM = 0.65;

/** Running text: each line a paragraph that begins 1.25 cm in. */
function longText(text: string): Paragraph[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return [paragraph(slot(""))];
  return lines.map((line) => paragraph(line.trim(), { align: "thai", firstLine: 1.25 }));
}

/** A list: each line a paragraph; a long line hangs under its number. */
function listText(text: string): Paragraph[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length <= 1) return [paragraph(slot(lines[0] ?? ""), { align: "thai" })];
  return lines.map((line) => paragraph(line.trim(), { align: "thai", left: NUMBER_CM, hanging: NUMBER_CM }));
}

const short = (text: string): Paragraph[] => [paragraph(slot(text), { align: "thai" })];

function indicatorParagraphs(indicators: readonly BriefIndicator[]): Paragraph[] {
  if (indicators.length === 0) return short("");
  if (indicators.length === 1) return indicators.map((one) => paragraph(indicatorText(one), { align: "thai" }));
  return indicators.map((one, at) =>
    paragraph(`${thaiDigits(at + 1)})\t${indicatorText(one)}`, { align: "thai", left: TAB_CM, hanging: TAB_CM }),
  );
}

function areas({ districtNames, content }: ItemSource): Paragraph[] {
  const districts = districtNames.map((name) => (name.startsWith("อำเภอ") ? name : `อำเภอ${name}`)).join(" ");
  const lines = [districts, content.areaText.trim()].filter((line) => line !== "");
  return lines.length === 0 ? short("") : lines.flatMap(longTextUnindented);
}

const longTextUnindented = (text: string): Paragraph[] => text.split("\n").flatMap((line) => short(line));

function organisations({ leadOrg, partnerOrgs }: ItemSource): Paragraph[] {
  const partners = partnerOrgs.length === 0 ? slot("") : partnerOrgs.join(" ");
  return [
    paragraph([{ text: "หน่วยงานรับผิดชอบหลัก ", bold: true }, { text: slot(leadOrg) }], { align: "thai" }),
    paragraph([{ text: "หน่วยงานที่เกี่ยวข้อง ", bold: true }, { text: partners }], { align: "thai" }),
  ];
}

function outcomes({ content }: ItemSource): Paragraph[] {
  return [
    paragraph("เชิงปริมาณ", { bold: true, keepNext: true }),
    ...listText(content.outcomesQuantitative),
    paragraph("เชิงคุณภาพ", { bold: true, keepNext: true }),
    ...listText(content.outcomesQualitative),
  ];
}

/** What every item says, by its key; the forms number and group them differently. */
export function itemBodies(view: ItemSource): Record<BriefItemKey, readonly Paragraph[]> {
  const { content } = view;
  const period = thaiPeriod(content.periodStart, content.periodEnd, { digits: "thai" });
  return {
    title: short(content.title),
    programme: short(content.programme.text),
    guideline: short(content.guideline.text),
    rationale: longText(content.rationale),
    objectives: listText(content.objectives),
    indicators: indicatorParagraphs(content.indicators),
    areas: areas(view),
    activities: longText(content.activityMethod),
    organizations: organisations(view),
    period: short(period),
    budget: moneyParagraphs(content.funding, "งบประมาณทั้งโครงการ", { totalOfOne: true }),
    outputs: listText(content.outputs),
    outcomes: outcomes(view),
  };
}

const numbered = (view: ProjectBriefView, keys: readonly BriefItemKey[]): Item[] => {
  const bodies = itemBodies(view);
  return keys.map((key) => ({ label: ownItemLabel(view, key), body: bodies[key] }));
};

/** Items ๑ to ๘; the main activities follow item ๘ as rows of their own. */
export function itemsBeforeActivities(view: ProjectBriefView): Item[] {
  return numbered(view, BRIEF_ITEM_KEYS.slice(0, 8));
}

/** Items ๙ to ๑๓. */
export function itemsAfterActivities(view: ProjectBriefView): Item[] {
  return numbered(view, BRIEF_ITEM_KEYS.slice(8));
}
