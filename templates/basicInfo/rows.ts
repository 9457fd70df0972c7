import { READINESS_FIELDS, READINESS_ITEMS, READINESS_LABELS } from "~/domain/brief/quality/readiness";
import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import { thaiPeriod } from "~/format/thaiDate";
import { fundingTotal } from "../activityForm/money";
import type { ActivityContent } from "../activityForm/view";
import { LABELS, QUARTERS } from "../activityForm/words";
import { SOURCE_NAMES } from "../fundingWords";
import { indicatorText } from "../indicatorText";
import { cellText } from "../kit/grid";
import type { Paragraph, Row } from "../kit/model";
import { EMPTY_SLOT, paragraph, slot } from "../kit/paragraphs";
import { estimateLines } from "../kit/textMeasure";
import { projectName } from "../ownForm";

const RIGHT_CM = 10.4;
const AMOUNT_CM = 10.1;
const WHOLE_LINES = 14;
const AMOUNT_TABS = [{ cm: AMOUNT_CM, align: "right" as const }];
const LINE_TABS = [{ cm: AMOUNT_CM, align: "right" as const, leader: "dot" as const }];

const lines = (text: string): Paragraph[] => {
  const said = text.split("\n").filter((line) => line.trim() !== "");
  return said.length === 0 ? [paragraph(EMPTY_SLOT)] : said.map((line) => paragraph(line.trim(), { align: "thai" }));
};

function money(view: ActivityContent): Paragraph[] {
  const total = fundingTotal(view);
  if (view.funding.length === 0) return lines("");
  const parts = view.funding.flatMap(({ source, org, amount }) => {
    const payer = `${SOURCE_NAMES[source]}${org === "" ? "" : ` (${org})`}`;
    const sum = amount === null ? EMPTY_SLOT : baht(amount, { digits: "thai", unit: true });
    const line = (text: string, keepNext = false) => paragraph(text, { tabs: AMOUNT_TABS, keepNext });
    // an amount is never broken: beside a long name it stands on the next line
    if (estimateLines(`${payer}  ${sum}`, AMOUNT_CM, 16) > 1) return [line(payer, true), line(`\t${sum}`)];
    return [line(`${payer}\t${sum}`)];
  });
  if (total === null || view.funding.length === 1) return parts;
  return [
    paragraph(`รวม\t${baht(total, { digits: "thai", unit: true })}`, { tabs: AMOUNT_TABS, bold: true }),
    ...parts,
  ];
}

/** To be ticked and completed by hand: the data has no field for it. */
const procurement = [
  paragraph("(      ) ดำเนินการเอง     (      ) จ้างเหมา     (      ) จัดซื้อ"),
  paragraph("วิธี\t", { tabs: LINE_TABS }),
];

/** What the brief says about each kind of evidence; what it does not say is ticked by hand. */
function readiness({ readiness: said }: ActivityContent): Paragraph[] {
  return READINESS_ITEMS.map((item) => {
    const [label, text] = [READINESS_LABELS[item].th, said[READINESS_FIELDS[item]].trim()];
    if (text === "") return paragraph(`(      ) ${label}`);
    return paragraph([{ text: `${label} `, bold: true }, { text }], { align: "thai" });
  });
}

function quarters(view: ActivityContent): Paragraph[] {
  const total = fundingTotal(view);
  return [
    ...QUARTERS.map((quarter) => paragraph(`${quarter}\t`, { tabs: LINE_TABS })),
    paragraph(`รวม\t${total === null ? EMPTY_SLOT : baht(total, { digits: "thai", unit: true })}`, {
      tabs: AMOUNT_TABS,
      bold: true,
    }),
  ];
}

function bodies(view: ActivityContent): [label: string, body: readonly Paragraph[]][] {
  const { activity, indicators } = view;
  const subs = activity.subActivities.split("\n").filter((line) => line.trim() !== "");
  const period = thaiPeriod(activity.periodStart, activity.periodEnd, { digits: "thai" });
  return [
    [LABELS.project, lines(projectName(view.projectTitle))],
    [LABELS.activity, lines(`กิจกรรมหลักที่ ${thaiDigits(view.number)} ${activity.title}`)],
    [LABELS.issue, lines(view.issue)],
    [LABELS.programme, lines(view.programme)],
    [LABELS.method, lines(activity.method)],
    [
      LABELS.subActivities,
      lines(subs.map((line, at) => `กิจกรรมย่อยที่ ${thaiDigits(at + 1)}) ${line.trim()}`).join("\n")),
    ],
    [LABELS.places, lines(view.places)],
    [LABELS.target, [paragraph("\t", { tabs: LINE_TABS })]],
    [LABELS.period, lines(period)],
    [LABELS.responsible, lines(view.responsible)],
    [LABELS.related, lines(activity.related)],
    [LABELS.budget, money(view)],
    [LABELS.indicators, lines(indicators.map((one) => indicatorText(one)).join("\n"))],
    [LABELS.outputs, lines(view.outputs)],
    [LABELS.procurement, procurement],
    [LABELS.readiness, readiness(view)],
    [LABELS.quarters, quarters(view)],
  ];
}

/** Rows of the basic information: label and value, numbered ๑ to ๑๗. */
export function basicInfoRows(view: ActivityContent): Row[] {
  return bodies(view).map(([words, body], at) => ({
    kind: "item",
    cells: [
      { paragraphs: [paragraph(`${thaiDigits(at + 1)}. ${slot(words)}`, { left: 0.65, hanging: 0.65, bold: true })] },
      { paragraphs: body },
    ],
    cantSplit: estimateLines(cellText({ paragraphs: body }), RIGHT_CM, 16) <= WHOLE_LINES,
  }));
}
