import { baht } from "~/format/baht";
import { thaiDigits } from "~/format/digits";
import type { Cell, Row, RowKind } from "../kit/model";
import { FILL } from "../kit/page";
import { slot } from "../kit/paragraphs";
import { groupsOf, type J2Group, type PaidPart } from "./groups";
import type { J2Additions } from "./view";
import { subActivitiesText } from "./words";

/** What the nine cells (and the optional tenth) of a row say. */
export type RowContent = {
  label: string;
  national?: string;
  milestone?: string;
  rank?: string;
  programme?: string;
  subActivities?: string;
  indicator?: string;
  unit?: string;
  /** Satang; null prints an empty cell, a text prints itself. */
  amount?: bigint | string | null;
  source?: string;
};

/** A money cell; the text carries Thai digits, the amount goes to the workbook as a number. */
function amountCell(amount: RowContent["amount"]): Cell {
  if (typeof amount === "bigint") return { text: baht(amount, { digits: "thai" }), amount };
  return { text: amount ?? "" };
}

const LOOKS: Partial<Record<RowKind, Partial<Row>>> = {
  issue: { bold: true, fill: FILL.issue, keepNext: true },
  group: { bold: true, fill: FILL.group, keepNext: true },
  total: { bold: true, fill: FILL.total },
};

/** One row of the table; a row without `amount` leaves the cell empty, as the specimen does. */
export function row(kind: RowKind, content: RowContent, additions: J2Additions, extra: Partial<Row> = {}): Row {
  const { moreColumns, sourceColumn } = additions;
  const more = (text: string | undefined): Cell => ({ text: moreColumns ? (text ?? "") : "" });
  const cells: Cell[] = [
    { text: content.label },
    { text: content.national ?? "" },
    more(content.milestone),
    more(content.rank),
    more(content.programme),
    { text: content.subActivities ?? "" },
    { text: content.indicator ?? "" },
    more(content.unit),
    amountCell(content.amount),
  ];
  if (sourceColumn) cells.splice(-1, 0, { text: content.source ?? "" });
  return { kind, cells, ...LOOKS[kind], ...extra };
}

/** Title of a project; a joint project shows, on a line of its own, the code that its rows in other groups share. */
export function projectTitle({ project, joint }: PaidPart): string {
  return joint && project.code !== ""
    ? `${slot(project.title)}\n(โครงการร่วม รหัส ${project.code})`
    : slot(project.title);
}

/**
 * What a project row says beside its label, unit and amount. A joint project says its rank, programme and indicators
 * only once: in group ๑ when it stands there, because the other groups repeat it for the money alone.
 */
export function projectContent({ project, joint }: PaidPart, group: J2Group): Omit<RowContent, "label"> {
  const codes = { national: project.nationalCode, milestone: project.milestone };
  if (joint && group !== "PROVINCE" && groupsOf(project).includes("PROVINCE")) return codes;
  const several = project.indicators.length > 1;
  return {
    ...codes,
    rank: project.rank === null ? "" : thaiDigits(project.rank),
    programme: project.programme,
    indicator: project.indicators.map((text, at) => (several ? `${thaiDigits(at + 1)}) ${text}` : text)).join("\n"),
  };
}

/** What a main activity's row says beside its label. */
export function activityContent({ activity, amount }: PaidPart["activities"][number]): Omit<RowContent, "label"> {
  return { subActivities: subActivitiesText(activity.subActivities), unit: activity.unit, amount };
}
